/** Which column of a table holds what, by the names that trackers give them. */
import { didYouMean } from '../../../core/text/did-you-mean.js';
import { listWords } from '../../../core/text/list-words.js';
import { UnreadableExport } from '../issue.js';

export const fields = ['id', 'title', 'body', 'criteria', 'link', 'type', 'status', 'labels'] as const;

export type Field = (typeof fields)[number];

/** The places of the columns of each field, the best first. */
export type Columns = Readonly<Record<Field, readonly number[]>>;

/** As somebody has said: the name of a column for a field. */
export type NamedColumns = Readonly<Partial<Record<Field, string>>>;

/** The best first. Criteria have no field of their own in Jira, so teams name one as they like. */
const NAMES: Readonly<Record<Field, readonly RegExp[]>> = {
  id: [
    ...[/^issue key$/, /^key$/, /^issue_key$/, /^id$/, /^work item id$/, /^number$/],
    ...[/^issue id$/, /^(?:card|task) id$/, /^iid$/],
  ],
  title: [/^summary$/, /^title(?: \d{1,2})?$/, /^(?:card |task )?name$/, /^subject$/],
  body: [
    ...[/^(?:custom field \()?user[ _-]story(?: description)?\)?$/, /^(?:card )?description$/, /^body$/],
    ...[/^notes$/, /^task content$/, /^repro steps$/],
  ],
  criteria: [/^(?:custom field \()?acceptance[ _-]criteri(?:a|on)\)?$/],
  link: [/^html_url$/, /^(?:card )?url$/, /^link$/, /^issue url$/],
  type: [/^issue type$/, /^work item type$/, /^issue_type$/, /^type$/],
  status: [/^status$/, /^state$/, /^list name$/, /^section\/column$/],
  labels: [/^labels?$/, /^tags$/],
};

const MOST_NAMED = 12;

export function columnsOf(names: readonly string[], named: NamedColumns): Columns {
  const lower = names.map((name) => name.toLowerCase());
  const find = (field: Field): readonly number[] => {
    const wanted = named[field];
    if (wanted === undefined) return NAMES[field].flatMap((pattern) => placesOf(lower, (name) => pattern.test(name)));
    const places = placesOf(lower, (name) => name === wanted.trim().toLowerCase());
    if (places.length > 0) return places;
    throw new UnreadableExport(`There is no column “${wanted}”.${didYouMean(wanted, names)} ${listNames(names)}`, 1);
  };
  const columns = Object.fromEntries(fields.map((field) => [field, find(field)])) as unknown as Columns;
  if (columns.title.length > 0) return columns;
  const hint = 'Name it with --column title=NAME.';
  throw new UnreadableExport(`No column is known to hold the titles. ${hint} ${listNames(names)}`, 1);
}

function placesOf(names: readonly string[], fits: (name: string) => boolean): readonly number[] {
  return names.flatMap((name, at) => (fits(name) ? [at] : []));
}

function listNames(names: readonly string[]): string {
  const known = [...new Set(names.filter((name) => name !== ''))];
  const shown = known.slice(0, MOST_NAMED).map((name) => `“${name}”`);
  const more = known.length - shown.length;
  return `The columns are ${listWords(more > 0 ? [...shown, `${more.toString()} more`] : shown, 'and')}.`;
}
