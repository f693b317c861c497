import type { Ref } from "react";
import type { PlacedMatrix } from "../layout/matrix.ts";
import type { LandingView } from "../state/landing.ts";
import { cellSentence, type Matrix, matrixSentence } from "../state/matrix.ts";
import type { Axes } from "../state/matrix-axes.ts";
import type { Go } from "../state/view.ts";
import { MatrixDrawing } from "./matrix-drawing.tsx";
import { MatrixGrid } from "./matrix-grid.tsx";

interface MatrixPictureProps {
  readonly ref: Ref<SVGSVGElement>;
  readonly matrix: Matrix;
  readonly placed: PlacedMatrix;
  readonly title: string;
  readonly axes: Axes;
  readonly view: LandingView;
  readonly go: Go;
}

/** The matrix as a drawing, with a table of links over it, of the same measures, for hands, keys and ears. */
export function MatrixPicture(props: MatrixPictureProps) {
  const { ref, matrix, placed, title, axes, view, go } = props;
  return (
    <div className="matrix">
      <MatrixDrawing
        ref={ref}
        matrix={matrix}
        placed={placed}
        axes={axes}
        view={view}
        title={title}
        summary={matrixSentence(matrix)}
      />
      <MatrixGrid
        matrix={matrix}
        placed={placed}
        title={title}
        axes={axes}
        view={view}
        go={go}
        words={cellSentence}
      />
    </div>
  );
}
