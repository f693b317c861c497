import { type FragmentOf, graphql } from "../data/graphql.ts";
import { linksByScheme } from "../state/links-by-scheme.ts";
import { linkSentence } from "../state/sentences.ts";
import { nodeHref } from "../state/view.ts";
import { Mark } from "./mark.tsx";

/** What a gap is linked to, and on whose word. */
export const GAP_LINKS = graphql(`
  fragment GapLinks on ResearchGap {
    id
    title
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
        scheme {
          id
          title
          mark
        }
      }
    }
  }
`);

/** The concepts of drawn schemes a gap is linked to, each with the reason; the other schemes are among its facts. */
export function GapLinks({
  gap,
}: {
  readonly gap: FragmentOf<typeof GAP_LINKS>;
}) {
  const schemes = linksByScheme(gap.links).filter(({ scheme }) => scheme.mark);
  if (schemes.length === 0) return null;
  return (
    <section aria-labelledby="linked-to">
      <h2 id="linked-to">Linked to</h2>
      {schemes.map(({ scheme, links }) => (
        <div key={scheme.id} className="link-group">
          <h3>{scheme.title}</h3>
          <ul>
            {links.map((link) => (
              <li key={link.concept.id}>
                {scheme.mark && (
                  <Mark
                    shape={scheme.mark}
                    hollow={link.basis === "INFERRED"}
                  />
                )}
                <span>
                  <a href={nodeHref("concept", link.concept.id)}>
                    {link.concept.label}
                  </a>{" "}
                  <small>{linkSentence(link)}</small>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
