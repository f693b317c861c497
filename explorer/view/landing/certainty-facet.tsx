import { useQuery } from "urql";
import { graphql } from "../../data/graphql.ts";
import { narrow } from "../../state/choose.ts";
import { gapWhere } from "../../state/gap-where.ts";
import type { LandingView } from "../../state/landing.ts";
import { encodeView } from "../../state/view.ts";
import { FacetEntry } from "./facet-entry.tsx";
import { Mark } from "../mark.tsx";

export const CERTAINTIES = graphql(`
  query Certainties(
    $explicit: ResearchGapWhere!
    $implicit: ResearchGapWhere!
  ) {
    allExplicit: researchGaps(where: { certainty: EXPLICIT }, first: 1) {
      totalCount
    }
    allImplicit: researchGaps(where: { certainty: IMPLICIT }, first: 1) {
      totalCount
    }
    explicit: researchGaps(where: $explicit, first: 1) {
      totalCount
    }
    implicit: researchGaps(where: $implicit, first: 1) {
      totalCount
    }
  }
`);

/** How openly the text claims a gap, with the number of gaps either way. */
export function CertaintyFacet({ view }: { readonly view: LandingView }) {
  const rest = gapWhere(view, { certainty: true });
  const [{ data }] = useQuery({
    query: CERTAINTIES,
    variables: {
      explicit: { ...rest, certainty: "EXPLICIT" },
      implicit: { ...rest, certainty: "IMPLICIT" },
    },
  });
  const entries = [
    {
      value: "EXPLICIT",
      count: data?.explicit.totalCount,
      ever: data?.allExplicit.totalCount ?? 0,
    },
    {
      value: "IMPLICIT",
      count: data?.implicit.totalCount,
      ever: data?.allImplicit.totalCount ?? 0,
    },
  ] as const;
  const most = Math.max(...entries.map(({ ever }) => ever));
  return (
    <section className="facet mark-brackets" aria-labelledby="facet-certainty">
      <h2 id="facet-certainty">
        <Mark shape="BRACKETS" />
        Certainty
      </h2>
      <ul>
        {entries.map(({ value, count, ever }) => (
          <li key={value}>
            <FacetEntry
              label={value.toLowerCase()}
              count={count}
              ever={ever}
              most={most}
              depth={0}
              chosen={view.certainty === value}
              href={encodeView(
                narrow(view, {
                  certainty: view.certainty === value ? null : value,
                }),
              )}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
