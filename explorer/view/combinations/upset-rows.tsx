import { markPath } from "../../layout/marks.ts";
import type { PlacedUpset } from "../../layout/upset.ts";
import { type as sizes } from "../../layout/upset-rows.ts";
import { plainMarkClass } from "./upset-column.tsx";

interface UpsetRowsProps {
  readonly placed: PlacedUpset;
  /** The ids of the sets that are brought out; null when none is. */
  readonly shown: ReadonlySet<string> | null;
}

/** The sets of an UpSet picture with their totals, each with a line for the marks to stand on, under the titles of their groups. */
export function UpsetRows({ placed, shown }: UpsetRowsProps) {
  const { rows, headings, plot } = placed;
  return (
    <>
      <g className="headings">
        {headings.map(({ text, full, mark, x, y, markX, markY }) => (
          <g key={y} className={plainMarkClass(mark)}>
            {mark && (
              <path
                className="shape"
                d={markPath(mark, sizes.mark)}
                transform={`translate(${markX},${markY})`}
              />
            )}
            <text x={x} y={y}>
              {text}
              {text !== full && <title>{full}</title>}
            </text>
          </g>
        ))}
      </g>
      <path
        className="stave"
        d={`M${plot.x0},${plot.baseline + 0.5}H${plot.x1}`}
      />
      {rows.map(({ set, text, shortened, y, labelY, totalX }) => (
        <g
          key={set.id}
          className={shown?.has(set.id) ? "upset-row shown" : "upset-row"}
        >
          <path className="stave" d={`M${plot.x0},${y}H${plot.x1}`} />
          <text y={labelY}>
            {text}
            {shortened && <title>{set.label}</title>}
          </text>
          <text className="total" x={totalX} y={labelY} textAnchor="end">
            {set.total}
          </text>
        </g>
      ))}
    </>
  );
}
