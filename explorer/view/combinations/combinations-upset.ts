import type { Upset } from "../../layout/upset.ts";
import type { MarkShape } from "../../layout/marks.ts";
import type {
  CombinationList,
  CombinedScheme,
} from "../../state/combinations.ts";

/** A scheme whose concepts can be combined and drawn. */
export interface DrawnScheme extends CombinedScheme {
  readonly mark: MarkShape | null;
}

/** Combinations as they are drawn: concepts grouped by scheme, in the order of the schemes. */
export function combinationsUpset(
  list: CombinationList,
  schemes: readonly DrawnScheme[],
): Upset {
  return {
    groups: schemes.map(({ id, title, mark }) => ({
      title,
      mark,
      sets: list.sets.flatMap(({ concept, count }) =>
        concept?.scheme.id === id
          ? { id: concept.id, label: concept.label, total: count }
          : [],
      ),
    })),
    combinations: list.nodes.map(({ concepts, gaps, explicitGaps }) => ({
      sets: concepts.map(({ id }) => id),
      gaps,
      explicitGaps,
    })),
  };
}
