import { useState, type KeyboardEvent } from "react";
import type { PlacedMatrix } from "../../layout/matrix.ts";
import { isWalkKey } from "../../layout/walk.ts";
import { type GridPlace, walkGrid } from "../../layout/walk-grid.ts";
import { redraw } from "../../state/choose.ts";
import {
  type AxisPlace,
  choosePlaces,
  isChosen,
} from "../../state/choose-cell.ts";
import type { LandingView } from "../../state/landing.ts";
import { cellSentence, type Matrix } from "../../state/matrix.ts";
import type { Axes } from "../../state/matrix-axes.ts";
import { numbered } from "../../state/sentences.ts";
import { encodeView, type Go } from "../../state/view.ts";

interface MatrixGridProps {
  readonly matrix: Matrix;
  readonly placed: PlacedMatrix;
  readonly title: string;
  readonly axes: Axes;
  readonly view: LandingView;
  readonly go: Go;
}

/** The matrix as a table of links over its drawing, each narrowing the list to its row, column or cell. One tab stop; arrow keys walk it. */
export function MatrixGrid(props: MatrixGridProps) {
  const { matrix, placed, title, axes, view, go } = props;
  const [at, setAt] = useState<GridPlace>({ row: 0, column: 0 });
  const here = {
    row: Math.min(at.row, matrix.rows.length - 1),
    column: Math.min(at.column, matrix.columns.length - 1),
  };
  function step(event: KeyboardEvent<HTMLTableElement>) {
    if (!isWalkKey(event.key)) return;
    event.preventDefault();
    const opens = matrix.rows.map(({ hasNarrower }) => hasNarrower);
    const next = walkGrid(here, event.key, opens, matrix.columns.length);
    setAt(next);
    event.currentTarget
      .querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)
      ?.focus();
  }
  function stop(row: number, column: number) {
    return {
      "data-place": `${row} ${column}`,
      tabIndex: here.row === row && here.column === column ? 0 : -1,
      onFocus: () => {
        setAt({ row, column });
      },
    };
  }
  function link(places: readonly AxisPlace[], label: string) {
    return {
      href: encodeView(choosePlaces(view, places)),
      "aria-label": label,
      title: label,
      "aria-current": places.every((place) => isChosen(view, place))
        ? ("true" as const)
        : undefined,
    };
  }
  function rowPlace(id: string | null) {
    return { axis: axes.rows.id, id };
  }
  function columnPlace(id: string | null) {
    return { axis: axes.columns.id, id };
  }
  return (
    <table
      className="matrix-grid"
      width={placed.left + placed.columnWidth * matrix.columns.length}
      aria-label={`${title}: walk with the arrow keys`}
      onKeyDown={step}
    >
      <colgroup>
        <col width={placed.left} />
        <col span={matrix.columns.length} width={placed.columnWidth} />
      </colgroup>
      <thead>
        <tr {...tall(placed.head)}>
          <td />
          {matrix.columns.map(({ id, label, total }, c) => (
            <th key={id} scope="col">
              <a
                {...link(
                  [columnPlace(id)],
                  `${label}, ${numbered(total, "gap")}`,
                )}
                {...stop(-1, c)}
              />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map(({ id, label, total, hasNarrower }, r) => (
          <tr key={id} {...tall(placed.rowHeight)}>
            <th scope="row">
              <div className="row-head">
                {hasNarrower && id !== null && (
                  <button
                    type="button"
                    aria-expanded={view.picture.opened.includes(id)}
                    aria-label={`Rows below ${label}`}
                    onClick={() => {
                      go(redraw(view, { opened: toggled(view, id) }));
                    }}
                    {...stop(r, -2)}
                  />
                )}
                <a
                  {...link(
                    [rowPlace(id)],
                    `${label}, ${numbered(total, "gap")}`,
                  )}
                  {...stop(r, -1)}
                />
              </div>
            </th>
            {matrix.cells[r]?.map((cell, c) => (
              <td key={cell.column}>
                <a
                  {...link(
                    [rowPlace(cell.row), columnPlace(cell.column)],
                    cellSentence(
                      cell,
                      label,
                      matrix.columns[c]?.label ?? "",
                      matrix.isNarrowed,
                    ),
                  )}
                  {...stop(r, c)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The height of a row, in px: an attribute, which React's types do not know of, since the policy of the site forbids styles in markup. */
function tall(height: number): object {
  return { height };
}

function toggled({ picture }: LandingView, id: string): readonly string[] {
  const { opened } = picture;
  return opened.includes(id)
    ? opened.filter((each) => each !== id)
    : [...opened, id].sort();
}
