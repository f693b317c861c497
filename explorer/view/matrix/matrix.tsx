import { useQuery } from "urql";
import { useSteady } from "../../behaviour/use-steady.ts";
import { useWidth } from "../../behaviour/use-width.ts";
import { type FragmentOf, graphql } from "../../data/graphql.ts";
import { layoutMatrix } from "../../layout/matrix.ts";
import { textWidth } from "../../layout/text-width.ts";
import { redraw } from "../../state/choose.ts";
import { sectionAxis } from "../../state/choose-cell.ts";
import { gapWhere } from "../../state/gap-where.ts";
import type { LandingView } from "../../state/landing.ts";
import {
  type Coverage,
  matrixOf,
  matrixRows,
  matrixSentence,
} from "../../state/matrix.ts";
import { type Axes, axesOf } from "../../state/matrix-axes.ts";
import type { Go } from "../../state/view.ts";
import type { FACET_SCHEME } from "../landing/facet.tsx";
import { Figure } from "../figure/figure.tsx";
import { MatrixControls } from "./matrix-controls.tsx";
import { MatrixDrawing } from "./matrix-drawing.tsx";
import { MatrixGrid } from "./matrix-grid.tsx";
import { MatrixLegend } from "./matrix-legend.tsx";
import { MatrixTable } from "./matrix-table.tsx";
import { Part } from "../part.tsx";
import { Pending } from "../states.tsx";

export const COVERAGE = graphql(`
  query Coverage($rows: ID!, $columns: ID!, $where: ResearchGapWhere!) {
    coverage(rows: $rows, columns: $columns, where: $where) {
      rows {
        id
        label
        broader
        total
      }
      columns {
        id
        label
        broader
        total
      }
      cells {
        row
        column
        kind
        gaps
        explicitGaps
        works
      }
    }
  }
`);

interface GapMatrixProps {
  readonly view: LandingView;
  readonly go: Go;
  readonly schemes: readonly FragmentOf<typeof FACET_SCHEME>[];
}

/** What is claimed, evident and silent where two schemes, or a scheme and the sections, cross. Filters on either do not narrow it: what is not chosen is dimmed. */
export function GapMatrix({ view, go, schemes }: GapMatrixProps) {
  const axes = axesOf(view.picture, schemes);
  if (axes === null) return null;
  return <AxesMatrix view={view} go={go} axes={axes} />;
}

interface AxesMatrixProps extends Omit<GapMatrixProps, "schemes"> {
  readonly axes: Axes;
}

/** How wide the matrix is on a large screen, in px: so it is drawn until its place can be measured. */
const usualWidth = 560;

function AxesMatrix({ view, go, axes }: AxesMatrixProps) {
  const { rows, columns } = axes;
  const crossed = [rows.id, columns.id];
  const variables = {
    rows: rows.id,
    columns: columns.id,
    where: gapWhere(view, {
      schemes: crossed,
      section: crossed.includes(sectionAxis),
    }),
  };
  const [{ data, error, fetching }, ask] = useQuery({
    query: COVERAGE,
    variables,
  });
  const { ref, width, measured } = useWidth(usualWidth);
  const coverage: Coverage | null = useSteady(
    data && !fetching ? data.coverage : null,
    crossed.join(" "),
  );
  const title = `${rows.title} × ${columns.title}`;
  const figure = {
    title,
    as: view.picture.as,
    onAs: (as: "picture" | "table") => {
      go(redraw(view, { as }));
    },
    controls: <MatrixControls view={view} go={go} axes={axes} />,
  };
  const failed = error !== undefined && !fetching;
  if (failed || coverage === null) {
    return (
      <Figure
        {...figure}
        pending={
          <Pending
            what="the matrix"
            failed={failed}
            onRetry={() => {
              ask({ requestPolicy: "network-only" });
            }}
          />
        }
      />
    );
  }
  const isNarrowed = Object.keys(variables.where).length > 0;
  const matrix = matrixOf(coverage, view.picture, isNarrowed);
  const summary = matrixSentence(matrix);
  const placed = layoutMatrix(matrix, width, textWidth);
  const drawn = { matrix, title, axes, view };
  return (
    <Figure
      {...figure}
      summary={summary}
      name={`matrix-${rows.id}-${columns.id}`}
      asked={[{ query: COVERAGE, variables }]}
      rows={() => matrixRows(matrix)}
      legend={<MatrixLegend isNarrowed={isNarrowed} />}
      picture={(svg) => (
        <div ref={ref} className="matrix-frame">
          {measured && placed.width > width && (
            <p className="quiet">
              The matrix is wider than its place: it scrolls sideways.
            </p>
          )}
          <div className="matrix">
            <Part>
              <MatrixDrawing
                {...drawn}
                placed={placed}
                summary={summary}
                ref={svg}
              />
            </Part>
            <Part>
              <MatrixGrid {...drawn} placed={placed} go={go} />
            </Part>
          </div>
        </div>
      )}
      table={<MatrixTable matrix={matrix} title={title} />}
    />
  );
}
