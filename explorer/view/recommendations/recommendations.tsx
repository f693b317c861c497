import { type FragmentOf, graphql } from "../../data/graphql.ts";
import { charactersPhrase, listed } from "../../state/sentences.ts";
import { nodeHref } from "../../state/view.ts";

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

type Recommended = FragmentOf<typeof RECOMMENDATION>;

interface RecommendationsProps {
  readonly recommendations: readonly Recommended[];
  /** The gap that the page is about, which needs no link to itself. */
  readonly gap?: string;
  /** Whether to name the family of each; not where they stand under it. */
  readonly withFamily?: boolean;
}

/** Recommendations in text order: what is to be done, who is to act, where the text says so and which gaps it leans on. */
export function Recommendations({
  recommendations,
  gap,
  withFamily = true,
}: RecommendationsProps) {
  return (
    <ul className="recommendations">
      {recommendations.map((recommendation) => {
        const { id, statement, family, gaps } = recommendation;
        const others = gaps.filter((each) => each.id !== gap);
        return (
          <li key={id}>
            <p>
              <a href={nodeHref("recommendation", id)}>{statement}</a>
            </p>
            <p className="quiet">
              {withFamily && (
                <>
                  <a href={nodeHref("concept", family.id)}>{family.label}</a>
                  {" · "}
                </>
              )}
              {factsOf(recommendation).join(" · ")}
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

/** Who is to act, and where the text says so. */
function factsOf({ stakeholders, passages }: Recommended): string[] {
  const who = stakeholders.map(({ label }) => label.toLowerCase());
  return [
    ...(who.length > 0 ? [`for ${listed(who)}`] : []),
    ...passages.map(({ start, end }) => charactersPhrase(start, end)),
  ];
}
