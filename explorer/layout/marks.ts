import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  type SymbolType,
} from "d3-shape";

/** The shape that stands for a kind of thing: those of concept schemes, a disc for works, half of one for their authors, brackets for gaps, an arrow for recommendations. */
export type MarkShape =
  | "SQUARE"
  | "DIAMOND"
  | "TRIANGLE"
  | "HEXAGON"
  | "CROSS"
  | "STAR"
  | "DISC"
  | "HALF_DISC"
  | "ARROW"
  | "BRACKETS";

/** A square on its corner; d3's own diamond is a narrow one. */
const diamond: SymbolType = {
  draw(context, area) {
    const radius = Math.sqrt(area / 2);
    context.moveTo(0, -radius);
    context.lineTo(radius, 0);
    context.lineTo(0, radius);
    context.lineTo(-radius, 0);
    context.closePath();
  },
};

const hexagon: SymbolType = {
  draw(context, area) {
    const radius = Math.sqrt((2 * area) / (3 * Math.sqrt(3)));
    for (let corner = 0; corner < 6; corner++) {
      const angle = (Math.PI / 3) * corner;
      const [x, y] = [radius * Math.cos(angle), radius * Math.sin(angle)];
      if (corner === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    context.closePath();
  },
};

/** The upper half of a disc. */
const halfDisc: SymbolType = {
  draw(context, area) {
    const radius = Math.sqrt((2 * area) / Math.PI);
    context.arc(0, radius / 2, radius, Math.PI, 2 * Math.PI);
    context.closePath();
  },
};

type OpenShape = "BRACKETS" | "ARROW";

const symbols: Readonly<Record<Exclude<MarkShape, OpenShape>, SymbolType>> = {
  SQUARE: symbolSquare,
  DIAMOND: diamond,
  TRIANGLE: symbolTriangle,
  HEXAGON: hexagon,
  CROSS: symbolCross,
  STAR: symbolStar,
  DISC: symbolCircle,
  HALF_DISC: halfDisc,
};

/**
 * The outline of a mark as SVG path data, centred on (0, 0), every shape of
 * the same area, `size` px being the side of the square. Brackets and the arrow
 * are open lines, to be stroked and not filled.
 */
export function markPath(shape: MarkShape, size: number): string {
  if (shape === "BRACKETS") return bracketsPath(size, size, size / 3.5);
  if (shape === "ARROW") return arrowPath(size);
  return symbol(symbols[shape], size * size).digits(2)() ?? "";
}

/** A pair of square brackets round a box of this width and height, centred on (0, 0), with arms of `arm` px. */
export function bracketsPath(
  width: number,
  height: number,
  arm: number,
): string {
  const [x, y, a] = [round(width / 2), round(height / 2), round(arm)];
  return `M${-x + a},${-y}H${-x}V${y}H${-x + a}M${x - a},${-y}H${x}V${y}H${x - a}`;
}

/** An arrow to the right, `size` px long, centred on (0, 0). */
function arrowPath(size: number): string {
  const [x, head] = [round(size / 2), round(size / 2.5)];
  return `M${-x},0H${x}M${round(x - head)},${-head}L${x},0L${round(x - head)},${head}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
