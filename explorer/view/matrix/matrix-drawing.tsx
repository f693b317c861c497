import type { Ref } from "react";
import { bracketsPath } from "../../layout/marks.ts";
import { labelSize, type PlacedMatrix } from "../../layout/matrix.ts";
import { isChosen, isNarrowedBy } from "../../state/choose-cell.ts";
import type { LandingView } from "../../state/landing.ts";
import type { Matrix, MatrixCell } from "../../state/matrix.ts";
import type { Axes } from "../../state/matrix-axes.ts";

interface MatrixDrawingProps {
  readonly ref: Ref<SVGSVGElement>;
  readonly matrix: Matrix;
  readonly placed: PlacedMatrix;
  readonly axes: Axes;
  readonly view: LandingView;
  readonly title: string;
  readonly summary: string;
}

/** The matrix as SVG with real text, below a table of the same measures for hands, keys and ears; what is not chosen on an axis that narrows the list is dimmed. */
export function MatrixDrawing(props: MatrixDrawingProps) {
  const { ref, matrix, placed, axes, view, title, summary } = props;
  const { width, height, head, rowHeight, left, columnWidth } = placed;
  function isDim(row: string | null, column: string | null) {
    const places = [
      { axis: axes.rows.id, id: row },
      { axis: axes.columns.id, id: column },
    ];
    return places.some(
      (place) => isNarrowedBy(view, place.axis) && !isChosen(view, place),
    );
  }
  const right = left + columnWidth * matrix.columns.length;
  return (
    <svg
      ref={ref}
      className="matrix-drawing"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <title>{title}</title>
      <desc>{summary}</desc>
      {matrix.rows.map(({ id }, r) => (
        <path
          key={id}
          className="line"
          d={`M0,${head + r * rowHeight + 0.5}H${right + placed.totals}`}
        />
      ))}
      {placed.columns.map(({ text, full, x }, c) => (
        <text
          key={matrix.columns[c]?.id}
          className={matrix.columns[c]?.id === null ? "not-stated" : undefined}
          fontSize={labelSize}
          {...(placed.slanted
            ? { transform: `translate(${x} ${head - 8}) rotate(-45)` }
            : { x, y: head - 11, textAnchor: "middle" })}
        >
          {text}
          {text !== full && <title>{full}</title>}
        </text>
      ))}
      {placed.rows.map(({ text, full, x }, r) => {
        const row = matrix.rows[r];
        const y = head + (r + 0.5) * rowHeight + 5;
        return (
          <g key={row?.id}>
            {row?.hasNarrower && (
              <path
                className="opener"
                d={`M${x - 14},${y - 5}h8${view.picture.opened.includes(row.id ?? "") ? "" : "m-4,-4v8"}`}
              />
            )}
            <text
              className={row?.id === null ? "not-stated" : undefined}
              x={x}
              y={y}
              fontSize={labelSize}
            >
              {text}
              {text !== full && <title>{full}</title>}
            </text>
            <text
              className="total"
              x={right + placed.totals - 2}
              y={y}
              fontSize={labelSize}
              textAnchor="end"
            >
              {row?.total}
            </text>
          </g>
        );
      })}
      {matrix.cells.map((cells, r) =>
        cells.map((cell, c) => {
          const at = placed.cells[r]?.[c];
          if (!at) return null;
          const chosen =
            isChosen(view, { axis: axes.rows.id, id: cell.row }) &&
            isChosen(view, { axis: axes.columns.id, id: cell.column });
          return (
            <g
              key={`${cell.row} ${cell.column}`}
              opacity={isDim(cell.row, cell.column) ? 0.3 : 1}
            >
              {chosen && (
                <rect
                  className="chosen"
                  x={left + c * columnWidth + 2}
                  y={head + r * rowHeight + 3}
                  width={columnWidth - 4}
                  height={rowHeight - 5}
                />
              )}
              {isStated(cell) && <CellSign cell={cell} {...at} />}
              {cell.gaps > 0 && (
                <text
                  className={isStated(cell) ? undefined : "not-stated"}
                  x={at.number.x}
                  y={at.number.y}
                  fontSize={13}
                  textAnchor={placed.stacked ? "middle" : "start"}
                >
                  {cell.gaps}
                </text>
              )}
            </g>
          );
        }),
      )}
    </svg>
  );
}

/** Whether a cell is one of a row and a column that gaps name. */
function isStated({ row, column }: MatrixCell): boolean {
  return row !== null && column !== null;
}

interface CellSignProps {
  readonly cell: MatrixCell;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly dark: number;
}

/** A square of gaps, a ring where works are cited only, faint brackets where the text is silent. */
function CellSign({ cell, x, y, size, dark }: CellSignProps) {
  switch (cell.kind) {
    case "GAP_CLAIMED":
      return (
        <>
          <rect
            className="claimed"
            x={x - size / 2}
            y={y - size / 2}
            width={size}
            height={size}
          />
          <rect
            className="explicit"
            x={x - size / 2}
            y={y + size / 2 - dark}
            width={size}
            height={dark}
          />
        </>
      );
    case "EVIDENCE_CITED":
      return <circle className="ring" cx={x} cy={y} r={6} />;
    case "SILENT":
      return (
        <path
          className="silent"
          transform={`translate(${x} ${y})`}
          d={bracketsPath(16, 16, 4.5)}
        />
      );
  }
}
