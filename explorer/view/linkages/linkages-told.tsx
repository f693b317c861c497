import type { Linkages, ShownNode } from "../../layout/linkages.ts";
import { toldLinks } from "../../state/linkage-sentences.ts";

interface LinkagesToldProps {
  readonly linkages: Linkages;
  /** The node whose links are told; null when none is. */
  readonly shown: string | null;
}

const mostTold = 2;

/** Under the picture: what the links of the node pointed at mean; while there is none, how to use the picture. */
export function LinkagesTold({ linkages, shown }: LinkagesToldProps) {
  const node = linkages.nodes.find(({ id }) => id === shown);
  return (
    <div className="told">
      <p className={node ? "waiting" : ""}>
        Point at a node, or walk with the arrow keys. <kbd>E</kbd> shows or
        hides its neighbours, <kbd>P</kbd> pins it: a pinned node stays when
        others close, with its links to all that is shown. <kbd>Enter</kbd>{" "}
        opens its page. <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> zoom, as do two
        fingers and the wheel with <kbd>Ctrl</kbd> or <kbd>⌘</kbd>.
      </p>
      {node && <ToldLinks linkages={linkages} node={node} />}
    </div>
  );
}

interface ToldLinksProps {
  readonly linkages: Linkages;
  readonly node: ShownNode;
}

/** The first links of a node in words. They say nothing aloud: the name of the node and the table do. */
function ToldLinks({ linkages, node }: ToldLinksProps) {
  const links = toldLinks(linkages, node);
  const more = links.length - mostTold;
  return (
    <ul aria-hidden="true">
      {links.slice(0, mostTold).map((told) => (
        <li key={told} className="told-link">
          {told}
        </li>
      ))}
      {more > 0 && <li>and {more} more, all in the table</li>}
    </ul>
  );
}
