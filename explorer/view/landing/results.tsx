import { useState } from "react";
import { useQuery } from "urql";
import { type FragmentOf, graphql } from "../../data/graphql.ts";
import { isNarrowed } from "../../state/choose.ts";
import { gapOrder, gapWhere } from "../../state/gap-where.ts";
import type { LandingView } from "../../state/landing.ts";
import {
  type Correction,
  correctionSentence,
  type Names,
  resultSentence,
  silenceSentence,
} from "../../state/result-sentence.ts";
import { encodeView, type Go } from "../../state/view.ts";
import { Chips } from "./chips.tsx";
import type { FACET_SCHEME } from "./facet.tsx";
import { GapListTools } from "../gaps/gap-list-tools.tsx";
import { GapPages } from "../gaps/gap-pages.tsx";
import { OrderSelect } from "./order-select.tsx";
import { PageHead } from "../page-head.tsx";

export const RESULT_COUNT = graphql(`
  query ResultCount(
    $where: ResearchGapWhere!
    $text: String!
    $searched: Boolean!
  ) {
    researchGaps(where: $where, first: 1) {
      totalCount
    }
    search(text: $text, first: 1) @include(if: $searched) {
      corrections {
        word
        readAs
      }
    }
  }
`);

interface Counted {
  readonly view: LandingView;
  readonly count: number;
  readonly corrections: readonly Correction[];
}

interface ResultsProps {
  readonly view: LandingView;
  readonly go: Go;
  readonly names: Names;
  readonly schemes: readonly FragmentOf<typeof FACET_SCHEME>[];
}

/** How many gaps there are, what narrows them, and the gaps. */
export function Results({ view, go, names, schemes }: ResultsProps) {
  const where = gapWhere(view);
  const text = view.text.trim();
  const [{ data, fetching }] = useQuery({
    query: RESULT_COUNT,
    variables: { where, text, searched: text !== "" },
  });
  // Until the count of this view is there, the last whole sentence stays: never new words with an old number.
  const [counted, setCounted] = useState<Counted | null>(null);
  if (data && !fetching && counted?.view !== view) {
    setCounted({
      view,
      count: data.researchGaps.totalCount,
      corrections: data.search?.corrections ?? [],
    });
  }
  const sentence =
    counted && resultSentence(counted.view, counted.count, names);
  const silent = counted?.view === view && counted.count === 0;
  const corrections = counted?.view === view ? counted.corrections : [];
  const marked = [text, ...corrections.flatMap(({ readAs }) => readAs)];
  return (
    <section className="results" aria-labelledby="results">
      <PageHead title={isNarrowed(view) ? sentence : null} />
      <div className="results-head">
        <h2 id="results" aria-live="polite" tabIndex={-1}>
          {sentence ?? "…"}
        </h2>
        <OrderSelect view={view} go={go} />
      </div>
      <Chips view={view} names={names} schemes={schemes} />
      {sentence && !silent && (
        <GapListTools
          where={where}
          orderBy={gapOrder(view)}
          summary={sentence}
          name="gaps"
        />
      )}
      {corrections.map((correction) => (
        <p key={correction.word} className="quiet correction">
          {correctionSentence(correction)}
        </p>
      ))}
      {silent && (
        <p className="silence">
          {silenceSentence(view, names)}. Remove a filter to see more.
        </p>
      )}
      {!silent && (
        <GapPages
          where={where}
          orderBy={gapOrder(view)}
          search={marked.join(" ")}
          pages={view.pages}
          more={encodeView({ ...view, pages: view.pages + 1 })}
        />
      )}
    </section>
  );
}
