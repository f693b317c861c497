import type { ResearchGapOrder, ResearchGapWhere } from "../data/graphql.ts";
import type { LandingView, ListOrder, SchemeSelection } from "./landing.ts";

const apiOrder: Readonly<Record<ListOrder, ResearchGapOrder>> = {
  text: "TEXT_POSITION",
  relevance: "RELEVANCE",
  citations: "CITATIONS",
  title: "TITLE",
};

/**
 * What a view asks of the API: any or all of the concepts chosen within a
 * scheme, and all conditions together. `except` leaves conditions out, so that a
 * facet counts what choosing another of its entries would give, and a picture
 * dims what is not chosen instead of losing it.
 */
export function gapWhere(
  view: LandingView,
  except: {
    schemes?: readonly string[];
    certainty?: true;
    section?: boolean;
  } = {},
): ResearchGapWhere {
  const text = view.text.trim();
  const schemes = view.concepts
    .filter(({ scheme }) => !except.schemes?.includes(scheme))
    .map(inScheme);
  return {
    ...(text ? { text } : {}),
    ...(view.section !== null && !except.section
      ? { section: { eq: view.section } }
      : {}),
    ...(view.certainty && !except.certainty
      ? { certainty: view.certainty }
      : {}),
    ...(schemes.length > 0 ? { AND: schemes } : {}),
  };
}

/** The order a view asks of the API; null leaves it to the API's default. */
export function gapOrder(view: LandingView): ResearchGapOrder | null {
  return view.order && apiOrder[view.order];
}

function inScheme(selection: SchemeSelection): ResearchGapWhere {
  const { scheme, match, notStated } = selection;
  const ids = [...selection.concepts];
  const named: ResearchGapWhere = {
    concepts: [
      match === "all" ? { scheme, allOf: ids } : { scheme, anyOf: ids },
    ],
  };
  const silent: ResearchGapWhere = { concepts: [{ scheme, present: false }] };
  if (!notStated) return named;
  return ids.length > 0 ? { OR: [named, silent] } : silent;
}
