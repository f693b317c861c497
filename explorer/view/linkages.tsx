import { useId, useRef, useState } from "react";
import { downloadSvg } from "../behaviour/download-svg.ts";
import { useWidth } from "../behaviour/use-width.ts";
import { layoutLinkages, type Linkages } from "../layout/linkages.ts";
import { textWidth } from "../layout/text-width.ts";
import type { Stop } from "../layout/walk.ts";
import type { Go, NodeView } from "../state/view.ts";
import { LinkagesPicture } from "./linkages-picture.tsx";
import { LinkagesTable } from "./linkages-table.tsx";

interface LinkagesProps {
  readonly linkages: Linkages;
  /** The picture in one sentence. */
  readonly summary: string;
  readonly view: NodeView;
  readonly go: Go;
}

/** What surrounds the focus of a page, as a picture or as a table, with its summary. */
export function LinkagesFigure(props: LinkagesProps) {
  const { linkages, summary, view, go } = props;
  const picture = useRef<SVGSVGElement>(null);
  const [frame, width] = useWidth();
  const heading = useId();
  const [shown, setShown] = useState<Stop | null>(null);
  const asTable = view.as === "table";
  const placed =
    asTable || width === null
      ? null
      : layoutLinkages(linkages, width, textWidth);
  const node = typeof shown === "number" && placed?.nodes[shown]?.node;
  return (
    <section className="linkages" aria-labelledby={heading}>
      <h2 id={heading}>Linkages</h2>
      <div ref={frame} className="linkages-frame">
        {asTable && <LinkagesTable linkages={linkages} caption={summary} />}
        {placed && (
          <LinkagesPicture
            ref={picture}
            placed={placed}
            linkages={linkages}
            summary={summary}
            shown={shown}
            onShow={setShown}
          />
        )}
      </div>
      {!asTable && (
        <p className="edge-sentence" aria-hidden="true">
          {node
            ? `${node.label}: ${node.sentence}`
            : "Point at a node, or walk with the arrow keys."}
        </p>
      )}
      <p className="summary">{summary}</p>
      <p className="tools">
        <button
          type="button"
          className="text-button"
          onClick={() => {
            go({ ...view, as: asTable ? "picture" : "table" });
          }}
        >
          {asTable ? "as picture" : "as table"}
        </button>
        {!asTable && (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              if (picture.current) downloadSvg(picture.current, view.id);
            }}
          >
            download SVG
          </button>
        )}
      </p>
    </section>
  );
}
