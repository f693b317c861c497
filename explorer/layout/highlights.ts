/** A stretch of a text, and whether it is among the words searched for. */
export interface TextPart {
  readonly text: string;
  readonly hit: boolean;
}

/**
 * The text in parts, in order and complete: words that begin with one of the words searched for are hits, and so are words with hyphens that do
 * when written as one. Case and accents do not matter.
 */
export function highlight(text: string, search: string): TextPart[] {
  const wanted = words(search).map(({ word }) => fold(word));
  if (wanted.length === 0) return text === "" ? [] : [{ text, hit: false }];
  function isHit(word: string): boolean {
    return wanted.some((beginning) => fold(word).startsWith(beginning));
  }
  const parts: TextPart[] = [];
  let end = 0;
  for (const joined of words(text)) {
    const hits = partsOf(joined).filter(({ word }) => isHit(word));
    if (hits.length === 0 && isHit(joined.word)) hits.push(joined);
    for (const { word, index } of hits) {
      if (index > end) parts.push({ text: text.slice(end, index), hit: false });
      parts.push({ text: word, hit: true });
      end = index + word.length;
    }
  }
  if (end < text.length) parts.push({ text: text.slice(end), hit: false });
  return parts;
}

interface Word {
  readonly word: string;
  readonly index: number;
}

/** The words of a text, those that hyphens join as one. */
function words(text: string): Word[] {
  return matches(
    text,
    /[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}]+)*/gu,
  );
}

function partsOf({ word, index }: Word): Word[] {
  return matches(word, /[^-\u2010\u2011]+/gu).map((part) => ({
    word: part.word,
    index: index + part.index,
  }));
}

function matches(text: string, pattern: RegExp): Word[] {
  return [...text.matchAll(pattern)].map((match) => ({
    word: match[0],
    index: match.index,
  }));
}

/** A word as it is compared: without accents, case and hyphens. */
function fold(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\p{M}\u2010\u2011-]/gu, "")
    .toLowerCase();
}
