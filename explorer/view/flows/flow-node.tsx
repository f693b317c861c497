import type { ComponentProps } from "react";
import { flowType, type PlacedFlowNode } from "../../layout/flows.ts";

/** What makes a part of the flows a link. */
export interface FlowLinkProps {
  readonly href: string;
  readonly chosen: boolean;
  readonly sentence: string;
  /** Its place in the order of stops, and what happens there. */
  readonly stop: ComponentProps<"a">;
}

interface FlowNodeLinkProps extends FlowLinkProps {
  readonly placed: PlacedFlowNode;
  /** Whether it is a concept, not what names none. */
  readonly isStated: boolean;
}

/** A node of the flows: its bar, pale where it is not in the list, and its label. */
export function FlowNodeLink(props: FlowNodeLinkProps) {
  const { placed, isStated, href, chosen, sentence, stop } = props;
  const { x, y, height, listed, label, box } = placed;
  return (
    <a
      href={href}
      className={isStated ? "flow-node" : "flow-node not-stated"}
      aria-current={chosen ? "true" : undefined}
      {...stop}
    >
      <title>{sentence}</title>
      <rect className="target" {...box} />
      <rect
        className="flow-bar"
        opacity={0.3}
        x={x}
        y={y}
        width={flowType.bar}
        height={height}
      />
      <rect
        className="flow-bar"
        x={x}
        y={y}
        width={flowType.bar}
        height={listed}
      />
      <text x={label.x} y={label.y} fontSize={flowType.label}>
        {label.text}
      </text>
    </a>
  );
}
