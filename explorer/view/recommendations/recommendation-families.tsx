import { type FragmentOf, graphql } from "../../data/graphql.ts";
import {
  byFamily,
  familyChoices,
  recommendationsSentence,
  stakeholderChoices,
} from "../../state/narrow-recommendations.ts";
import {
  allRecommendations,
  encodeRecommendations,
  type RecommendationsView,
} from "../../state/recommendations.ts";
import type { Asked } from "../../state/asked.ts";
import { recommendationRows } from "../../state/recommendation-rows.ts";
import { numbered } from "../../state/sentences.ts";
import { type Go, nodeHref } from "../../state/view.ts";
import { ChoiceSelect } from "../choice-select.tsx";
import { Heading } from "../heading.tsx";
import { PageHead } from "../page-head.tsx";
import { RECOMMENDATION, Recommendations } from "./recommendations.tsx";
import { ViewTools } from "../figure/view-tools.tsx";

/** A recommendation in the list of all. */
export const LISTED_RECOMMENDATION = graphql(
  `
    fragment ListedRecommendation on Recommendation {
      ...Recommendation
      stakeholders {
        id
        label
        broader {
          id
          broader {
            id
          }
        }
      }
    }
  `,
  [RECOMMENDATION],
);

interface RecommendationFamiliesProps {
  readonly view: RecommendationsView;
  readonly go: Go;
  /** All recommendations, in text order. */
  readonly all: readonly FragmentOf<typeof LISTED_RECOMMENDATION>[];
  /** What they were asked for with. */
  readonly asked: readonly Asked[];
}

/** Recommendations under their families, with what narrows them. */
export function RecommendationFamilies({
  view,
  go,
  all,
  asked,
}: RecommendationFamiliesProps) {
  const groups = byFamily(all, view);
  const sentence = recommendationsSentence(all, view);
  return (
    <div className="page recommended">
      <PageHead title={sentence} />
      <Heading>What the text recommends</Heading>
      <div className="choices">
        <ChoiceSelect
          label="Family"
          choices={familyChoices(all, view)}
          chosen={view.family}
          onChoose={(family) => {
            go({ ...view, family });
          }}
        />
        <ChoiceSelect
          label="Who is to act"
          choices={stakeholderChoices(all, view)}
          chosen={view.stakeholder}
          onChoose={(stakeholder) => {
            go({ ...view, stakeholder });
          }}
        />
      </div>
      <p className="summary" aria-live="polite">
        {sentence}.{" "}
        {groups.length === 0 && (
          <a href={encodeRecommendations(allRecommendations)}>Show all</a>
        )}
      </p>
      {groups.length > 0 && (
        <ViewTools
          summary={sentence}
          name={["recommendations", view.family, view.stakeholder]
            .filter((part) => part !== null)
            .join("-")}
          asked={asked}
          rows={() =>
            recommendationRows(
              groups.flatMap(({ recommendations }) => recommendations),
              window.location.origin,
            )
          }
        />
      )}
      {groups.map(({ family, recommendations }) => (
        <section key={family.id} aria-labelledby={`family-${family.id}`}>
          <h2 id={`family-${family.id}`}>
            <a href={nodeHref("concept", family.id)}>{family.label}</a>:{" "}
            {numbered(recommendations.length, "recommendation")}
          </h2>
          <Recommendations
            recommendations={recommendations}
            withFamily={false}
          />
        </section>
      ))}
    </div>
  );
}
