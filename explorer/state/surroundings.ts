import type { LinkageEdge, LinkageNode } from "../layout/linkages.ts";

/** What one node is linked to directly. */
export interface Surroundings {
  readonly node: LinkageNode;
  /** What the node is, in two or three words. */
  readonly note: string;
  /** In the order to show, each neighbour once. */
  readonly links: readonly NeighbourLink[];
  /** How many links it has in all, `links` included. */
  readonly total: number;
  /** Where the gaps among its neighbours are listed, to be narrowed; null where its page lists them. */
  readonly gapList: { readonly count: number; readonly href: string } | null;
}

/** A link to a neighbour. */
export interface NeighbourLink extends Pick<
  LinkageEdge,
  "basis" | "sentence" | "oneSided"
> {
  readonly node: LinkageNode;
}
