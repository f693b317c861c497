import type { LandingView, SchemeSelection } from "./landing.ts";

/** The view with this concept chosen in its scheme or, where it was, no longer. */
export function toggleConcept(
  view: LandingView,
  scheme: string,
  concept: string,
): LandingView {
  const { anyOf, notStated } = selectionIn(view, scheme);
  const next = anyOf.includes(concept)
    ? anyOf.filter((id) => id !== concept)
    : [...anyOf, concept].sort();
  return withSelection(view, { scheme, anyOf: next, notStated });
}

/** The view with the gaps that name nothing of this scheme let in or, where they were, no longer. */
export function toggleNotStated(
  view: LandingView,
  scheme: string,
): LandingView {
  const { anyOf, notStated } = selectionIn(view, scheme);
  return withSelection(view, { scheme, anyOf, notStated: !notStated });
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
      anyOf: [],
      notStated: false,
    }
  );
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

function withSelection(
  view: LandingView,
  selection: SchemeSelection,
): LandingView {
  const others = view.concepts.filter((s) => s.scheme !== selection.scheme);
  const kept =
    selection.anyOf.length > 0 || selection.notStated ? [selection] : [];
  return narrow(view, {
    concepts: [...others, ...kept].sort((a, b) =>
      a.scheme < b.scheme ? -1 : 1,
    ),
  });
}
