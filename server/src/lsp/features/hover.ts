/** Explains what is under the cursor: the finding, and the persona as the team knows them. */
import type { Hover, TextDocumentPositionParams } from 'vscode-languageserver';
import type { ReportedFinding } from '../../core/engine/report.js';
import type { Persona } from '../../core/personas/persona.js';
import { nameOf } from '../../workspace/paths.js';
import { toOffset, toRange } from '../convert.js';
import { readSnapshot } from '../edits.js';
import { countStories } from '../persona-counts.js';
import { definitionOf, isIn, targetAt, type Target } from '../persona-mentions.js';
import type { Session } from '../session.js';

export async function hover(session: Session, params: TextDocumentPositionParams): Promise<Hover | null> {
  const { uri } = params.textDocument;
  const placed = await session.place(uri);
  if (placed === null) return null;
  const { snapshot, surroundings } = placed;
  const offset = toOffset(snapshot.lines, params.position);
  const { enable } = await session.settings.of(uri);
  const findings = enable ? (await session.lint(snapshot, surroundings)).findings : [];
  const here = findings.filter(({ range }) => isIn(range, offset));
  const target = targetAt(placed, offset);
  const cards = [
    ...here.map((finding) => drawFinding(finding, session)),
    ...(target === null ? [] : [await drawPersona(target, session)]),
  ];
  const range = target?.range ?? here[0]?.range;
  if (range === undefined) return null;
  return {
    contents: { kind: session.client.canShowMarkdown ? 'markdown' : 'plaintext', value: cards.join('\n\n---\n\n') },
    range: toRange(snapshot.lines, range),
  };
}

function drawFinding({ ruleId, message, url }: ReportedFinding, { rules }: Session): string {
  const rule = rules.find(({ id }) => id === ruleId);
  return [
    ...(rule === undefined ? [] : [`**${rule.requires}**`]),
    escape(message),
    `[${ruleId}: why, and what to write instead](${url})`,
  ].join('\n\n');
}

async function drawPersona(target: Target, session: Session): Promise<string> {
  const { persona } = target;
  const facts = [
    persona.kind,
    ...(persona.aliases.length === 0 ? [] : [`also ${escape(persona.aliases.join(', '))}`]),
    await countStories(session, target),
  ];
  return [
    `**${escape(persona.name)}**: ${facts.join(' · ')}`,
    ...drawList('Needs', persona.needs),
    ...drawList('Pains', persona.pains),
    ...drawList('Evidence', persona.evidence),
    ...(persona.evidence.length === 0 ? ['No evidence is written down yet: how do you know?'] : []),
    ...(await drawLink(target, session)),
  ].join('\n\n');
}

function drawList(title: string, entries: Persona['needs']): readonly string[] {
  return entries.length === 0 ? [] : [`${title}:\n\n${entries.map((entry) => `- ${escape(entry)}`).join('\n')}`];
}

async function drawLink({ persona, surroundings, isDefinition }: Target, session: Session): Promise<readonly string[]> {
  const definition = isDefinition ? null : definitionOf(persona, surroundings);
  const file = definition === null ? null : await readSnapshot(session, definition.path);
  if (definition === null || file === null) return [];
  const line = toRange(file.lines, definition.range).start.line + 1;
  return [`[${escape(nameOf(definition.path))}](${file.uri}#L${line.toString()})`];
}

/** The writers' words are no markup. */
function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
