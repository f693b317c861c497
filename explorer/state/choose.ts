import {
  emptyLanding,
  type LandingView,
  type SchemeSelection,
} from "./landing.ts";
import type { LandingPicture } from "./landing-picture.ts";

/** The view with this concept chosen in its scheme or, where it was, no longer. */
export function toggleConcept(
  view: LandingView,
  scheme: string,
  concept: string,
): LandingView {
  const selection = selectionIn(view, scheme);
  const { concepts } = selection;
  const next = concepts.includes(concept)
    ? concepts.filter((id) => id !== concept)
    : [...concepts, concept].sort();
  return withSelection(view, { ...selection, concepts: next });
}

/** The view with gaps that have any, or all, of the concepts chosen in this scheme. */
export function matchConcepts(
  view: LandingView,
  scheme: string,
  match: SchemeSelection["match"],
): LandingView {
  return withSelection(view, { ...selectionIn(view, scheme), match });
}

/** The view with the gaps that name nothing of this scheme let in or, where they were, no longer. */
export function toggleNotStated(
  view: LandingView,
  scheme: string,
): LandingView {
  const selection = selectionIn(view, scheme);
  const notStated = !selection.notStated;
  return withSelection(view, { ...selection, notStated });
}

/** The view narrowed to this section or, where it was, no longer. */
export function toggleSection(view: LandingView, id: string): LandingView {
  return narrow(view, { section: view.section === id ? null : id });
}

/** The view with these conditions changed, from the first page on. */
export function narrow(
  view: LandingView,
  change: Partial<
    Pick<LandingView, "text" | "section" | "certainty" | "order" | "concepts">
  >,
): LandingView {
  return { ...view, ...change, pages: 1 };
}

/** What is chosen in a scheme; nothing by default. */
export function selectionIn(
  view: LandingView,
  scheme: string,
): SchemeSelection {
  return (
    view.concepts.find((selection) => selection.scheme === scheme) ?? {
      scheme,
      concepts: [],
      match: "any",
      notStated: false,
    }
  );
}

/** The view with nothing that narrows it; order and picture stay. */
export function widest(view: LandingView): LandingView {
  return { ...emptyLanding, order: view.order, picture: view.picture };
}

/** The view with its picture changed. */
export function redraw(
  view: LandingView,
  change: Partial<LandingPicture>,
): LandingView {
  return { ...view, picture: { ...view.picture, ...change } };
}

/** Whether anything narrows the list. */
export function isNarrowed(view: LandingView): boolean {
  return (
    view.text.trim() !== "" ||
    view.concepts.length > 0 ||
    view.section !== null ||
    view.certainty !== null
  );
}

/** The view with this chosen in a scheme, whatever was chosen there before. */
export function withSelection(
  view: LandingView,
  selection: SchemeSelection,
): LandingView {
  const { scheme, concepts, notStated } = selection;
  const others = view.concepts.filter((each) => each.scheme !== scheme);
  const match = concepts.length > 1 ? selection.match : "any";
  const kept =
    concepts.length > 0 || notStated ? [{ ...selection, match }] : [];
  return narrow(view, {
    concepts: [...others, ...kept].sort((a, b) =>
      a.scheme < b.scheme ? -1 : 1,
    ),
  });
}
