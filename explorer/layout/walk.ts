import type { PlacedNode } from "./linkages.ts";

/** Where a walker stands: the focus, or a node by its place in the list of nodes. */
export type Stop = "focus" | number;

/** Arrow keys, Home and End. */
export type WalkKey =
  "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight" | "Home" | "End";

const keys: ReadonlySet<string> = new Set<WalkKey>([
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "End",
]);

/** Whether a key walks the picture. */
export function isWalkKey(key: string): key is WalkKey {
  return keys.has(key);
}

/**
 * The stop a key leads to: up and down within a column, left and right to the
 * nearest node of the next column; the same stop where there is none.
 */
export function walk(
  nodes: readonly PlacedNode[],
  from: Stop,
  key: WalkKey,
  focusY: number,
): Stop {
  const here = from === "focus" ? undefined : nodes[from];
  const column = here?.column ?? 1;
  const y = here?.y ?? focusY;
  const stops = [
    { stop: "focus" as const, column: 1, y: focusY },
    ...nodes.map((node, stop) => ({ stop, column: node.column, y: node.y })),
  ];
  function inColumn(wanted: number) {
    return stops
      .filter((other) => other.column === wanted)
      .sort((a, b) => a.y - b.y || 0);
  }
  const same = inColumn(column);
  const at = same.findIndex(({ stop }) => stop === from);
  function nearest(wanted: number) {
    return inColumn(wanted).reduce<(typeof stops)[number] | undefined>(
      (best, other) =>
        best && Math.abs(best.y - y) <= Math.abs(other.y - y) ? best : other,
      undefined,
    );
  }
  const target = {
    ArrowUp: () => same[Math.max(0, at - 1)],
    ArrowDown: () => same[Math.min(same.length - 1, at + 1)],
    Home: () => same[0],
    End: () => same.at(-1),
    ArrowLeft: () => nearest(column - 1),
    ArrowRight: () => nearest(column + 1),
  }[key]();
  return target?.stop ?? from;
}

/** The stop a key leads to among `count` that stand side by side, the first being 0; the same where there is none further. */
export function walkAlong(count: number, from: number, key: WalkKey): number {
  const last = Math.max(0, count - 1);
  const target = {
    ArrowLeft: from - 1,
    ArrowUp: from - 1,
    ArrowRight: from + 1,
    ArrowDown: from + 1,
    Home: 0,
    End: last,
  }[key];
  return Math.min(last, Math.max(0, target));
}
