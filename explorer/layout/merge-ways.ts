import { maxNodes } from "./linkages.ts";

/** A way as a picture takes it: nodes in the order walked, one more than hops. */
export interface ConnectionInput {
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
  readonly hops: readonly {
    readonly basis: "STATED" | "INFERRED" | null;
  }[];
}

/** Several ways as one graph. */
export interface ConnectionGraph {
  /** The nodes by their distance from the start, in hops; the end has a layer of its own, the last. None is empty. */
  readonly layers: readonly (readonly {
    readonly id: string;
    readonly label: string;
  }[])[];
  /** Every hop once, in the order first walked. */
  readonly hops: readonly {
    readonly from: string;
    readonly to: string;
    readonly inferred: boolean;
  }[];
}

/** The ways with shared nodes and hops merged; those that would take the graph beyond 50 nodes are left out, the last first. */
export function mergeWays(ways: readonly ConnectionInput[]): ConnectionGraph {
  const labels = new Map<string, string>();
  const hops = new Map<string, ConnectionGraph["hops"][number]>();
  for (const way of ways) {
    const fresh = way.nodes.filter(({ id }) => !labels.has(id));
    if (labels.size + fresh.length > maxNodes) break;
    for (const { id, label } of way.nodes) labels.set(id, label);
    for (const [i, { basis }] of way.hops.entries()) {
      const [from, to] = [way.nodes[i]?.id ?? "", way.nodes[i + 1]?.id ?? ""];
      const key = [from, to].sort().join(" ");
      if (!hops.has(key)) {
        hops.set(key, { from, to, inferred: basis === "INFERRED" });
      }
    }
  }
  const all = [...hops.values()];
  const first = ways[0]?.nodes;
  return {
    layers: layersOf(labels, all, first?.[0]?.id, first?.at(-1)?.id),
    hops: all,
  };
}

function layersOf(
  labels: ReadonlyMap<string, string>,
  hops: ConnectionGraph["hops"],
  start: string | undefined,
  end: string | undefined,
): ConnectionGraph["layers"] {
  const layers: string[][] = [];
  const seen = new Set<string | undefined>([start, end]);
  let layer = start === undefined ? [] : [start];
  while (layer.length > 0) {
    layers.push(layer);
    const reached = layer.flatMap((id) => neighboursOf(id, hops));
    layer = [...new Set(reached)].filter((id) => !seen.has(id));
    for (const id of layer) seen.add(id);
  }
  if (end !== undefined) layers.push([end]);
  return layers.map((ids) =>
    ids.map((id) => ({ id, label: labels.get(id) ?? id })),
  );
}

/** The layers that a hop reaches over, from the start; none where it leads to a neighbouring layer or within one. */
export function passedLayers(
  { from, to }: ConnectionGraph["hops"][number],
  { layers }: ConnectionGraph,
): number[] {
  function layerOf(id: string): number {
    return layers.findIndex((layer) => layer.some((node) => node.id === id));
  }
  const [start, end] = [layerOf(from), layerOf(to)];
  return [...layers.keys()].filter(
    (at) => at > Math.min(start, end) && at < Math.max(start, end),
  );
}

/** The nodes next to one, in the order of its hops: nodes that hang on the same one come to lie together. */
function neighboursOf(id: string, hops: ConnectionGraph["hops"]): string[] {
  return hops.flatMap(({ from, to }) =>
    from === id ? [to] : to === id ? [from] : [],
  );
}
