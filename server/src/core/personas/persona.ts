/** A named customer (or staff member, partner, ...) defined in the workspace. */
import type { TextRange } from '../text/range.js';

export type PersonaKind = 'customer' | 'staff' | 'partner' | 'internal' | 'system' | 'anti';

export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly kind: PersonaKind;
  readonly aliases: readonly string[];
  /** Technology is the material of this persona's own work. */
  readonly technical: boolean;
  /** Tools and formats this persona already uses. */
  readonly tools: readonly string[];
  readonly needs: readonly string[];
  readonly pains: readonly string[];
  readonly evidence: readonly string[];
  /** Stages of the journey that this persona lives through; left out where nobody says which. */
  readonly stages?: readonly string[];
  /** Known, and set aside: nobody builds for them now. */
  readonly isParked?: true;
  /** A title, a row or an item, and not a word about the person. */
  readonly isBare?: true;
  /** The file that defines it and the place of its name there; null when it comes from the configuration. */
  readonly definedAt: { readonly path: string; readonly range: TextRange } | null;
}
