import type { LinkageGroup } from "./linkages.ts";

const shortColumn = 8;

/**
 * Groups shared out between the two sides of a focus, kept whole and in order,
 * as evenly as their sizes allow; a short column stays undivided on the right.
 */
export function shareSides(groups: readonly LinkageGroup[]): {
  left: LinkageGroup[];
  right: LinkageGroup[];
} {
  const total = groups.reduce((sum, { nodes }) => sum + nodes.length, 0);
  if (total <= shortColumn || groups.length < 2) {
    return { left: [], right: [...groups] };
  }
  let before = 0;
  let at = 0;
  for (const [i, { nodes }] of groups.entries()) {
    const after = before + nodes.length;
    if (Math.abs(total / 2 - after) > Math.abs(total / 2 - before)) break;
    before = after;
    at = i + 1;
  }
  at = Math.min(groups.length - 1, Math.max(1, at));
  return { left: groups.slice(0, at), right: groups.slice(at) };
}
