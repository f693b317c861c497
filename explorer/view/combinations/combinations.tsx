import { useClient } from "urql";
import type { FragmentOf } from "../../data/graphql.ts";
import { everyPage } from "../../data/every-page.ts";
import { redraw } from "../../state/choose.ts";
import { chooseCombination } from "../../state/choose-combination.ts";
import { gapWhere } from "../../state/gap-where.ts";
import type { LandingView } from "../../state/landing.ts";
import { combinationsSummary } from "../../state/combination-sentences.ts";
import {
  bySchemeIn,
  combinationRows,
  combinedSchemes,
} from "../../state/combinations.ts";
import type { Go } from "../../state/view.ts";
import { CombinationControls } from "./combination-controls.tsx";
import { CombinationsPicture } from "./combinations-picture.tsx";
import { COMBINATIONS, useCombinations } from "./combinations-list.ts";
import { CombinationsTable } from "./combinations-table.tsx";
import type { FACET_SCHEME } from "../landing/facet.tsx";
import { Figure } from "../figure/figure.tsx";
import { Pending } from "../states.tsx";

interface CombinationsProps {
  readonly view: LandingView;
  readonly go: Go;
  readonly schemes: readonly FragmentOf<typeof FACET_SCHEME>[];
}

/** Which concepts gaps are linked to together, as an UpSet picture or as a table. Filters on the schemes combined do not narrow it: what is not chosen is dimmed. */
export function Combinations({ view, go, schemes }: CombinationsProps) {
  const { size } = view.picture;
  const combined = combinedSchemes(view.picture.schemes, schemes);
  const variables = {
    schemes: combined,
    where: gapWhere(view, { schemes: combined }),
    size,
  };
  const { list, failed, retry } = useCombinations(variables);
  const client = useClient();
  const figure = {
    title: "Combinations of concepts",
    as: view.picture.as,
    onAs: (as: "picture" | "table") => {
      go(redraw(view, { as }));
    },
    controls: (
      <CombinationControls
        schemes={schemes}
        combined={combined}
        size={size}
        onSchemes={(ids) => {
          go(redraw(view, { schemes: ids }));
        }}
        onSize={(size) => {
          go(redraw(view, { size }));
        }}
      />
    ),
  };
  if (failed || list === null) {
    const pending = (
      <Pending what="the combinations" failed={failed} onRetry={retry} />
    );
    return <Figure {...figure} pending={pending} />;
  }
  async function allRows() {
    const pages = await everyPage(async (after) => {
      const asked = { ...variables, after };
      const answer = await client.query(COMBINATIONS, asked).toPromise();
      if (!answer.data) throw answer.error ?? new Error("No answer");
      return answer.data.combinations;
    });
    return combinationRows(pages, size);
  }
  const summary = combinationsSummary(list, size);
  const shown = {
    list,
    view,
    combined,
    onChoose: (ids: readonly string[]) => {
      go(chooseCombination(view, combined, bySchemeIn(list, ids)));
    },
  };
  return (
    <Figure
      {...figure}
      summary={summary}
      name={`combinations-${combined.join("-")}`}
      asked={[{ query: COMBINATIONS, variables }]}
      rows={allRows}
      picture={(svg) => (
        <CombinationsPicture
          {...shown}
          svg={svg}
          schemes={schemes}
          size={size}
          summary={summary}
        />
      )}
      table={
        <CombinationsTable
          key={JSON.stringify(variables)}
          {...shown}
          variables={variables}
        />
      }
    />
  );
}
