/** A stretch of a text, and whether it is among the words searched for. */
export interface TextPart {
  readonly text: string;
  readonly hit: boolean;
}

/** The text in parts, in order and complete: words that begin with one of the words searched for are hits. Case and accents do not matter. */
export function highlight(text: string, search: string): TextPart[] {
  const wanted = words(search).map(({ word }) => fold(word));
  if (wanted.length === 0) return text === "" ? [] : [{ text, hit: false }];
  const parts: TextPart[] = [];
  let end = 0;
  for (const { word, index } of words(text)) {
    const folded = fold(word);
    if (!wanted.some((beginning) => folded.startsWith(beginning))) continue;
    if (index > end) parts.push({ text: text.slice(end, index), hit: false });
    parts.push({ text: word, hit: true });
    end = index + word.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), hit: false });
  return parts;
}

function words(text: string): { word: string; index: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    word: match[0],
    index: match.index,
  }));
}

function fold(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
