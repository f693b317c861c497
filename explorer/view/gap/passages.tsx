import { type FragmentOf, graphql } from "../../data/graphql.ts";
import { charactersPhrase } from "../../state/sentences.ts";
import { Ribbon } from "../ribbon/ribbon.tsx";
import { type RibbonAgenda } from "../ribbon/ribbon-agenda.ts";
import { RibbonTicks } from "../ribbon/ribbon-ticks.tsx";
import { SECTION_PATH, SectionPath } from "../section-path.tsx";

/** Where something is stated, and in which words. */
export const PASSAGE = graphql(
  `
    fragment Passages on Passage {
      start
      end
      text
      section {
        id
        ...SectionPath
      }
    }
  `,
  [SECTION_PATH],
);

interface PassagesProps {
  /** The text they are of. */
  readonly agenda: RibbonAgenda;
  /** The main one first. */
  readonly passages: readonly FragmentOf<typeof PASSAGE>[];
  /** The ids of the citations that stand there. */
  readonly cited: ReadonlySet<string>;
}

/** Where the text says something: its place in the whole, and its words where the server has them. */
export function Passages({ agenda, passages, cited }: PassagesProps) {
  const [main] = passages;
  const here = { agenda: { eq: agenda.id } };
  const known = passages.some(({ text }) => text !== null);
  return (
    <section aria-labelledby="says-so">
      <h2 id="says-so">Where the text says so</h2>
      <Ribbon
        agenda={agenda}
        current={main?.section.id ?? null}
        usualWidth={600}
        passages={passages}
        cited={cited}
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
