import type { LinkageKind, LinkageNode } from "../layout/linkages.ts";
import type { Surroundings } from "./surroundings.ts";

const kinds: readonly LinkageKind[] = [
  "concept",
  "gap",
  "work",
  "recommendation",
];

/**
 * An order of all nodes that may ever be drawn round a focus, so that showing
 * or hiding some never changes the order of the others. They stand by kind.
 * Gaps stand as their text states them, all else in groups: those of the
 * focus first, in its order, then others by title; within a group what is
 * linked to the focus comes first, then the others by label.
 */
export function linkageOrder({
  links,
}: Surroundings): (a: LinkageNode, b: LinkageNode) => number {
  const places = new Map<string, number>();
  const groups = new Map<string, number>();
  for (const [i, { node }] of links.entries()) {
    places.set(node.id, i);
    if (!groups.has(node.group)) groups.set(node.group, i);
  }
  return (a, b) =>
    kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
    byPlace(a, b) ||
    byRank(groups.get(a.group), groups.get(b.group)) ||
    compareText(a.group, b.group) ||
    byRank(places.get(a.id), places.get(b.id)) ||
    compareText(a.label, b.label) ||
    compareText(a.id, b.id);
}

/** In text order where both have a place in a text. */
function byPlace({ place: a }: LinkageNode, { place: b }: LinkageNode): number {
  if (!a || !b) return 0;
  return compareText(a.agenda, b.agenda) || a.position - b.position;
}

/** Those with a rank come before those without. */
function byRank(a: number | undefined, b: number | undefined): number {
  if (a === b) return 0;
  return (a ?? Infinity) - (b ?? Infinity);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
