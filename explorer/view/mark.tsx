import { markPath, type MarkShape } from "../layout/marks.ts";

interface MarkProps {
  readonly shape: MarkShape;
  /** Hollow stands for inferred. */
  readonly hollow?: boolean;
}

/** The mark of a kind of thing within a line of text. It says nothing aloud: the words beside it do. */
export function Mark({ shape, hollow = false }: MarkProps) {
  return (
    <svg
      className={`mark ${markClass(shape)} ${hollow ? "hollow" : "solid"}`}
      viewBox="-9 -9 18 18"
      aria-hidden="true"
      focusable="false"
    >
      <path d={markPath(shape, 11)} />
    </svg>
  );
}

/** The class that gives a mark its colour. */
export function markClass(shape: MarkShape): string {
  return `mark-${shape.toLowerCase().replace("_", "-")}`;
}
