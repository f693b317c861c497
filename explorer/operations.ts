import type { DocumentNode } from "graphql";
import { formatDocument, stringifyDocument } from "@urql/core";
import { CITED_DATA } from "./view/figure/cite-panel.tsx";
import { DATA_VERSION } from "./view/figure/link-panel.tsx";
import { COVERAGE } from "./view/matrix/matrix.tsx";
import { FLOW_PAIR } from "./view/flows/flow-pairs.ts";
import { FACET } from "./view/landing/facet.tsx";
import { CERTAINTIES } from "./view/landing/certainty-facet.tsx";
import { COMBINATIONS } from "./view/combinations/combinations-list.ts";
import { TICKS } from "./view/ribbon/ribbon-ticks.tsx";
import { RESULT_COUNT } from "./view/landing/results.tsx";
import { LANDING } from "./view/landing/landing.tsx";
import { SEARCH_HITS } from "./view/search/search-hits.ts";
import { GAP_TABLE } from "./view/gaps/gap-list-tools.tsx";
import { GAP_PAGE } from "./view/gaps/gap-pages.tsx";
import { GAP } from "./view/gap/gap-page.tsx";
import { CONCEPT } from "./view/concept/concept-page.tsx";
import { OVERVIEW_GAPS } from "./view/overview/overview-gaps.ts";
import { OVERVIEW } from "./view/overview/overview-page.tsx";
import { WORK } from "./view/works/work-page.tsx";
import { AUTHOR } from "./view/author/author-page.tsx";
import { RECOMMENDATION_PAGE } from "./view/recommendations/recommendation-page.tsx";
import { RECOMMENDATIONS } from "./view/recommendations/recommendations-page.tsx";
import { ENDS } from "./view/connections/connections-page.tsx";
import { PATHS } from "./view/connections/found-ways.ts";
import { SURROUNDINGS } from "./view/linkages/surroundings.ts";
import { LINK_TOTALS } from "./view/linkages/link-totals.ts";

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
