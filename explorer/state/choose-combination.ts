import { selectionIn, withSelection } from "./choose.ts";
import type { ConceptsByScheme } from "./combinations.ts";
import type { LandingView } from "./landing.ts";

/** Whether these concepts, all of them, and no others are chosen in the schemes whose concepts are combined. */
export function isCombinationChosen(
  view: LandingView,
  schemes: readonly string[],
  combination: ConceptsByScheme,
): boolean {
  return schemes.every((scheme) => {
    const { concepts, match, notStated } = selectionIn(view, scheme);
    const wanted = conceptsIn(combination, scheme);
    return (
      !notStated &&
      concepts.length === wanted.length &&
      wanted.every((id) => concepts.includes(id)) &&
      (wanted.length < 2 || match === "all")
    );
  });
}

/** Whether a combination is outside of what is chosen: in some scheme combined others are chosen than its own. */
export function isOutsideChoice(
  view: LandingView,
  schemes: readonly string[],
  combination: ConceptsByScheme,
): boolean {
  return schemes.some((scheme) => {
    const { concepts, notStated } = selectionIn(view, scheme);
    const own = conceptsIn(combination, scheme);
    return (
      (concepts.length > 0 || notStated) &&
      !own.some((id) => concepts.includes(id))
    );
  });
}

/** The view narrowed to gaps with all these concepts, and by nothing else of the schemes combined or, where it was so narrowed, no longer. */
export function chooseCombination(
  view: LandingView,
  schemes: readonly string[],
  combination: ConceptsByScheme,
): LandingView {
  const chosen = isCombinationChosen(view, schemes, combination);
  return schemes.reduce(
    (narrowed, scheme) =>
      withSelection(narrowed, {
        scheme,
        concepts: chosen ? [] : [...conceptsIn(combination, scheme)].sort(),
        match: "all",
        notStated: false,
      }),
    view,
  );
}

function conceptsIn(
  combination: ConceptsByScheme,
  scheme: string,
): readonly string[] {
  return combination.find((each) => each.scheme === scheme)?.concepts ?? [];
}
