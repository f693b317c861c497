import { type FragmentOf, graphql } from "../../data/graphql.ts";
import { linksByScheme } from "../../state/links-by-scheme.ts";
import { linkSentence } from "../../state/sentences.ts";
import { nodeHref } from "../../state/view.ts";
import { Mark } from "../mark.tsx";

/** What a gap or a recommendation is linked to, and on whose word. */
export const CONCEPT_LINK = graphql(`
  fragment ConceptLinks on ConceptLink {
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
`);

interface ConceptLinksProps {
  /** In the order of schemes and of their concepts. */
  readonly links: readonly FragmentOf<typeof CONCEPT_LINK>[];
}

/** Linked concepts under their schemes, each with the reason: filled marks where the text says so, hollow ones where a curator infers it. */
export function ConceptLinks({ links }: ConceptLinksProps) {
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="linked-to">
      <h2 id="linked-to">Linked to</h2>
      {linksByScheme(links).map(({ scheme, links: ofScheme }) => (
        <div key={scheme.id} className="link-group">
          <h3>{scheme.title}</h3>
          <ul>
            {ofScheme.map((link) => (
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
