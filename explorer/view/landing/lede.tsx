import { type FragmentOf, graphql } from "../../data/graphql.ts";
import { anyConnections } from "../../state/connections.ts";
import { allRecommendations } from "../../state/recommendations.ts";
import { numbered } from "../../state/sentences.ts";
import { encodeView } from "../../state/view.ts";
import { DoiLink } from "../works/doi-link.tsx";
import { Heading } from "../heading.tsx";

/** What the first lines say of an agenda. */
export const LEDE_AGENDA = graphql(`
  fragment LedeAgenda on Agenda {
    id
    title
    year
    doi
    readSoFar
    authors {
      id
      name
    }
  }
`);

/** What the first lines count. */
export const DATASET_COUNTS = graphql(`
  fragment DatasetCounts on Dataset {
    counts {
      kind
      count
    }
  }
`);

interface LedeProps {
  readonly agendas: readonly FragmentOf<typeof LEDE_AGENDA>[];
  readonly counts: FragmentOf<typeof DATASET_COUNTS>["counts"];
}

/** What this is, in one heading and one line. */
export function Lede({ agendas, counts }: LedeProps) {
  function count(kind: (typeof counts)[number]["kind"]) {
    return counts.find((entry) => entry.kind === kind)?.count ?? 0;
  }
  return (
    <div className="lede">
      <Heading>What is not known yet</Heading>
      <p>
        {numbered(count("RESEARCH_GAP"), "gap")} and{" "}
        {numbered(count("CITATION"), "citation")}
        {agendas.length > 0 && ", read from "}
        {agendas.map((agenda, i) => (
          <span key={agenda.id}>
            {i > 0 && "; "}
            {agenda.authors.map(({ name }) => name).join(", ")}
            {agenda.authors.length > 0 && ", "}
            {agenda.doi === null ? (
              <cite>{agenda.title}</cite>
            ) : (
              <DoiLink doi={agenda.doi}>
                <cite>{agenda.title}</cite>
              </DoiLink>
            )}
            {agenda.year !== null && ` (${agenda.year})`}
          </span>
        ))}
        .
      </p>
      <nav className="onward" aria-label="More ways in">
        <a href={encodeView(anyConnections)}>What connects … with …</a>
        {count("RECOMMENDATION") > 0 && (
          <a href={encodeView(allRecommendations)}>
            {numbered(count("RECOMMENDATION"), "recommendation")}
          </a>
        )}
      </nav>
      {agendas.map(
        ({ id, readSoFar }) =>
          readSoFar !== null && (
            <p key={id} className="read-so-far">
              {readSoFar}
            </p>
          ),
      )}
    </div>
  );
}
