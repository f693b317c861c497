import type { SoughtWord } from "./search-terms.ts";

/** Where in a sorted list the words stand that satisfy a sought one, first the one that equals it; the ends are not among them. */
export function stretchOf(
  words: readonly string[],
  { text, whole }: SoughtWord,
): { readonly from: number; readonly equalTo: number; readonly to: number } {
  const from = firstFrom(words, text);
  const equalTo = words[from] === text ? from + 1 : from;
  // No letter or digit is as high as this.
  const to = whole ? equalTo : firstFrom(words, `${text}\uffff`);
  return { from, equalTo, to };
}

/** The place of the first word that does not come before `text`. */
function firstFrom(words: readonly string[], text: string): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((words[middle] ?? "") < text) from = middle + 1;
    else to = middle;
  }
  return from;
}
