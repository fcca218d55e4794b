/** What can be done about a finding or a sentence, as changes that nobody has made yet. */
import type { ReportedFinding } from '../../core/engine/report.js';
import type { TextRange } from '../../core/text/range.js';
import type { Placed, Ports } from '../ports.js';
import type { FileChange } from '../texts/file-changes.js';

export interface Offer {
  readonly title: string;
  readonly changes: readonly FileChange[];
  /** Safe and the only one of its kind. */
  readonly isPreferred?: boolean;
  /** Changes more than the place it is offered at, so somebody should see all of it first. */
  readonly isFar?: boolean;
}

/** What the makers of offers rest on; each names what it uses. */
export type OfferPorts = Pick<Ports, 'rules' | 'texts' | 'answers' | 'fileSystem' | 'linters' | 'index'>;

/** Where somebody asks, and about what. */
export interface OfferContext extends Pick<Placed, 'snapshot' | 'surroundings'>, OfferPorts {
  /** Whether the text has never been a file. */
  readonly isDraft: boolean;
  /** What is selected, or where the cursor is. */
  readonly asked: TextRange;
  /** All findings of the document. */
  readonly findings: readonly ReportedFinding[];
}

export type OfferMaker<Used extends keyof OfferContext> = (
  finding: ReportedFinding,
  context: Pick<OfferContext, Used>,
) => readonly Offer[] | Promise<readonly Offer[]>;
