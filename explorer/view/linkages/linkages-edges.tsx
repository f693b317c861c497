import type { Linkages, PlacedLinkages } from "../../layout/linkages.ts";
import { markClass } from "../mark.tsx";

interface LinkagesEdgesProps {
  readonly placed: PlacedLinkages;
  readonly linkages: Linkages;
  /** The node whose edges are brought out; null when none is. */
  readonly shown: string | null;
}

/** The links of a picture in the colour of what a gap is linked to; what is inferred is dotted. They say nothing aloud: the nodes do. */
export function LinkagesEdges({ placed, linkages, shown }: LinkagesEdgesProps) {
  const byId = new Map(
    [linkages.focus, ...linkages.nodes].map((node) => [node.id, node]),
  );
  return (
    <g className="edges" aria-hidden="true">
      {placed.trunk && <path className="trunk" d={placed.trunk} />}
      {placed.edges.map(({ edge, path }) => {
        const { from, to, basis } = edge;
        const ends = [byId.get(from), byId.get(to)];
        const mark = ends.find((end) => end?.mark && end.kind !== "gap")?.mark;
        return (
          <path
            key={`${from} ${to}`}
            d={path}
            className={[
              "edge",
              markClass(mark ?? "BRACKETS"),
              basis === "INFERRED" ? "inferred" : "stated",
              from === shown || to === shown ? "shown" : "",
            ].join(" ")}
          />
        );
      })}
    </g>
  );
}
