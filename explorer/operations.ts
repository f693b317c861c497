import type { DocumentNode } from "graphql";
import { formatDocument, stringifyDocument } from "@urql/core";
import { CITED_DATA } from "./view/cite-panel.tsx";
import { DATA_VERSION } from "./view/link-panel.tsx";
import { COVERAGE } from "./view/matrix.tsx";
import { FLOW_PAIR } from "./view/flow-pairs.ts";
import { FACET } from "./view/facet.tsx";
import { CERTAINTIES } from "./view/certainty-facet.tsx";
import { COMBINATIONS } from "./view/combinations-list.ts";
import { TICKS } from "./view/ribbon-ticks.tsx";
import { RESULT_COUNT } from "./view/results.tsx";
import { LANDING } from "./view/landing.tsx";
import { SEARCH_HITS } from "./view/search-hits.ts";
import { GAP_TABLE } from "./view/gap-list-tools.tsx";
import { GAP_PAGE } from "./view/gap-pages.tsx";
import { GAP } from "./view/gap-page.tsx";
import { CONCEPT } from "./view/concept-page.tsx";
import { OVERVIEW_GAPS } from "./view/overview-gaps.ts";
import { OVERVIEW } from "./view/overview-page.tsx";
import { WORK } from "./view/work-page.tsx";
import { AUTHOR } from "./view/author-page.tsx";
import { RECOMMENDATION_PAGE } from "./view/recommendation-page.tsx";
import { RECOMMENDATIONS } from "./view/recommendations-page.tsx";
import { ENDS } from "./view/connections-page.tsx";
import { PATHS } from "./view/found-ways.ts";
import { SURROUNDINGS } from "./view/surroundings.ts";
import { LINK_TOTALS } from "./view/link-totals.ts";

/** Everything that the explorer asks of the API, by the name of the operation, as its client sends it. */
export const operations: ReadonlyMap<string, string> = new Map(
  [
    FACET,
    CERTAINTIES,
    COMBINATIONS,
    TICKS,
    RESULT_COUNT,
    LANDING,
    SEARCH_HITS,
    GAP_PAGE,
    GAP_TABLE,
    GAP,
    CONCEPT,
    WORK,
    AUTHOR,
    RECOMMENDATION_PAGE,
    RECOMMENDATIONS,
    ENDS,
    PATHS,
    COVERAGE,
    FLOW_PAIR,
    DATA_VERSION,
    CITED_DATA,
    SURROUNDINGS,
    LINK_TOTALS,
    OVERVIEW,
    OVERVIEW_GAPS,
  ].map((document) => {
    // The client's cache asks for the types of things too; nothing declares the document it makes as one that can be printed.
    const sent = formatDocument(document) as unknown as DocumentNode;
    const text = stringifyDocument(sent);
    return [/query (\w+)/u.exec(text)?.[1] ?? "", text];
  }),
);
