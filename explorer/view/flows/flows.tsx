import type { FragmentOf } from "../../data/graphql.ts";
import { isNarrowedBy } from "../../state/choose-cell.ts";
import { redraw } from "../../state/choose.ts";
import { schemesOfFlows } from "../../state/flow-schemes.ts";
import { flowRows, flowsSentence } from "../../state/flow-sentences.ts";
import { flowsOf } from "../../state/flows.ts";
import { gapWhere } from "../../state/gap-where.ts";
import type { LandingView } from "../../state/landing.ts";
import type { Go } from "../../state/view.ts";
import type { FACET_SCHEME } from "../landing/facet.tsx";
import { Figure } from "../figure/figure.tsx";
import { FlowControls } from "./flow-controls.tsx";
import { FlowLegend } from "./flow-legend.tsx";
import { askedOfFlows, useFlowPairs } from "./flow-pairs.ts";
import { FlowsPicture } from "./flows-picture.tsx";
import { FlowsTable } from "./flows-table.tsx";
import { Pending } from "../states.tsx";

interface FlowsProps {
  readonly view: LandingView;
  readonly go: Go;
  readonly schemes: readonly FragmentOf<typeof FACET_SCHEME>[];
}

/** How gaps run from scheme to scheme, as an alluvial picture or as a table. Filters on these schemes do not narrow it: what is not in the list is pale. */
export function Flows({ view, go, schemes }: FlowsProps) {
  const through = schemesOfFlows(view.picture.schemes, schemes);
  const ids = through.map(({ id }) => id);
  const question = {
    schemes: ids,
    drawn: gapWhere(view, { schemes: ids }),
    listed: ids.some((id) => isNarrowedBy(view, id)) ? gapWhere(view) : null,
  };
  const { answer, failed, retry } = useFlowPairs(question);
  if (ids.length === 0) {
    return (
      <p className="silence">
        No gap is linked to concepts of two schemes, so nothing flows.
      </p>
    );
  }
  const figure = {
    title: through.map(({ title }) => title).join(" → "),
    as: view.picture.as,
    onAs: (as: "picture" | "table") => {
      go(redraw(view, { as }));
    },
    controls: (
      <FlowControls
        through={ids}
        schemes={schemes}
        onSchemes={(chosen) => {
          go(redraw(view, { schemes: chosen }));
        }}
      />
    ),
  };
  if (failed || answer === null) {
    return (
      <Figure
        {...figure}
        pending={<Pending what="the flows" failed={failed} onRetry={retry} />}
      />
    );
  }
  const flows = flowsOf(through, answer.drawn, answer.listed);
  const summary = flowsSentence(flows);
  return (
    <Figure
      {...figure}
      summary={summary}
      name={`flows-${ids.join("-")}`}
      asked={askedOfFlows(question)}
      rows={() => flowRows(flows)}
      legend={flows.gaps > 0 && <FlowLegend flows={flows} />}
      picture={(svg) => (
        <FlowsPicture svg={svg} flows={flows} view={view} summary={summary} />
      )}
      table={<FlowsTable flows={flows} title={figure.title} />}
    />
  );
}
