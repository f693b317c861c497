import { type FragmentOf, graphql } from "../../data/graphql.ts";
import { numbered } from "../../state/sentences.ts";
import { nodeHref } from "../../state/view.ts";
import { Mark } from "../mark.tsx";

/** A work in the list of its author's, with the gaps at which it is cited. */
export const AUTHORED_WORK = graphql(`
  fragment AuthoredWork on Work {
    id
    label
    title
    gaps(first: 100) {
      totalCount
      nodes {
        id
        title
      }
    }
  }
`);

interface AuthorWorksProps {
  readonly works: readonly FragmentOf<typeof AUTHORED_WORK>[];
  /** How many there are in all. */
  readonly total: number;
}

/** The works of an author, each with the gaps that lean on it. */
export function AuthorWorks({ works, total }: AuthorWorksProps) {
  const more = total - works.length;
  return (
    <section className="wide authored" aria-labelledby="works">
      <h2 id="works">{numbered(total, "work")}</h2>
      <ul>
        {works.map((work) => (
          <li key={work.id}>
            <h3>
              <Mark shape="DISC" />
              <a href={nodeHref("work", work.id)}>{work.label}</a>
            </h3>
            <p className="quiet">{work.title ?? "title unknown"}</p>
            <CitedAt gaps={work.gaps} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="quiet">and {numbered(more, "more work")}</p>}
    </section>
  );
}

function CitedAt({
  gaps: { totalCount, nodes },
}: Pick<FragmentOf<typeof AUTHORED_WORK>, "gaps">) {
  if (totalCount === 0) return <p className="quiet">cited at no gap</p>;
  return (
    <ul
      className="link-group"
      aria-label={`Cited at ${numbered(totalCount, "gap")}`}
    >
      {nodes.map(({ id, title }) => (
        <li key={id}>
          <Mark shape="BRACKETS" />
          <a href={nodeHref("gap", id)}>{title}</a>
        </li>
      ))}
      {totalCount > nodes.length && (
        <li className="quiet">and {totalCount - nodes.length} more</li>
      )}
    </ul>
  );
}
