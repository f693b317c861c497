import type { ResearchGapOrder, ResearchGapWhere } from "../data/graphql.ts";
import type { LandingView, ListOrder, SchemeSelection } from "./landing.ts";

const apiOrder: Readonly<Record<ListOrder, ResearchGapOrder>> = {
  text: "TEXT_POSITION",
  relevance: "RELEVANCE",
  citations: "CITATIONS",
  title: "TITLE",
};

/**
 * What a view asks of the API: any of the concepts chosen within a scheme, and
 * all conditions together. `except` leaves one condition out, so that a facet
 * counts what choosing another of its entries would give.
 */
export function gapWhere(
  view: LandingView,
  except: { scheme?: string; certainty?: true; section?: true } = {},
): ResearchGapWhere {
  const text = view.text.trim();
  const schemes = view.concepts
    .filter(({ scheme }) => scheme !== except.scheme)
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
  const { scheme, notStated } = selection;
  const anyOf = [...selection.anyOf];
  const named: ResearchGapWhere = { concepts: [{ scheme, anyOf }] };
  const silent: ResearchGapWhere = { concepts: [{ scheme, present: false }] };
  if (!notStated) return named;
  return anyOf.length > 0 ? { OR: [named, silent] } : silent;
}
