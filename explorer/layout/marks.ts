import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  type SymbolType,
} from "d3-shape";

/** The shape that stands for a kind of thing: those of concept schemes, a disc for works, brackets for gaps. */
export type MarkShape =
  | "SQUARE"
  | "DIAMOND"
  | "TRIANGLE"
  | "HEXAGON"
  | "CROSS"
  | "STAR"
  | "DISC"
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

const symbols: Readonly<Record<Exclude<MarkShape, "BRACKETS">, SymbolType>> = {
  SQUARE: symbolSquare,
  DIAMOND: diamond,
  TRIANGLE: symbolTriangle,
  HEXAGON: hexagon,
  CROSS: symbolCross,
  STAR: symbolStar,
  DISC: symbolCircle,
};

/**
 * The outline of a mark as SVG path data, centred on (0, 0), every shape of
 * the same area, `size` px being the side of the square. Brackets are open
 * lines, to be stroked and not filled.
 */
export function markPath(shape: MarkShape, size: number): string {
  if (shape === "BRACKETS") return bracketsPath(size, size, size / 3.5);
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

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
