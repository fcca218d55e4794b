/**
 * What is known only over many documents: collected from each of them as plain data, concluded over all. Whoever carries
 * the data from thread to thread, into a cache or a report, need not know what is in it.
 */
import type { z } from 'zod';
import type { Settings } from '../config/settings.js';
import type { DocumentModel } from '../document/model.js';
import type { ReportedFinding } from '../engine/report.js';
import type { PersonaRegistry } from '../personas/registry.js';

/** A document that was read and checked as if it were alone. */
export interface CheckedDocument {
  readonly document: DocumentModel;
  readonly registry: PersonaRegistry;
  readonly settings: Settings;
  readonly findings: readonly ReportedFinding[];
  readonly suppressed: readonly ReportedFinding[];
}

/** Something to know about every document. */
export interface Fact<Said> {
  /** Known by this name wherever it is carried. */
  readonly id: string;
  /** For whoever gets the data from outside of this program. */
  readonly shape: z.ZodType<Said>;
  /** Depends on nothing but the document and what holds for it. What it returns is plain data. */
  readonly collect: (checked: CheckedDocument) => Said;
}

/** What one document says, by the id of each fact that was asked for. */
export type Facts = Readonly<Record<string, unknown>>;

export function collectFacts(facts: readonly Fact<unknown>[], checked: CheckedDocument): Facts {
  return Object.fromEntries(facts.map((fact) => [fact.id, fact.collect(checked)]));
}

/** What a document says about `fact`; null where it was not asked. */
export function saidOf<Said>({ id }: Fact<Said>, facts: Facts): Said | null {
  return (facts[id] as Said | undefined) ?? null;
}

/** Whether a document says nothing that others have to know. */
export function isSilent(facts: Facts): boolean {
  return Object.values(facts).every(
    (said) => typeof said === 'object' && said !== null && Object.keys(said).length === 0,
  );
}

/** Whether data from outside has the shape of these facts; what is not among them does not count. */
export function areFacts(facts: readonly Fact<unknown>[], data: Facts): boolean {
  return facts.every(({ id, shape }) => data[id] === undefined || shape.safeParse(data[id]).success);
}
