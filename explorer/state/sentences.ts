/** A link in words: `stated in Table 2, Harbour row`, `inferred: orchards are named beside it`. */
export function linkSentence(link: {
  readonly basis: "STATED" | "INFERRED";
  readonly rationale: string | null;
  readonly passage: { readonly section: { readonly title: string } } | null;
}): string {
  if (link.basis === "STATED") {
    return link.passage ? `stated in ${link.passage.section.title}` : "stated";
  }
  return link.rationale ? `inferred: ${link.rationale}` : "inferred";
}

/** A citation in words: `cited in Harbour row (cites as evidence), pp. 3–9`. */
export function citationSentence(citation: {
  readonly intent: string;
  readonly pages: string | null;
  readonly section: { readonly title: string };
}): string {
  const { intent, pages, section } = citation;
  return `cited in ${section.title} (${intent})${pages === null ? "" : `, ${pagesPhrase(pages)}`}`;
}

/** The link between a recommendation and a gap in words. */
export const neededSentence = "the recommendation needs an answer to the gap";

/** `p. 4` or `pp. 4–9`. */
export function pagesPhrase(pages: string): string {
  return /^\d+$/.test(pages) ? `p. ${pages}` : `pp. ${pages}`;
}

/** Words joined as a list is spoken: `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length > 1
    ? `${words.slice(0, -1).join(", ")} and ${last}`
    : last;
}

/** A number with its noun: `1 gap`, `3 gaps`. */
export function numbered(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

const grouped = new Intl.NumberFormat("en", { useGrouping: true });

/** A stretch of the source text, thousands apart by a thin space: `characters 40 213–40 268`. */
export function charactersPhrase(start: number, end: number): string {
  const [from, to] = [start, end].map((offset) =>
    grouped.format(offset).replaceAll(",", "\u202F"),
  );
  return `characters ${from ?? ""}–${to ?? ""}`;
}
