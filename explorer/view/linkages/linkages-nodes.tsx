import type { Linkages, PlacedLinkages } from "../../layout/linkages.ts";
import {
  edgesAt,
  isInferred,
  nodeName,
} from "../../state/linkage-sentences.ts";
import { LinkagesNode } from "./linkages-node.tsx";
import { LinkagesTools } from "./linkages-tools.tsx";

interface LinkagesNodesProps {
  readonly placed: PlacedLinkages;
  readonly linkages: Linkages;
  /** The node that is brought out; null when none is. */
  readonly shown: string | null;
  /** The node that is the tab stop. */
  readonly here: string;
  readonly onVisit: (id: string) => void;
  readonly onShow: (id: string | null) => void;
  readonly onExpand: (id: string) => void;
  readonly onPin: (id: string) => void;
}

/** All nodes of a picture but the focus. While one is brought out, those not linked to it step back. */
export function LinkagesNodes(props: LinkagesNodesProps) {
  const { placed, linkages, shown, here } = props;
  const { onVisit, onShow, onExpand, onPin } = props;
  const near =
    shown === null || shown === linkages.focus.id
      ? null
      : new Set(edgesAt(linkages, shown).map(({ other }) => other.id));
  function standing(id: string) {
    if (id === shown) return "shown";
    return near === null || near.has(id) ? "near" : "far";
  }
  return placed.nodes.map((each) => {
    const { id } = each.node;
    return (
      <LinkagesNode
        key={id}
        placed={each}
        name={nodeName(linkages, each.node)}
        hollow={isInferred(linkages, id)}
        standing={standing(id)}
        tabIndex={here === id ? 0 : -1}
        onVisit={() => {
          onVisit(id);
        }}
        onShow={(on) => {
          onShow(on ? id : null);
        }}
      >
        <LinkagesTools
          placed={each}
          onExpand={() => {
            onExpand(id);
          }}
          onPin={() => {
            onPin(id);
          }}
        />
      </LinkagesNode>
    );
  });
}
