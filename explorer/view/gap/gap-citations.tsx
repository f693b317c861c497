import { Fragment } from "react";
import { type FragmentOf, graphql } from "../../data/graphql.ts";
import { citationSentence } from "../../state/sentences.ts";
import { nodeHref } from "../../state/view.ts";
import { Mark } from "../mark.tsx";

/** What is cited at a gap. */
export const GAP_CITATIONS = graphql(`
  fragment GapCitations on ResearchGap {
    id
    citations {
      id
      status
      intent
      pages
      section {
        id
        title
      }
      work {
        id
        label
        title
      }
      candidates {
        id
        label
      }
    }
  }
`);

/** The citations at a gap: the work, what it is cited for and which pages. */
export function GapCitations({
  gap,
}: {
  readonly gap: FragmentOf<typeof GAP_CITATIONS>;
}) {
  return (
    <section aria-labelledby="cited-here">
      <h2 id="cited-here">Cited here</h2>
      {gap.citations.length === 0 && (
        <p className="quiet">The text cites no work at this gap.</p>
      )}
      <ul className="link-group">
        {gap.citations.map((citation) => {
          const { id, work, candidates } = citation;
          return (
            <li key={id}>
              <Mark shape="DISC" hollow={!work} />
              <span>
                {work ? (
                  <WorkLink work={work} />
                ) : candidates.length > 0 ? (
                  <Candidates works={candidates} />
                ) : (
                  "a work that could not be identified"
                )}{" "}
                <small>
                  {work &&
                    (work.title === null
                      ? "title unknown; "
                      : `${work.title}; `)}
                  {citationSentence(citation)}
                </small>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface CitedWork {
  readonly id: string;
  readonly label: string;
}

function WorkLink({ work }: { readonly work: CitedWork }) {
  return <a href={nodeHref("work", work.id)}>{work.label}</a>;
}

/** The works of which a citation means one: `either A or B`. */
function Candidates({ works }: { readonly works: readonly CitedWork[] }) {
  return (
    <>
      either{" "}
      {works.map((work, index) => (
        <Fragment key={work.id}>
          {index > 0 && " or "}
          <WorkLink work={work} />
        </Fragment>
      ))}
    </>
  );
}
