import { narrow, selectionIn, withSelection } from "./choose.ts";
import type { LandingView } from "./landing.ts";

/** The axis that is no concept scheme. */
export const sectionAxis = "sections";

/** A place on an axis of the matrix: a concept of its scheme, a section, or null for "not stated". */
export interface AxisPlace {
  /** The id of a scheme, or `sections`. */
  readonly axis: string;
  readonly id: string | null;
}

/** Whether a place is chosen: alone or with others of its axis. */
export function isChosen(view: LandingView, place: AxisPlace): boolean {
  const { axis, id } = place;
  if (axis === sectionAxis) return id !== null && view.section === id;
  const { concepts, notStated } = selectionIn(view, axis);
  return id === null ? notStated : concepts.includes(id);
}

/** Whether anything of an axis is chosen. */
export function isNarrowedBy(view: LandingView, axis: string): boolean {
  if (axis === sectionAxis) return view.section !== null;
  return view.concepts.some(({ scheme }) => scheme === axis);
}

/** The view narrowed to these places and to nothing else of their axes or, where it was so narrowed, no longer. */
export function choosePlaces(
  view: LandingView,
  places: readonly AxisPlace[],
): LandingView {
  const only = places.every(
    (place) => isChosen(view, place) && isAlone(view, place.axis),
  );
  return places.reduce(
    (narrowed, { axis, id }) => place(narrowed, axis, id, !only),
    view,
  );
}

function isAlone(view: LandingView, axis: string): boolean {
  if (axis === sectionAxis) return true;
  const { concepts, notStated } = selectionIn(view, axis);
  return concepts.length + (notStated ? 1 : 0) === 1;
}

function place(
  view: LandingView,
  axis: string,
  id: string | null,
  chosen: boolean,
): LandingView {
  if (axis === sectionAxis)
    return narrow(view, { section: chosen ? id : null });
  return withSelection(view, {
    scheme: axis,
    concepts: chosen && id !== null ? [id] : [],
    match: "any",
    notStated: chosen && id === null,
  });
}
