import { redraw } from "../../state/choose.ts";
import type { LandingView } from "../../state/landing.ts";
import type { MatrixSort } from "../../state/landing-picture.ts";
import type { Axes } from "../../state/matrix-axes.ts";
import type { Go } from "../../state/view.ts";

interface MatrixControlsProps {
  readonly view: LandingView;
  readonly go: Go;
  readonly axes: Axes;
}

const sorts: Readonly<Record<MatrixSort, string>> = {
  author: "author's order",
  count: "most gaps first",
  label: "by name",
};

/** What chooses the axes of the matrix, and their order. */
export function MatrixControls({ view, go, axes }: MatrixControlsProps) {
  const { rows, columns, choices } = axes;
  function side(
    label: string,
    own: string,
    other: string,
    choose: (id: string) => LandingView,
  ) {
    return (
      <label>
        {label}{" "}
        <select
          value={own}
          onChange={(event) => {
            go(choose(event.target.value));
          }}
        >
          {choices.map(({ id, title }) => (
            <option key={id} value={id} disabled={id === other}>
              {title}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <p className="controls">
      {side("Rows", rows.id, columns.id, (id) =>
        redraw(view, { rows: id, columns: columns.id, opened: [] }),
      )}
      {side("Columns", columns.id, rows.id, (id) =>
        redraw(view, { rows: rows.id, columns: id, opened: [] }),
      )}
      <button
        type="button"
        className="text-button"
        onClick={() => {
          go(redraw(view, { rows: columns.id, columns: rows.id, opened: [] }));
        }}
      >
        swap axes
      </button>
      <label>
        <span className="hidden">Order of rows and columns</span>
        <select
          value={view.picture.sort}
          onChange={({ target }) => {
            const sort = (Object.keys(sorts) as MatrixSort[]).find(
              (each) => each === target.value,
            );
            if (sort) go(redraw(view, { sort }));
          }}
        >
          {Object.entries(sorts).map(([sort, label]) => (
            <option key={sort} value={sort}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}
