import type { KeyboardEvent } from "react";
import { bracketsPath, markPath, type MarkShape } from "../../layout/marks.ts";
import type { PlacedColumn } from "../../layout/upset.ts";
import { type as sizes } from "../../layout/upset-rows.ts";
import { markClass } from "../mark.tsx";

interface UpsetColumnProps {
  readonly column: PlacedColumn;
  /** The combination with its gaps, in words. */
  readonly label: string;
  readonly pressed: boolean;
  /** Whether it is outside of what is chosen. */
  readonly dim: boolean;
  readonly tabIndex: 0 | -1;
  readonly onChoose: () => void;
  /** Called with true when it is pointed at or focused, with false when no longer. */
  readonly onShow: (isShown: boolean) => void;
}

/** A combination of an UpSet picture as a button: its bar, and the marks of its sets joined by a line. In brackets where it is chosen. */
export function UpsetColumn(props: UpsetColumnProps) {
  const { column, label, pressed, dim, tabIndex, onChoose, onShow } = props;
  const { box, bar, explicit, number, marks, line, combination } = column;
  function press(event: KeyboardEvent) {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onChoose();
  }
  function show() {
    onShow(true);
  }
  function hide() {
    onShow(false);
  }
  return (
    <g
      className="upset-column"
      role="button"
      tabIndex={tabIndex}
      aria-label={label}
      aria-pressed={pressed}
      opacity={dim ? 0.35 : 1}
      onClick={onChoose}
      onKeyDown={press}
      onFocus={show}
      onBlur={hide}
      onMouseEnter={show}
      onMouseLeave={hide}
    >
      <rect className="target" {...box} />
      {pressed && (
        <path
          className="brackets"
          d={bracketsPath(box.width - 3, box.height - 3, 5)}
          transform={`translate(${column.x},${box.height / 2})`}
        />
      )}
      <rect className="gap-bar" {...bar} />
      <rect className="gap-bar explicit" {...explicit} />
      <text className="total" {...number} textAnchor="middle">
        {combination.gaps}
      </text>
      <path className="joint" d={line} />
      {marks.map(({ shape, x, y }) => (
        <g key={y} className={plainMarkClass(shape)}>
          <path
            className="shape"
            d={markPath(shape ?? "DISC", sizes.mark)}
            transform={`translate(${x},${y})`}
          />
        </g>
      ))}
    </g>
  );
}

/** The class that gives a mark its colour; without a mark that of a plain dot. */
export function plainMarkClass(mark: MarkShape | null): string {
  return mark === null ? "mark-none" : markClass(mark);
}
