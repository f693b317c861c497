import type { LinkageNode } from "../layout/linkages.ts";
import type { MarkShape } from "../layout/marks.ts";

interface GapFacts {
  readonly id: string;
  readonly title: string;
  readonly position: number;
  readonly agenda: { readonly id: string };
  readonly section: { readonly title: string };
}

/** A gap in a picture, under the section that states it. */
export function gapNode(gap: GapFacts): LinkageNode {
  const { id, title, position, agenda, section } = gap;
  return {
    id,
    kind: "gap",
    label: title,
    mark: "BRACKETS",
    group: section.title,
    place: { agenda: agenda.id, position },
  };
}

/** A concept in a picture, under its scheme. */
export function conceptNode(
  { id, label }: { readonly id: string; readonly label: string },
  scheme: { readonly title: string; readonly mark: MarkShape | null },
): LinkageNode {
  const { title: group, mark } = scheme;
  return { id, kind: "concept", label, mark, group, place: null };
}

/** A work in a picture. */
export function workNode(work: {
  readonly id: string;
  readonly label: string;
}): LinkageNode {
  const { id, label } = work;
  return {
    id,
    kind: "work",
    label,
    mark: "DISC",
    group: "Works cited",
    place: null,
  };
}

/** A recommendation in a picture. */
export function recommendationNode(recommendation: {
  readonly id: string;
  readonly statement: string;
}): LinkageNode {
  const { id, statement } = recommendation;
  return {
    id,
    kind: "recommendation",
    label: statement,
    mark: "ARROW",
    group: "Recommendations",
    place: null,
  };
}
