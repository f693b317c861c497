import type { PlacedRibbon } from "../../layout/flows.ts";
import type { FlowLinkProps } from "./flow-node.tsx";

interface FlowRibbonLinkProps extends FlowLinkProps {
  readonly placed: PlacedRibbon;
  /** Whether it joins two concepts. */
  readonly isStated: boolean;
}

/** A ribbon of the flows, pale where it is not in the list, faint where a concept is not stated. */
export function FlowRibbonLink(props: FlowRibbonLinkProps) {
  const { placed, isStated, href, chosen, sentence, stop } = props;
  return (
    <a
      href={href}
      className={isStated ? "flow-ribbon" : "flow-ribbon not-stated"}
      aria-current={chosen ? "true" : undefined}
      {...stop}
    >
      <title>{sentence}</title>
      {placed.listed !== placed.path && (
        <path className="flow-band pale" d={placed.path} />
      )}
      {placed.listed !== null && (
        <path className="flow-band" d={placed.listed} />
      )}
      <path className="flow-edge" d={placed.path} />
    </a>
  );
}
