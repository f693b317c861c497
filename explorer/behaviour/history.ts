import { useSyncExternalStore } from "react";
import { encodeView, type View } from "../state/view.ts";

/** Told of a step in the history: a new entry, a changed one, or a move to another. */
type StepListener = (step: {
  readonly kind: "push" | "replace" | "travel";
}) => void;

const listeners = new Set<StepListener>();

/** Tells of every step in the history, until the function returned is called. */
export function onStep(listener: StepListener): () => void {
  function travel() {
    listener({ kind: "travel" });
  }
  listeners.add(listener);
  window.addEventListener("popstate", travel);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", travel);
  };
}

/** Shows a view: `push` adds a step that Back undoes, `replace` puts it in place of the present one. The present view itself is no step. */
export function go(view: View, how: "push" | "replace" = "push"): void {
  const href = encodeView(view);
  if (href === currentHref()) return;
  if (how === "push") {
    window.history.pushState({ entry: entry() + 1 }, "", href);
  } else {
    window.history.replaceState({ entry: entry() }, "", href);
  }
  for (const listener of listeners) listener({ kind: how });
}

/** The path and query that the address bar shows, kept up to date. */
export function useHref(): string {
  return useSyncExternalStore(onStep, currentHref);
}

/** The place of the present entry in the history of this tab, from 0. */
export function entry(): number {
  const state: unknown = window.history.state;
  const known = typeof state === "object" && state !== null && "entry" in state;
  return known && typeof state.entry === "number" ? state.entry : 0;
}

function currentHref(): string {
  return window.location.pathname + window.location.search;
}
