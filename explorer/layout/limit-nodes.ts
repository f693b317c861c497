import type { LinkageGroup, Linkages } from "./linkages.ts";

/** The linkages with at most `limit` nodes, the longest groups cut first; `total` of each group stays. */
export function limitNodes(linkages: Linkages, limit: number): Linkages {
  const groups = [...linkages.left, ...linkages.right];
  const cap = fairCap(
    groups.map(({ nodes }) => nodes.length),
    limit,
  );
  let left = limit;
  function cut(group: LinkageGroup): LinkageGroup {
    const nodes = group.nodes.slice(0, Math.min(cap, left));
    left -= nodes.length;
    return { ...group, nodes };
  }
  return {
    focus: linkages.focus,
    left: linkages.left.map(cut),
    right: linkages.right.map(cut),
  };
}

/** The largest size to which all groups can be cut so that together they keep within the limit; at least 1. */
function fairCap(sizes: readonly number[], limit: number): number {
  let cap = Math.max(1, ...sizes);
  function sum() {
    return sizes.reduce((all, size) => all + Math.min(size, cap), 0);
  }
  while (cap > 1 && sum() > limit) cap--;
  return cap;
}
