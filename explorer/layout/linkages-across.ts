import type {
  Linkages,
  PlacedFocus,
  PlacedLinkages,
  PlacedNode,
} from "./linkages.ts";
import { bracketRoom, markRoom, placeColumn } from "./linkage-columns.ts";
import { stackNodes, type } from "./linkage-rows.ts";
import { curveBetween, type Ports } from "./linkage-curves.ts";
import { layoutFocus } from "./linkage-focus.ts";
import { lanesOf, layerOf, margin } from "./linkage-lanes.ts";
import type { MeasureText } from "./text-width.ts";

/** A focus amid long layers stays this near the top, where it is seen. */
const lowestMiddle = 320;

/**
 * Layers by kind from left to right: concepts and recommendations, gaps, works; so edges run between neighbouring layers or beside one, never
 * across a third. A layer without nodes takes no room.
 */
export function layoutAcross(
  linkages: Linkages,
  width: number,
  measure: MeasureText,
): PlacedLinkages {
  const own = layerOf[linkages.focus.kind];
  const lanes = lanesOf(linkages, width);
  const columns = lanes.map((lane) => ({
    lane,
    column: stackNodes(
      linkages.nodes.filter(({ kind }) => layerOf[kind] === lane.layer),
      lane.width - (lane.layer === 1 ? 2 * bracketRoom : markRoom),
      measure,
    ),
  }));
  const lane = lanes.find(({ layer }) => layer === own) ?? { x: 0, width };
  const anchor = (["end", "middle", "start"] as const)[own];
  const above = layoutFocus(
    linkages,
    { column: own, x: lane.x, width: lane.width, anchor },
    measure,
  );
  const longest = Math.max(
    above.box.height,
    ...columns
      .filter((each) => each.lane.layer !== own)
      .map(({ column }) => column.height),
  );
  const middle =
    margin.y +
    Math.max(above.box.height / 2, Math.min(longest / 2, lowestMiddle));
  const focus: PlacedFocus = {
    ...above,
    box: { ...above.box, y: middle - above.box.height / 2 },
  };
  const below = focus.box.y + focus.box.height + 16;
  const placed = columns.map(({ lane: each, column }) =>
    placeColumn(
      column,
      each,
      each.layer === own
        ? below
        : Math.max(margin.y, middle - column.height / 2),
    ),
  );
  const nodes = placed.flatMap((each) => each.nodes);
  const ports = new Map([
    [linkages.focus.id, focusPorts(focus)],
    ...nodes.map((each) => [each.node.id, nodePorts(each)] as const),
  ]);
  return {
    width,
    height:
      margin.y +
      Math.max(
        focus.box.y + focus.box.height,
        ...placed.map(({ bottom }) => bottom),
      ),
    focus,
    nodes,
    headings: placed.flatMap(({ headings }) => headings),
    edges: linkages.edges.flatMap((edge) => {
      const [from, to] = [ports.get(edge.from), ports.get(edge.to)];
      return from && to ? [{ edge, path: curveBetween(from, to) }] : [];
    }),
    trunk: null,
  };
}

function focusPorts({ column, box }: PlacedFocus): Ports {
  const y = box.y + box.height / 2;
  return {
    column,
    left: { x: box.x - 3, y },
    right: { x: box.x + box.width + 3, y },
  };
}

/** Beside the mark of a node, or beside its brackets. */
function nodePorts({ column, box, mark }: PlacedNode): Ports {
  const y = box.y + (mark?.y ?? box.height / 2);
  const [left, right] = mark
    ? [box.x + mark.x - type.mark + 2, box.x + mark.x + type.mark - 2]
    : [box.x - 3, box.x + box.width + 3];
  return { column, left: { x: left, y }, right: { x: right, y } };
}
