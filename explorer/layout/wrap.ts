import type { MeasureText } from "./text-width.ts";

/** Lines of a text and whether they leave any of it out. */
export interface WrappedText {
  readonly lines: readonly string[];
  readonly shortened: boolean;
}

/**
 * The text in lines no wider than `width` px, at least one and at most
 * `maxLines`, broken between words, or within a word too long for a line;
 * what does not fit ends in an ellipsis.
 */
export function wrap(
  text: string,
  width: number,
  maxLines: number,
  size: number,
  measure: MeasureText,
): WrappedText {
  function fits(line: string) {
    return measure(line, size) <= width;
  }
  const words = text
    .split(/\s+/u)
    .filter(Boolean)
    .flatMap((word) => pieces(word, fits));
  const lines: string[] = [];
  let line = "";
  for (const [i, { piece, glued }] of words.entries()) {
    const longer = line === "" ? piece : line + (glued ? "" : " ") + piece;
    if (line === "" || fits(longer)) {
      line = longer;
      continue;
    }
    if (lines.length === maxLines - 1) {
      const rest = words
        .slice(i)
        .map((word) => (word.glued ? "" : " ") + word.piece)
        .join("");
      return {
        lines: [...lines, ellipsize(line + rest, fits)],
        shortened: true,
      };
    }
    lines.push(line);
    line = piece;
  }
  return { lines: [...lines, line], shortened: false };
}

/** The longest beginning that fits with an ellipsis behind it. */
function ellipsize(text: string, fits: (line: string) => boolean): string {
  let beginning = "";
  for (const character of text) {
    if (!fits(`${beginning}${character}…`)) break;
    beginning += character;
  }
  return `${beginning.trimEnd()}…`;
}

interface Piece {
  readonly piece: string;
  /** Whether it continues the word before it. */
  readonly glued: boolean;
}

function pieces(word: string, fits: (line: string) => boolean): Piece[] {
  if (fits(word)) return [{ piece: word, glued: false }];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && !fits(part + character)) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part].map((piece, i) => ({ piece, glued: i > 0 }));
}
