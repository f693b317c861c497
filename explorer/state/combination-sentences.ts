import {
  type CombinationList,
  type CombinationSize,
  type NamedCombination,
  namedCombinations,
} from "./combinations.ts";
import { listed, numbered } from "./sentences.ts";

/** A combination with its gaps: `Ebb × Miller: 3 gaps, 1 of them explicit`. */
export function combinationSentence(combination: NamedCombination): string {
  const { name, gaps, explicitGaps } = combination;
  return `${name}: ${numbered(gaps, "gap")}, ${explicitGaps} of them explicit`;
}

/** The list in one sentence: `Ebb and Miller meet most often (3 gaps), as do 2 other pairs; 40 pairs of concepts occur.` */
export function combinationsSummary(
  list: CombinationList,
  size: CombinationSize,
): string {
  const [first, ...others] = namedCombinations(list);
  if (first === undefined) {
    return `No gap is linked to ${size === 2 ? "two" : "three"} of these concepts.`;
  }
  const noun = nounOf(size);
  const meet = `${listed(first.labels)} meet most often (${numbered(first.gaps, "gap")})`;
  const equals = others.filter(({ gaps }) => gaps === first.gaps).length;
  // Where all that were read are equal, there may be more of them.
  const open = equals === others.length && list.totalCount > list.nodes.length;
  const alike = open
    ? `, as do other ${noun}s`
    : equals > 0
      ? `, as ${equals === 1 ? "does" : "do"} ${numbered(equals, `other ${noun}`)}`
      : "";
  const occur =
    list.totalCount === 1
      ? `1 ${noun} of concepts occurs`
      : `${list.totalCount} ${noun}s of concepts occur`;
  return `${meet}${alike}; ${occur}.`;
}

/** How many combinations are shown of how many: `The 15 most frequent of 177 pairs; the table has them all.` */
export function shownSentence(
  shown: number,
  total: number,
  size: CombinationSize,
): string {
  return shown < total
    ? `The ${shown} most frequent of ${total} ${nounOf(size)}s; the table has them all.`
    : total === 1
      ? `The one ${nounOf(size)} that occurs.`
      : `All ${total} ${nounOf(size)}s that occur.`;
}

function nounOf(size: CombinationSize): string {
  return size === 2 ? "pair" : "triple";
}
