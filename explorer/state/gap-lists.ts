import type { Linkages } from "../layout/linkages.ts";
import { numbered } from "./sentences.ts";
import type { Surroundings } from "./surroundings.ts";

/** A list that takes a reader further than the picture. */
export interface GapList {
  /** `all 66 gaps on Accountability`. */
  readonly text: string;
  readonly href: string;
}

/** The lists of the gaps of those nodes of which not all neighbours are drawn, the focus first. */
export function gapListsOf(
  { focus, nodes }: Linkages,
  known: ReadonlyMap<string, Surroundings>,
): GapList[] {
  return [focus, ...nodes].flatMap(({ id, label, expanded, more }) => {
    const list = known.get(id)?.gapList;
    if (!list || !expanded || (more ?? 0) === 0) return [];
    const gaps = numbered(list.count, "gap");
    return [{ text: `all ${gaps} on ${label}`, href: list.href }];
  });
}
