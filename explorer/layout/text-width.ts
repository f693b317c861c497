/** Gives the width of a text in px at a font size in px. */
export type MeasureText = (text: string, size: number) => number;

/**
 * Widths in em, from the wider of Source Sans 3 and Arial at weight 400 (read
 * from the fonts, rounded up to 0.05), so that a label fits also before the
 * font has come or when it never does.
 */
const classes: readonly (readonly [number, string])[] = [
  [0.25, "'ijl"],
  [0.35, ' !,./:;()I[]ft|\\"-`r{}'],
  [0.45, "*"],
  [0.5, "Jcksvxyz^"],
  [0.6, "0123456789#$+<=>?L_abdeghnopqu~FTZ"],
  [0.7, "ABEKPSVXY&"],
  [0.75, "CDHNRUw"],
  [0.8, "GOQ"],
  [0.9, "Mm%"],
  [1, "W@"],
];

const emByCharacter = new Map(
  classes.flatMap(([em, characters]) =>
    Array.from(characters, (character) => [character, em] as const),
  ),
);

/** A width that no common sans at this size exceeds; Latin letters with accents, dashes and quotes count as 1 em, all other characters as 1.4 em. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) {
    em +=
      emByCharacter.get(character) ??
      (/[\u00A0-\u024F\u2010-\u2026]/.test(character) ? 1 : 1.4);
  }
  return em * size;
}
