import { type FragmentOf, graphql } from "../data/graphql.ts";
import { pagesPhrase } from "../state/sentences.ts";
import { Ribbon } from "./ribbon.tsx";
import { RIBBON_AGENDA } from "./ribbon-agenda.ts";
import { RibbonTicks } from "./ribbon-ticks.tsx";
import { SECTION_PATH, SectionPath } from "./section-path.tsx";

/** Where a work is cited. */
export const WORK_CITATIONS = graphql(
  `
    fragment WorkCitations on Work {
      id
      label
      citations {
        id
        start
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
        gaps {
          id
          title
          section {
            id
            title
          }
        }
      }
    }
  `,
  [SECTION_PATH],
);

/** The texts it may be cited in. */
export const WORK_CITATIONS_AGENDA = graphql(
  `
    fragment WorkCitationsAgenda on Agenda {
      id
      title
      ...RibbonAgenda
    }
  `,
  [RIBBON_AGENDA],
);

interface WorkCitationsProps {
  readonly citations: FragmentOf<typeof WORK_CITATIONS>["citations"];
  readonly agendas: readonly FragmentOf<typeof WORK_CITATIONS_AGENDA>[];
}

/** Every place where a work is cited: as dots on the ribbon of the text, and as a list with what for. */
export function WorkCitations({ citations, agendas }: WorkCitationsProps) {
  const cited = new Set(citations.map(({ id }) => id));
  const texts = agendas.filter(({ id }) =>
    citations.some(({ section }) => section.agenda.id === id),
  );
  return (
    <section aria-labelledby="cited-where">
      <h2 id="cited-where">Where the text cites it</h2>
      {citations.length === 0 && (
        <p className="quiet">
          It stands in the reference list; the text cites it nowhere.
        </p>
      )}
      {texts.map((agenda) => (
        <Ribbon
          key={agenda.id}
          agenda={agenda}
          current={null}
          cited={cited}
          label={`Places of its citations in ${agenda.title}`}
          ticks={(width) => (
            <RibbonTicks
              where={{ agenda: { eq: agenda.id } }}
              length={agenda.length}
              width={width}
              faint
            />
          )}
        />
      ))}
      <ul className="places">
        {citations.map(({ id, section, intent, pages }) => (
          <li key={id}>
            <SectionPath section={section} />{" "}
            <small>
              {intent}
              {pages !== null && `, ${pagesPhrase(pages)}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
