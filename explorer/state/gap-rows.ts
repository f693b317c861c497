import type { Rows } from "./csv.ts";
import { nodeHref } from "./view.ts";

/** A gap with what a table of gaps tells of it. */
interface ListedGap {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  readonly question: string;
  readonly certainty: "EXPLICIT" | "IMPLICIT";
  /** The author's own words for how large it is; null where there are none. */
  readonly strengthPhrase: string | null;
  readonly agenda: { readonly title: string };
  readonly section: { readonly title: string };
  readonly links: readonly {
    readonly basis: "STATED" | "INFERRED";
    readonly concept: {
      readonly label: string;
      readonly scheme: { readonly id: string };
    };
  }[];
  readonly works: readonly { readonly label: string }[];
}

/** Gaps as a table, one a row, with a column for each scheme; `origin` is that of the server, to which their addresses lead. */
export function gapRows(
  gaps: readonly ListedGap[],
  schemes: readonly { readonly id: string; readonly title: string }[],
  origin: string,
): Rows {
  return [
    [
      "Id",
      "Title",
      "Statement",
      "Question",
      "Certainty",
      "Strength",
      "Agenda",
      "Section",
      ...schemes.map(({ title }) => title),
      "Works",
      "Address",
    ],
    ...gaps.map((gap) => [
      gap.id,
      gap.title,
      gap.statement,
      gap.question,
      gap.certainty.toLowerCase(),
      gap.strengthPhrase ?? "",
      gap.agenda.title,
      gap.section.title,
      ...schemes.map(({ id }) => conceptsIn(gap, id)),
      gap.works.map(({ label }) => label).join("; "),
      `${origin}${nodeHref("gap", gap.id)}`,
    ]),
  ];
}

/** `Social; Legal (inferred)`; empty where the gap is linked to none of the scheme. */
function conceptsIn({ links }: ListedGap, scheme: string): string {
  return links
    .filter(({ concept }) => concept.scheme.id === scheme)
    .map(({ basis, concept }) =>
      basis === "INFERRED" ? `${concept.label} (inferred)` : concept.label,
    )
    .join("; ");
}
