import { type FragmentOf, graphql } from "../../data/graphql.ts";
import { nodeHref } from "../../state/view.ts";

/** The gaps before and behind a gap in its text. */
export const GAPS_BESIDE = graphql(`
  fragment GapsBeside on ResearchGap {
    id
    previous {
      id
      title
    }
    next {
      id
      title
    }
  }
`);

/** Links to the gaps before and behind one, for who reads the text from gap to gap; at its ends one is missing. */
export function GapsBeside({
  gap: { previous, next },
}: {
  readonly gap: FragmentOf<typeof GAPS_BESIDE>;
}) {
  if (!previous && !next) return null;
  return (
    <nav className="beside" aria-label="Gaps in text order">
      {previous && (
        <a href={nodeHref("gap", previous.id)} rel="prev">
          <small>
            <span aria-hidden="true">← </span>Previous gap
          </small>{" "}
          {previous.title}
        </a>
      )}
      {next && (
        <a href={nodeHref("gap", next.id)} rel="next">
          <small>
            Next gap<span aria-hidden="true"> →</span>
          </small>{" "}
          {next.title}
        </a>
      )}
    </nav>
  );
}
