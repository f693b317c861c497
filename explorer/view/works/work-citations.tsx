import { type FragmentOf, graphql } from "../../data/graphql.ts";
import { charactersPhrase, pagesPhrase } from "../../state/sentences.ts";
import { nodeHref } from "../../state/view.ts";
import { CitedRibbons } from "../ribbon/cited-ribbons.tsx";
import type { RibbonAgenda } from "../ribbon/ribbon-agenda.ts";
import { SECTION_PATH, SectionPath } from "../section-path.tsx";

/** A place in the text that cites a work, or may cite it. */
const CITED_PLACE = graphql(
  `
    fragment CitedPlace on Citation {
      id
      intent
      pages
      section {
        id
        title
        agenda {
          id
        }
        ...SectionPath
      }
    }
  `,
  [SECTION_PATH],
);

/** Where a work is cited and listed. */
export const WORK_CITATIONS = graphql(
  `
    fragment WorkCitations on Work {
      id
      label
      citations {
        id
        start
        gaps {
          id
          title
          section {
            id
            title
          }
        }
        ...CitedPlace
      }
      possibleCitations {
        id
        gaps {
          id
          title
        }
        ...CitedPlace
      }
      listedAt {
        start
        end
      }
    }
  `,
  [CITED_PLACE],
);

interface WorkCitationsProps {
  readonly work: FragmentOf<typeof WORK_CITATIONS>;
  /** The texts it may be cited in. */
  readonly agendas: readonly RibbonAgenda[];
}

/** Every place where a work is cited, or may be: as dots on the ribbon of the text, and as a list with what for; then where it is listed. */
export function WorkCitations({ work, agendas }: WorkCitationsProps) {
  const { citations, possibleCitations, listedAt } = work;
  return (
    <section aria-labelledby="cited-where">
      <h2 id="cited-where">Where the text cites it</h2>
      {citations.length + possibleCitations.length === 0 && (
        <p className="quiet">The text cites it nowhere.</p>
      )}
      <CitedRibbons agendas={agendas} citations={citations} />
      <CitedPlaces citations={citations} />
      {possibleCitations.length > 0 && (
        <>
          <p>
            It may be the work that is meant here; the text does not settle it:
          </p>
          <CitedPlaces citations={possibleCitations} withGaps />
        </>
      )}
      <p className="quiet">{listingSentence(listedAt)}</p>
    </section>
  );
}

function CitedPlaces({
  citations,
  withGaps = false,
}: {
  readonly citations: readonly (FragmentOf<typeof CITED_PLACE> & {
    readonly gaps: readonly { readonly id: string; readonly title: string }[];
  })[];
  /** Where nothing else on the page does: the gaps at each place. */
  readonly withGaps?: boolean;
}) {
  return (
    <ul className="places">
      {citations.map(({ id, section, intent, pages, gaps }) => (
        <li key={id}>
          <SectionPath section={section} />{" "}
          <small>
            {intent}
            {pages !== null && `, ${pagesPhrase(pages)}`}
          </small>
          {withGaps &&
            gaps.map((gap) => (
              <p key={gap.id}>
                at the gap <a href={nodeHref("gap", gap.id)}>{gap.title}</a>
              </p>
            ))}
        </li>
      ))}
    </ul>
  );
}

/** Where a reference list names a work. Of several places one is its own: the others belong to works that are listed by the same title. */
function listingSentence(
  places: readonly { readonly start: number; readonly end: number }[],
): string {
  const [first, ...others] = places.map(({ start, end }) =>
    charactersPhrase(start, end),
  );
  if (first === undefined) return "It is in no reference list.";
  return others.length === 0
    ? `In the reference list at ${first}.`
    : `One of these titles of the reference list is its own: ${[first, ...others].join(" or ")}.`;
}
