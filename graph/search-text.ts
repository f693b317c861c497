/**
 * A word and the words that hyphens join to it: `co-production` is a word of its own, and so are its parts. Typesetters' hyphens have become
 * U+2010 by then.
 */
const joined = /[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*/gu;

/** Stands in a stored text before the words that are written with hyphens there, without them. */
const mark = "|";

/** The words of a text as they are searched for: lower case, without accents, letters and digits only, in order. */
export function searchWords(text: string): string[] {
  return joinedWords(text).flat();
}

/** The same, with those that hyphens join in one list: `[["co", "production"], ["works"]]`. */
export function joinedWords(text: string): string[][] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return (plain.match(joined) ?? []).map((each) => each.split(/[-\u2010]/u));
}

/**
 * What a node stores to be found by: a space before each word of its texts, so that " wor" finds a word's beginning, and behind a mark each
 * word with hyphens written as one, since others write `coproduction`.
 */
export function searchText(texts: readonly (string | null)[]): string {
  const words = texts.flatMap((text) => joinedWords(text ?? ""));
  const compounds = words.filter((parts) => parts.length > 1);
  const unhyphenated = new Set(compounds.map((parts) => parts.join("")));
  return asStored([
    ...words.flat(),
    ...(compounds.length > 0 ? [mark] : []),
    ...unhyphenated,
  ]);
}

/** Words as they stand one after the other in a stored text. */
export function asStored(words: readonly string[]): string {
  return words.map((word) => ` ${word}`).join("");
}

/** The words of a stored `searchText`: those of the node's texts in order, and those with hyphens written as one. */
export function storedWords(stored: string): {
  readonly words: readonly string[];
  readonly compounds: readonly string[];
} {
  const all = stored.split(" ").filter((word) => word !== "");
  const end = all.indexOf(mark);
  return end === -1
    ? { words: all, compounds: [] }
    : { words: all.slice(0, end), compounds: all.slice(end + 1) };
}

/**
 * What a node is sorted by within its kind, the same on every engine: texts without accents and case, whole numbers padded with zeros.
 */
export function sortKey(parts: readonly (string | number)[]): string {
  return parts
    .map((part) =>
      typeof part === "number"
        ? String(part).padStart(9, "0")
        : searchWords(part).join(" "),
    )
    .join(" ");
}
