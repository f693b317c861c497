import type { WalkKey } from "./walk.ts";

/** Where a walker stands: on a node by its column and place there, or on a ribbon by its place among all. */
export type FlowStop =
  | { readonly kind: "node"; readonly column: number; readonly place: number }
  | { readonly kind: "ribbon"; readonly place: number };

interface WalkedRibbon {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The stop that a key leads to: up and down among the nodes of a column or the ribbons between two, left and right from a node to the
 * first of its ribbons and from a ribbon to its node; the same stop where there is none. `nodes` says how many each column has.
 */
export function walkFlows(
  stop: FlowStop,
  key: WalkKey,
  nodes: readonly number[],
  ribbons: readonly WalkedRibbon[],
): FlowStop {
  switch (key) {
    case "ArrowLeft":
    case "ArrowRight":
      return across(stop, key === "ArrowRight", ribbons);
    case "ArrowUp":
    case "ArrowDown":
    case "Home":
    case "End": {
      const beside = besideOf(stop, nodes, ribbons);
      const at = beside.indexOf(stop.place);
      const next = {
        ArrowUp: at - 1,
        ArrowDown: at + 1,
        Home: 0,
        End: beside.length - 1,
      }[key];
      return { ...stop, place: beside[next] ?? stop.place };
    }
  }
}

/** The places that stand in one column with a stop, from top to bottom. */
function besideOf(
  stop: FlowStop,
  nodes: readonly number[],
  ribbons: readonly WalkedRibbon[],
): number[] {
  if (stop.kind === "node") {
    return Array.from({ length: nodes[stop.column] ?? 0 }, (_, i) => i);
  }
  const column = ribbons[stop.place]?.column;
  return ribbons.flatMap((each, i) => (each.column === column ? i : []));
}

function across(
  stop: FlowStop,
  right: boolean,
  ribbons: readonly WalkedRibbon[],
): FlowStop {
  if (stop.kind === "node") {
    const place = ribbons.findIndex(({ column, from, to }) =>
      right
        ? column === stop.column && from === stop.place
        : column === stop.column - 1 && to === stop.place,
    );
    return place < 0 ? stop : { kind: "ribbon", place };
  }
  const ribbon = ribbons[stop.place];
  if (!ribbon) return stop;
  return right
    ? { kind: "node", column: ribbon.column + 1, place: ribbon.to }
    : { kind: "node", column: ribbon.column, place: ribbon.from };
}
