import type { NodeRow } from "../graph/rows.ts";
import type { Term } from "../graph/search-terms.ts";
import { searchWords } from "../graph/search-text.ts";

/**
 * The words in a node's own texts for which it was found, as they stand there, each once, in order: those that begin with a term or with
 * a word it was taken for, and those with hyphens that do when written as one.
 */
export function highlights(node: NodeRow, terms: readonly Term[]): string[] {
  const beginnings = terms.flatMap(({ anyOf, parts }) =>
    (anyOf.length > 0 ? anyOf : parts).map(({ text }) => text),
  );
  function isSought(word: string): boolean {
    return beginnings.some((beginning) => word.startsWith(beginning));
  }
  const found = textsOf(node).flatMap((text) =>
    (text.match(joined) ?? []).flatMap((whole) => {
      const parts = whole
        .split(hyphen)
        .filter((part) => searchWords(part).some(isSought));
      if (parts.length > 0) return parts;
      return isSought(searchWords(whole).join("")) ? [whole] : [];
    }),
  );
  return [...new Set(found)];
}

const hyphen = /[-\u2010\u2011]/u;

/** A word with those that hyphens join to it. */
const joined = /[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}]+)*/gu;

function textsOf(node: NodeRow): string[] {
  switch (node.__typename) {
    case "ResearchGap":
      return [
        node.title,
        node.statement,
        node.question,
        node.strengthPhrase ?? "",
      ];
    case "Concept":
      return [node.label, node.definition];
    case "Work":
      return [node.title ?? "", node.label, node.containerTitle ?? ""];
    case "Author":
      return [node.name];
    case "Agenda":
    case "Section":
    case "ConceptScheme":
      return [node.title];
    case "Recommendation":
      return [node.statement];
    case "Citation":
    case "Passage":
    case "Dataset":
      return [];
  }
}
