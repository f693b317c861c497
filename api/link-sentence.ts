import type { RelationType } from "../graph/model.ts";
import type { LinkRow } from "../graph/queries/neighbourhood.ts";
import type { NodeRow } from "../graph/rows.ts";

/** A link between two nodes in a sentence a reader understands without the picture. */
export function linkSentence(
  link: LinkRow,
  source: NodeRow,
  target: NodeRow,
): string {
  const sentence = `${nameOf(source)} ${verbs[link.type](link)} ${nameOf(target)}`;
  if (link.basis === "STATED") return `${sentence}: the text says so.`;
  if (link.basis === "INFERRED") {
    return `${sentence}: a curator concludes it (${withoutStop(link.rationale ?? "")}).`;
  }
  return `${sentence}.`;
}

function withoutStop(rationale: string): string {
  return rationale.replace(/\.$/u, "");
}

const verbs: Readonly<Record<RelationType, (link: LinkRow) => string>> = {
  WROTE: () => "wrote",
  PART_OF: () => "is a part of",
  WITHIN: () => "lies within",
  OF_AGENDA: () => "belongs to",
  STATED_IN: () => "is stated in",
  HAS_PASSAGE: () => "is stated at",
  IN_SECTION: () => "stands in",
  BEARS_ON: () => "bears on",
  IN_SCHEME: () => "is a term of",
  BROADER: () => "is narrower than",
  CITES: () => "cites",
  MAY_CITE: () => "may cite",
  CITED_FOR: () => "is made because the text",
  CITED_IN_GAP: () => "stands at",
  CITED_AT: ({ citations }) =>
    citations === 1 || citations === null
      ? "is cited at"
      : `is cited ${citations} times at`,
  IN_FAMILY: () => "is one of",
  ADDRESSED_TO: () => "is addressed to",
  LISTED_AT: () => "is listed at",
  NEEDS: () => "needs an answer to",
};

/** A node as a sentence names it: titles in quotation marks, concepts, works and people by their names. */
export function nameOf(row: NodeRow): string {
  switch (row.__typename) {
    case "ResearchGap":
    case "Agenda":
    case "Section":
    case "ConceptScheme":
      return `“${row.title}”`;
    case "Concept":
    case "Work":
      return row.label;
    case "Author":
      return row.name;
    case "Recommendation":
      return `“${row.statement}”`;
    case "Citation":
      return `The citation at ${row.start}–${row.end}`;
    case "Passage":
      return `${row.start}–${row.end}`;
    case "Dataset":
      return row.version;
  }
}
