import { useId, useState, type KeyboardEvent, type RefCallback } from "react";
import { useWidth } from "../../behaviour/use-width.ts";
import { layoutFlows } from "../../layout/flows.ts";
import { textWidth } from "../../layout/text-width.ts";
import { isWalkKey } from "../../layout/walk.ts";
import { type FlowStop, walkFlows } from "../../layout/walk-flows.ts";
import { choosePlaces, isChosen } from "../../state/choose-cell.ts";
import {
  endsOf,
  nodeSentence,
  ribbonSentence,
} from "../../state/flow-sentences.ts";
import type { Flows } from "../../state/flows.ts";
import type { LandingView } from "../../state/landing.ts";
import { encodeView } from "../../state/view.ts";
import { FlowHeadings } from "./flow-headings.tsx";
import { FlowNodeLink } from "./flow-node.tsx";
import { FlowRibbonLink } from "./flow-ribbon.tsx";
import { plainMarkClass } from "../combinations/upset-column.tsx";

interface FlowsPictureProps {
  readonly svg: RefCallback<SVGSVGElement>;
  readonly flows: Flows;
  readonly view: LandingView;
  readonly summary: string;
}

/** How wide the picture is on a large screen, in px: so it is drawn until its place can be measured. */
const usualWidth = 560;

/** Flows as SVG with real text: ribbons and nodes are links that narrow the list. One tab stop; arrow keys walk them. */
export function FlowsPicture({ svg, flows, view, summary }: FlowsPictureProps) {
  const { ref, width, measured } = useWidth(usualWidth);
  const [at, setAt] = useState<FlowStop>({ kind: "node", column: 0, place: 0 });
  const [pointed, setPointed] = useState<string | null>(null);
  const name = useId();
  const { columns, ribbons } = flows;
  const placed = layoutFlows(flows, width, textWidth);
  const here = standing(at, flows);
  function step(event: KeyboardEvent<SVGSVGElement>) {
    if (!isWalkKey(event.key)) return;
    event.preventDefault();
    const counts = columns.map(({ nodes }) => nodes.length);
    const next = walkFlows(here, event.key, counts, ribbons);
    setAt(next);
    event.currentTarget
      .querySelector<SVGAElement>(`[data-stop="${nameOf(next)}"]`)
      ?.focus();
  }
  function link(
    stop: FlowStop,
    places: Parameters<typeof choosePlaces>[1],
    sentence: string,
  ) {
    return {
      href: encodeView(choosePlaces(view, places)),
      chosen: places.every((place) => isChosen(view, place)),
      sentence,
      stop: {
        "data-stop": nameOf(stop),
        tabIndex: nameOf(here) === nameOf(stop) ? 0 : -1,
        onFocus: () => {
          setAt(stop);
          setPointed(sentence);
        },
        onBlur: () => {
          setPointed(null);
        },
        onMouseEnter: () => {
          setPointed(sentence);
        },
        onMouseLeave: () => {
          setPointed(null);
        },
      },
    };
  }
  return (
    <>
      <div ref={ref} className={flows.gaps > 0 ? "flows-frame" : undefined}>
        {measured && flows.gaps > 0 && placed.width > width && (
          <p className="quiet">
            The picture is wider than its place: it scrolls sideways.
          </p>
        )}
        {flows.gaps > 0 && (
          <div className="flows-scroll">
            <svg
              ref={svg}
              className="picture flows"
              width={placed.width}
              height={placed.height}
              viewBox={`0 0 ${placed.width} ${placed.height}`}
              role="group"
              aria-labelledby={name}
              onKeyDown={step}
            >
              <title id={name}>
                {`Flows through ${columns.map(({ scheme }) => scheme.title).join(", ")}`}
              </title>
              <desc>{summary}</desc>
              <FlowHeadings columns={columns} headings={placed.headings} />
              {ribbons.map((ribbon, place) => {
                const own = placed.ribbons[place];
                if (!own) return null;
                const ends = endsOf(flows, ribbon);
                return (
                  <FlowRibbonLink
                    key={`${ribbon.column} ${ribbon.from} ${ribbon.to}`}
                    placed={own}
                    isStated={ends.from.id !== null && ends.to.id !== null}
                    {...link(
                      { kind: "ribbon", place },
                      [
                        { axis: ends.fromScheme.id, id: ends.from.id },
                        { axis: ends.toScheme.id, id: ends.to.id },
                      ],
                      ribbonSentence(flows, ribbon),
                    )}
                  />
                );
              })}
              {columns.map(({ scheme, nodes }, column) => (
                <g key={scheme.id} className={plainMarkClass(scheme.mark)}>
                  {nodes.map((node, place) => {
                    const own = placed.nodes[column]?.[place];
                    return (
                      own && (
                        <FlowNodeLink
                          key={node.id}
                          placed={own}
                          isStated={node.id !== null}
                          {...link(
                            { kind: "node", column, place },
                            [{ axis: scheme.id, id: node.id }],
                            nodeSentence(flows, node, scheme),
                          )}
                        />
                      )
                    );
                  })}
                </g>
              ))}
            </svg>
          </div>
        )}
      </div>
      {flows.gaps > 0 && (
        <p className="edge-sentence" aria-hidden="true">
          {pointed ??
            "Point at a bar or a ribbon, or walk with the arrow keys. Choosing one narrows the list."}
        </p>
      )}
    </>
  );
}

/** The stop itself or, where it is no longer drawn, the first node. */
function standing(stop: FlowStop, { columns, ribbons }: Flows): FlowStop {
  const isDrawn =
    stop.kind === "ribbon"
      ? stop.place < ribbons.length
      : stop.place < (columns[stop.column]?.nodes.length ?? 0);
  return isDrawn ? stop : { kind: "node", column: 0, place: 0 };
}

function nameOf(stop: FlowStop): string {
  return stop.kind === "node"
    ? `node ${stop.column} ${stop.place}`
    : `ribbon ${stop.place}`;
}
