import { numbered } from "../../state/sentences.ts";
import { ConnectionHops } from "./connection-hops.tsx";
import type { FoundWay } from "./found-ways.ts";

/** The ways one by one, each hop in the words of the text. */
export function ConnectionsTold({
  ways,
}: {
  readonly ways: readonly FoundWay[];
}) {
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{numbered(ways.length, "way")}, hop by hop</h2>
      <ol className="ways">
        {ways.map((way, i) => (
          <li key={way.nodes.map(({ id }) => id).join(" ")}>
            <h3>
              {i + 1}. {numbered(way.hops.length, "hop")}
            </h3>
            <ConnectionHops way={way} />
          </li>
        ))}
      </ol>
    </section>
  );
}
