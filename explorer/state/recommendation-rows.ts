import type { Rows } from "./csv.ts";
import { nodeHref } from "./view.ts";

/** A recommendation with what a table of them tells of it. */
interface ListedRecommendation {
  readonly id: string;
  readonly statement: string;
  readonly family: { readonly label: string };
  readonly stakeholders: readonly { readonly label: string }[];
  /** Where the text says so, in characters from its beginning. */
  readonly passages: readonly {
    readonly start: number;
    readonly end: number;
  }[];
  readonly gaps: readonly { readonly title: string }[];
}

/** Recommendations as a table, one a row; `origin` is that of the server, to which their addresses lead. */
export function recommendationRows(
  recommendations: readonly ListedRecommendation[],
  origin: string,
): Rows {
  return [
    [
      "Id",
      "Statement",
      "Family",
      "Who is to act",
      "Characters",
      "Gaps it leans on",
      "Address",
    ],
    ...recommendations.map((each) => [
      each.id,
      each.statement,
      each.family.label,
      each.stakeholders.map(({ label }) => label).join("; "),
      each.passages.map(({ start, end }) => `${start}–${end}`).join("; "),
      each.gaps.map(({ title }) => title).join("; "),
      `${origin}${nodeHref("recommendation", each.id)}`,
    ]),
  ];
}
