import { useState } from "react";
import type { Asked } from "../../state/asked.ts";
import {
  type Deed,
  leftOutSentence,
  outcome,
} from "../../state/linkage-sentences.ts";
import { linkagesCsv } from "../../state/linkages-csv.ts";
import { toggleExpanded, togglePinned } from "../../state/mark-nodes.ts";
import type { Surroundings } from "../../state/surroundings.ts";
import type { Go, NodeView } from "../../state/view.ts";
import { Figure } from "../figure/figure.tsx";
import { LinkagesDrawing } from "./linkages-drawing.tsx";
import { LinkagesRest } from "./linkages-rest.tsx";
import { LinkagesTable } from "./linkages-table.tsx";
import { LinkagesTold } from "./linkages-told.tsx";
import { useLinkages } from "./use-linkages.ts";

interface LinkagesProps {
  /** What surrounds the node of the page. */
  readonly surroundings: Surroundings;
  /** The picture, before anything is expanded, in one sentence. */
  readonly summary: string;
  /** What the page asks of the API. */
  readonly asked: Asked;
  readonly view: NodeView;
  readonly go: Go;
}

/** What surrounds the focus of a page, drawn or as a table. */
export function LinkagesFigure(props: LinkagesProps) {
  const { surroundings, view, go } = props;
  const [shown, setShown] = useState<string | null>(null);
  const [deed, setDeed] = useState<Deed | null>(null);
  const known = useLinkages(surroundings, view);
  const { linkages, waiting } = known;
  const summary = [props.summary, leftOutSentence(linkages)]
    .filter(Boolean)
    .join(" ");
  function mark(id: string, what: Deed["what"]) {
    const label = linkages.nodes.find((node) => node.id === id)?.label ?? "";
    setDeed({ id, label, what });
    go((what === "expand" ? toggleExpanded : togglePinned)(view, id));
  }
  const rest = <LinkagesRest {...known} />;
  return (
    <Figure
      title="Linkages"
      summary={summary}
      name={`linkages-${view.id}`}
      as={view.as}
      onAs={(as) => {
        go({ ...view, as });
      }}
      asked={[props.asked, ...known.asked]}
      rows={() => linkagesCsv(linkages)}
      picture={(svg) => (
        <LinkagesDrawing
          svg={svg}
          linkages={linkages}
          summary={summary}
          shown={shown}
          onShow={setShown}
          onExpand={(id) => {
            mark(id, "expand");
          }}
          onPin={(id) => {
            mark(id, "pin");
          }}
        />
      )}
      legend={
        <>
          <LinkagesTold linkages={linkages} shown={shown} />
          <p className="hidden" aria-live="polite">
            {deed && !waiting && outcome(linkages, deed)}
          </p>
          {rest}
        </>
      }
      table={
        <>
          <LinkagesTable linkages={linkages} caption={summary} />
          {rest}
        </>
      }
    />
  );
}
