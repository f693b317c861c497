import { type FragmentOf, graphql } from "../../data/graphql.ts";
import { nodeHref } from "../../state/view.ts";
import { Mark } from "../mark.tsx";

/** The gaps that lie next to a gap. */
export const RELATED_GAPS = graphql(`
  fragment RelatedGaps on ResearchGap {
    id
    related(first: 5) {
      because
      gap {
        id
        title
      }
    }
  }
`);

/** The gaps most related to one, each with what the two share. */
export function RelatedGaps({
  gap,
}: {
  readonly gap: FragmentOf<typeof RELATED_GAPS>;
}) {
  return (
    <section aria-labelledby="related">
      <h2 id="related">Related gaps</h2>
      {gap.related.length === 0 && (
        <p className="quiet">No other gap shares anything with it.</p>
      )}
      <ul className="link-group">
        {gap.related.map(({ gap: { id, title }, because }) => (
          <li key={id}>
            <Mark shape="BRACKETS" />
            <span>
              <a href={nodeHref("gap", id)}>{title}</a>{" "}
              <small>{because.join("; ")}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
