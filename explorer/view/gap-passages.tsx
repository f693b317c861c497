import { type FragmentOf, graphql } from "../data/graphql.ts";
import { charactersPhrase } from "../state/sentences.ts";
import { Ribbon } from "./ribbon.tsx";
import { RIBBON_AGENDA } from "./ribbon-agenda.ts";
import { RibbonTicks } from "./ribbon-ticks.tsx";
import { SECTION_PATH, SectionPath } from "./section-path.tsx";

/** Where a gap is stated. */
export const GAP_PASSAGES = graphql(
  `
    fragment GapPassages on ResearchGap {
      id
      agenda {
        id
        ...RibbonAgenda
      }
      passages {
        start
        end
        text
        section {
          id
          ...SectionPath
        }
      }
      citations {
        id
      }
    }
  `,
  [RIBBON_AGENDA, SECTION_PATH],
);

/** Where the text states a gap: its place in the whole, and its words where the server has them. */
export function GapPassages({
  gap,
}: {
  readonly gap: FragmentOf<typeof GAP_PASSAGES>;
}) {
  const { agenda, passages, citations } = gap;
  const [main] = passages;
  const here = { agenda: { eq: agenda.id } };
  const known = passages.some(({ text }) => text !== null);
  return (
    <section aria-labelledby="says-so">
      <h2 id="says-so">Where the text says so</h2>
      <Ribbon
        agenda={agenda}
        current={main?.section.id ?? null}
        passages={passages}
        cited={new Set(citations.map(({ id }) => id))}
        label={`Place of the passage in ${agenda.title}`}
        ticks={(width) => (
          <RibbonTicks
            where={here}
            length={agenda.length}
            width={width}
            faint
          />
        )}
      />
      {passages.map(({ start, end, text, section }) => (
        <div key={start} className="passage">
          {text !== null && <blockquote>{text}</blockquote>}
          <p className="quiet">
            <SectionPath section={section} />, {charactersPhrase(start, end)}
          </p>
        </div>
      ))}
      {!known && (
        <p className="quiet">
          To read the words here, start Lacuna with the source text:{" "}
          <code>npm start -- --source FILE</code>
        </p>
      )}
    </section>
  );
}
