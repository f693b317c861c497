import { type FragmentOf, graphql } from "../data/graphql.ts";
import { charactersPhrase, listed } from "../state/sentences.ts";
import { nodeHref } from "../state/view.ts";

/** What the text recommends to do, and to whom. */
export const RECOMMENDATION = graphql(`
  fragment Recommendation on Recommendation {
    id
    statement
    family {
      id
      label
    }
    stakeholders {
      id
      label
    }
    passages {
      start
      end
    }
    gaps {
      id
      title
    }
  }
`);

interface RecommendationsProps {
  readonly recommendations: readonly FragmentOf<typeof RECOMMENDATION>[];
  /** The gap that the page is about, which needs no link to itself. */
  readonly gap?: string;
}

/** Recommendations in text order: what is to be done, who is to act, where the text says so and which gaps it leans on. */
export function Recommendations({
  recommendations,
  gap,
}: RecommendationsProps) {
  return (
    <ul className="recommendations">
      {recommendations.map(({ id, statement, passages, ...facts }) => {
        const { family, stakeholders, gaps } = facts;
        const others = gaps.filter((each) => each.id !== gap);
        return (
          <li key={id}>
            <p>{statement}</p>
            <p className="quiet">
              <a href={nodeHref("concept", family.id)}>{family.label}</a>
              {stakeholders.length > 0 &&
                ` · for ${listed(stakeholders.map(({ label }) => label.toLowerCase()))}`}
              {passages.map(
                ({ start, end }) => ` · ${charactersPhrase(start, end)}`,
              )}
            </p>
            {others.map((needed) => (
              <p key={needed.id} className="quiet">
                {gap === undefined ? "needs" : "also needs"} an answer to{" "}
                <a href={nodeHref("gap", needed.id)}>{needed.title}</a>
              </p>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
