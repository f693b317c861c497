import type { NodeRow } from "../graph/rows.ts";
import { searchWords } from "../graph/search-text.ts";

/** The words in a node's own texts that begin with a word of the search text, as they stand there, each once, in order. */
export function highlights(node: NodeRow, text: string): string[] {
  const words = searchWords(text);
  const found = textsOf(node).flatMap((own) =>
    (own.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter((each) =>
      searchWords(each).some((plain) =>
        words.some((word) => plain.startsWith(word)),
      ),
    ),
  );
  return [...new Set(found)];
}

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
