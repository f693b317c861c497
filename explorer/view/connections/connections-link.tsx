import { anyConnections } from "../../state/connections.ts";
import { encodeView } from "../../state/view.ts";

interface ConnectionsLinkProps {
  /** The node to start from. */
  readonly id: string;
  /** What it is called within a sentence. */
  readonly label: string;
}

/** Leads from a node to what connects it with another. */
export function ConnectionsLink({ id, label }: ConnectionsLinkProps) {
  return (
    <p className="onward">
      <a href={encodeView({ ...anyConnections, from: id })}>
        What connects {label} with …
      </a>
    </p>
  );
}
