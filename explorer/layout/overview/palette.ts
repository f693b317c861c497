import type { MarkShape } from "../marks.ts";

/** The colours and fonts that a scene is drawn with, as CSS writes them. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly softInk: string;
  readonly rule: string;
  readonly focus: string;
  readonly sans: string;
  readonly serif: string;
  /** The colour of a shape of mark. */
  readonly mark: (shape: MarkShape) => string;
}

/** Widths of lines in px, letters of the note, dots and gaps of dotted ones, and weights of letters, on canvas and in files alike. */
export const pens = {
  link: 1,
  kin: 1.25,
  brackets: 1.4,
  halo: 3.5,
  note: { size: 13, lineHeight: 16 },
  dots: [1.5, 3],
  weights: { concept: 500, gap: 400 },
} as const;
