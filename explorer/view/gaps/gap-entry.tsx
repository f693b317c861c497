import { type FragmentOf, graphql } from "../../data/graphql.ts";
import { nodeHref } from "../../state/view.ts";
import { Highlighted } from "../highlighted.tsx";
import { Mark } from "../mark.tsx";

/** What an entry in a list of gaps shows. */
export const GAP_ENTRY = graphql(`
  fragment GapEntry on ResearchGap {
    id
    title
    statement
    certainty
    strengthPhrase
    links {
      basis
      concept {
        id
        label
        scheme {
          id
          mark
        }
      }
    }
    works {
      id
    }
  }
`);

interface GapEntryProps {
  readonly gap: FragmentOf<typeof GAP_ENTRY>;
  /** The words searched for, to be marked; empty when none. */
  readonly search?: string;
}

/** A gap in a list: title, statement, and one line of what it is and touches. */
export function GapEntry({ gap, search = "" }: GapEntryProps) {
  const { certainty, strengthPhrase, works } = gap;
  return (
    <li className="gap-entry">
      <h3>
        <a href={nodeHref("gap", gap.id)}>
          <Highlighted text={gap.title} search={search} />
        </a>
      </h3>
      <p>
        <Highlighted text={gap.statement} search={search} />
      </p>
      <ul className="meta">
        <li>
          <Mark shape="BRACKETS" />
          {certainty.toLowerCase()}
          {strengthPhrase !== null && ` · “${strengthPhrase}”`}
        </li>
        {gap.links.map(({ basis, concept }) =>
          concept.scheme.mark ? (
            <li key={concept.id}>
              <Mark shape={concept.scheme.mark} hollow={basis === "INFERRED"} />
              {concept.label}
              {basis === "INFERRED" && (
                <span className="hidden"> (inferred)</span>
              )}
            </li>
          ) : null,
        )}
        {works.length > 0 && (
          <li>
            <Mark shape="DISC" />
            {works.length}
            <span className="hidden">
              {works.length === 1 ? " work cited" : " works cited"}
            </span>
          </li>
        )}
      </ul>
    </li>
  );
}
