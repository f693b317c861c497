import { type FragmentOf, graphql } from "../../data/graphql.ts";
import { linksByScheme } from "../../state/links-by-scheme.ts";
import { linkSentence } from "../../state/sentences.ts";
import { nodeHref } from "../../state/view.ts";

/** What the list of a gap's facts shows. */
export const GAP_FACTS = graphql(`
  fragment GapFacts on ResearchGap {
    id
    certainty
    strengthPhrase
    links {
      basis
      rationale
      passage {
        section {
          id
          title
        }
      }
      concept {
        id
        label
        notation
        scheme {
          id
          title
          mark
        }
      }
    }
  }
`);

/** Certainty, and one fact per scheme that is listed and not drawn. */
export function GapFacts({
  gap,
}: {
  readonly gap: FragmentOf<typeof GAP_FACTS>;
}) {
  const listed = linksByScheme(gap.links).filter(({ scheme }) => !scheme.mark);
  return (
    <dl className="facts">
      <div>
        <dt>Certainty</dt>
        <dd>
          {gap.certainty.toLowerCase()}
          {gap.strengthPhrase !== null && `, “${gap.strengthPhrase}”`}
        </dd>
      </div>
      {listed.map(({ scheme, links }) => (
        <div key={scheme.id}>
          <dt>{scheme.title}</dt>
          {links.map((link) => (
            <dd key={link.concept.id}>
              <a href={nodeHref("concept", link.concept.id)}>
                {link.concept.label}
              </a>
              <small>
                {link.concept.notation !== null &&
                  ` (${link.concept.notation})`}{" "}
                {linkSentence(link)}
              </small>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
