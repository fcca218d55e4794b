/** The colours a reporter may use; the edge passes real ones in, so that reporters stay pure. */

type Paint = (text: string) => string;

export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly underline: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
  readonly cyan: Paint;
}

const asIs: Paint = (text) => text;

/** No colours at all: for files, pipes and tests. */
export const plainPalette: Palette = {
  bold: asIs,
  dim: asIs,
  underline: asIs,
  red: asIs,
  yellow: asIs,
  green: asIs,
  cyan: asIs,
};
