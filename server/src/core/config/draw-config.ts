/** Writes a first configuration: every setting in its place, explained, and only the chosen ones switched on. */

export interface ConfigChoices {
  /** The folder with the stories, relative to the configuration; null for "this folder and all below". */
  readonly folder: string | null;
  /** The personas file, relative to the configuration; null where there is none. */
  readonly personas: string | null;
}

export function drawConfig({ folder, personas }: ConfigChoices): string {
  const files = folder === null ? "# files: ['docs/stories/**/*.md']" : `files: [${quote(`${folder}/**/*.md`)}]`;
  return `# How customer-first reads the stories of this project. Every line is optional.
# The rules: “customer-first rules”. Why one of them asks what it asks: “customer-first explain <rule>”.

# Where to start from: recommended, core (the few questions that matter most), strict (everything),
# discovery (early notes) or developer-product (your customers are developers).
extends: recommended

# The people you build for. Without this line, personas.md and personas/*.md are found by themselves.
${personas === null ? '# personas: [personas.md]' : `personas: [${quote(personas)}]`}

# Which documents are read when a folder is given.
${files}

# What is left out, written like a .gitignore, which is respected anyway.
# ignores: [archive/, '*.draft.md']

# How much single rules matter: off, info, warning or error.
# rules:
#   missing-outcome: warning
#   internal-role-persona: off

# Words of your trade.
# vocabulary:
#   allow: [Express]  # looks like a technology, but is our delivery service
#   domain: [Kafka]   # what we sell: customers ask for it by name
`;
}

/** A YAML string that means exactly `text`. */
function quote(text: string): string {
  return /^[A-Za-z][\w./-]*$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
