import { maxMarked, type NodeView } from "./view.ts";

/** The view with the neighbours of a node shown, or hidden where they are shown; the same view where no more can be expanded. */
export function toggleExpanded(view: NodeView, id: string): NodeView {
  const expanded = toggle(view.expanded, id);
  return expanded ? { ...view, expanded } : view;
}

/** The view with a node pinned, or no longer; the same view where no more can be pinned. */
export function togglePinned(view: NodeView, id: string): NodeView {
  const pinned = toggle(view.pinned, id);
  return pinned ? { ...view, pinned: pinned.toSorted() } : view;
}

/** The ids without this one, or with it at their end; null where they are full. */
function toggle(ids: readonly string[], id: string): string[] | null {
  if (ids.includes(id)) return ids.filter((other) => other !== id);
  return ids.length < maxMarked ? [...ids, id] : null;
}
