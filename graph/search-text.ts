/** The words of a text as they are searched for: lower case, without accents, letters and digits only, in order. */
export function searchWords(text: string): string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What a node stores to be found by: a space before each word of its texts, so that " wor" finds a word's beginning. */
export function searchText(texts: readonly (string | null)[]): string {
  return texts
    .flatMap((text) => searchWords(text ?? ""))
    .map((word) => ` ${word}`)
    .join("");
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
