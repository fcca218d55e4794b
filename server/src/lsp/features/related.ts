/** Adds to findings where the personas they speak of are defined: “Did you mean Tenant?” leads to the tenant. */
import type { Diagnostic, DiagnosticRelatedInformation } from 'vscode-languageserver';
import type { PlacedFinding } from '../../core/engine/place.js';
import { keyOf } from '../../core/engine/tell-once.js';
import type { Finding } from '../../core/finding/finding.js';
import type { Surroundings } from '../../service/project/project.js';
import type { Session } from '../session/session.js';
import { locateDefinition } from './persona-places.js';
import { locatePlaces } from './related-places.js';

export type Relating = Pick<Session, 'client' | 'index' | 'place' | 'texts'>;

interface Report {
  readonly id: string;
  /** One for each finding, in the same order, and maybe more. */
  readonly items: readonly Diagnostic[];
}

interface Findings {
  readonly placed: readonly PlacedFinding[];
  readonly surroundings: Surroundings;
  readonly uri: string;
}

/** The same report where no finding speaks of a persona, or where the editor shows no other places. */
export async function withRelated<Drawn extends Report>(
  session: Relating,
  report: Drawn,
  { placed, surroundings, uri }: Findings,
): Promise<Drawn> {
  if (!session.client.canRelate || !placed.some(isRelated)) return report;
  const items = [...report.items];
  const firsts = firstPlaces(placed, report.items, uri);
  const places: string[] = [];
  for (const [i, { finding }] of placed.entries()) {
    const item = items[i];
    if (item === undefined) continue;
    const relatedInformation = [
      ...(await locate(session, finding.related ?? [], surroundings)),
      ...(await locatePlaces(session, finding.places ?? [], uri)),
      ...(finding.isAgain === true ? firstPlace(finding, firsts) : []),
    ];
    if (relatedInformation.length === 0) continue;
    items[i] = { ...item, relatedInformation };
    places.push(
      relatedInformation.map(({ location }) => `${location.uri}:${location.range.start.line.toString()}`).join(),
    );
  }
  return { ...report, id: `${report.id}-${places.join('-')}`, items };
}

function isRelated({ finding }: PlacedFinding): boolean {
  return finding.related !== undefined || finding.places !== undefined || finding.isAgain === true;
}

/** By what is said: where it is said at length. */
function firstPlaces(
  placed: readonly PlacedFinding[],
  items: readonly Diagnostic[],
  uri: string,
): ReadonlyMap<string, DiagnosticRelatedInformation> {
  const firsts = new Map<string, DiagnosticRelatedInformation>();
  for (const [i, { finding }] of placed.entries()) {
    const [key, item] = [keyOf(finding), items[i]];
    if (key !== null && item !== undefined && finding.isAgain !== true)
      firsts.set(key, { location: { uri, range: item.range }, message: finding.message });
  }
  return firsts;
}

function firstPlace(
  finding: Finding,
  firsts: ReadonlyMap<string, DiagnosticRelatedInformation>,
): readonly DiagnosticRelatedInformation[] {
  const first = firsts.get(keyOf(finding) ?? '');
  return first === undefined ? [] : [first];
}

async function locate(
  session: Pick<Session, 'texts'>,
  related: NonNullable<Finding['related']>,
  surroundings: Surroundings,
): Promise<DiagnosticRelatedInformation[]> {
  const found: DiagnosticRelatedInformation[] = [];
  for (const { id, message } of related) {
    const persona = surroundings.registry.personas.find((candidate) => candidate.id === id);
    const location = persona === undefined ? null : await locateDefinition(session, { persona, surroundings });
    if (location !== null) found.push({ location, message });
  }
  return found;
}
