import { bracketsPath, markPath } from "../marks.ts";
import type { SceneMark } from "./scene.ts";

/** The outline of a mark as SVG path data, centred on (0, 0): as on the ribbon, the brackets of explicit gaps are tall, of implicit ones short. */
export function markOutline({ node, side }: SceneMark): string {
  if (node.kind === "concept") return markPath(node.mark, side * 0.88);
  const width = Math.max(side * 0.8, 5);
  return bracketsPath(
    width,
    node.explicit > 0 ? side * 1.2 : side,
    width / 3.2,
  );
}
