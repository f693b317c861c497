import { useQuery } from "urql";
import { type FragmentOf, graphql } from "../../data/graphql.ts";
import {
  matchConcepts,
  selectionIn,
  toggleConcept,
  toggleNotStated,
} from "../../state/choose.ts";
import { gapWhere } from "../../state/gap-where.ts";
import type { LandingView } from "../../state/landing.ts";
import { encodeView } from "../../state/view.ts";
import { FacetEntry } from "./facet-entry.tsx";
import { Mark, markClass } from "../mark.tsx";

const FACET_CONCEPT = graphql(`
  fragment FacetConcept on Concept {
    id
    label
    gaps(first: 1) {
      totalCount
    }
  }
`);

/** A scheme with its concepts, three levels deep. */
export const FACET_SCHEME = graphql(
  `
    fragment FacetScheme on ConceptScheme {
      id
      title
      mark
      concepts {
        ...FacetConcept
        narrower {
          ...FacetConcept
          narrower {
            ...FacetConcept
          }
        }
      }
    }
  `,
  [FACET_CONCEPT],
);

export const FACET = graphql(`
  query Facet($scheme: ID!, $where: ResearchGapWhere!) {
    researchGaps(where: $where, first: 1) {
      facets(scheme: $scheme) {
        concept {
          id
        }
        count
      }
    }
  }
`);

interface FacetProps {
  readonly scheme: FragmentOf<typeof FACET_SCHEME>;
  readonly view: LandingView;
}

interface FacetConcept {
  readonly id: string;
  readonly label: string;
  readonly gaps: { readonly totalCount: number };
  readonly narrower?: readonly FacetConcept[];
}

/**
 * The concepts of a scheme with the number of gaps each would show. Counts
 * heed every filter but those of the scheme itself. A scheme no gap is linked
 * to is left out, and so are narrower concepts without any gap at all.
 */
export function Facet({ scheme, view }: FacetProps) {
  const [{ data }] = useQuery({
    query: FACET,
    variables: {
      scheme: scheme.id,
      where: gapWhere(view, { schemes: [scheme.id] }),
    },
  });
  const counts = data && countsOf(data.researchGaps.facets);
  const most = Math.max(0, ...scheme.concepts.map(everOf));
  if (most === 0) return null;
  const chosen = selectionIn(view, scheme.id);
  function entries(concepts: readonly FacetConcept[], depth: number) {
    return concepts.map((concept): React.ReactNode => {
      const below = (concept.narrower ?? []).filter(
        (narrower) => everOf(narrower) > 0,
      );
      return (
        <li key={concept.id}>
          <FacetEntry
            label={concept.label}
            count={counts && (counts.get(concept.id) ?? 0)}
            ever={everOf(concept)}
            most={most}
            depth={depth}
            chosen={chosen.concepts.includes(concept.id)}
            href={encodeView(toggleConcept(view, scheme.id, concept.id))}
          />
          {below.length > 0 && <ul>{entries(below, depth + 1)}</ul>}
        </li>
      );
    });
  }
  return (
    <section
      className={`facet ${scheme.mark ? markClass(scheme.mark) : ""}`}
      aria-labelledby={`facet-${scheme.id}`}
    >
      <h2 id={`facet-${scheme.id}`}>
        {scheme.mark && <Mark shape={scheme.mark} />}
        {scheme.title}
      </h2>
      {chosen.concepts.length > 1 && (
        <a
          className="text-button facet-match"
          href={encodeView(matchConcepts(view, scheme.id, other[chosen.match]))}
        >
          {chosen.match === "all"
            ? "with all of these (or any)"
            : "with any of these (or all)"}
        </a>
      )}
      <ul>
        {entries(scheme.concepts, 0)}
        <li>
          <FacetEntry
            label="not stated"
            silent
            count={counts && (counts.get(null) ?? 0)}
            ever={0}
            most={most}
            depth={0}
            chosen={chosen.notStated}
            href={encodeView(toggleNotStated(view, scheme.id))}
          />
        </li>
      </ul>
    </section>
  );
}

const other = { any: "all", all: "any" } as const;

/** How many gaps there are on a concept without any filter. */
function everOf(concept: FacetConcept): number {
  return concept.gaps.totalCount;
}

function countsOf(
  facets: readonly { concept: { id: string } | null; count: number }[],
): Map<string | null, number> {
  return new Map(
    facets.map(({ concept, count }) => [concept?.id ?? null, count]),
  );
}
