import { useState } from "react";
import { useQuery } from "urql";
import {
  bySchemeIn,
  type CombinationList,
  namedCombinations,
} from "../../state/combinations.ts";
import { isCombinationChosen } from "../../state/choose-combination.ts";
import type { LandingView } from "../../state/landing.ts";
import {
  COMBINATIONS,
  type CombinationsVariables,
} from "./combinations-list.ts";

interface CombinationsTableProps {
  readonly list: CombinationList;
  readonly view: LandingView;
  /** The ids of the schemes whose concepts are combined. */
  readonly combined: readonly string[];
  readonly variables: CombinationsVariables;
  /** Called with the ids of a combination's concepts. */
  readonly onChoose: (ids: readonly string[]) => void;
}

/** All combinations as a table, a hundred at a time, each a button. */
export function CombinationsTable(props: CombinationsTableProps) {
  const { list } = props;
  const [pages, setPages] = useState(1);
  if (list.totalCount === 0) {
    return <p className="silence">No concepts meet in a gap.</p>;
  }
  return (
    <table className="twin combinations-table">
      <caption className="hidden">
        Combinations of concepts, most gaps first
      </caption>
      <thead>
        <tr>
          <th scope="col">Combination</th>
          <th scope="col">Gaps</th>
          <th scope="col">Explicit</th>
        </tr>
      </thead>
      <CombinationRows
        {...props}
        after={null}
        pages={pages}
        onMore={() => {
          setPages(pages + 1);
        }}
      />
    </table>
  );
}

interface CombinationRowsProps extends CombinationsTableProps {
  readonly after: string | null;
  /** How many pages to show from here on, from 1. */
  readonly pages: number;
  readonly onMore: () => void;
}

/** A page of rows: once there it calls for the one behind it until `pages` are shown, then offers it. */
function CombinationRows(props: CombinationRowsProps) {
  const { list, view, combined, variables, onChoose, after, pages, onMore } =
    props;
  const [{ data }] = useQuery({
    query: COMBINATIONS,
    variables: after === null ? variables : { ...variables, after },
  });
  if (!data) return null;
  const { pageInfo } = data.combinations;
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return (
    <>
      <tbody>
        {namedCombinations(data.combinations).map((combination) => (
          <tr key={combination.ids.join(" ")}>
            <th scope="row">
              <button
                type="button"
                aria-pressed={isCombinationChosen(
                  view,
                  combined,
                  bySchemeIn(list, combination.ids),
                )}
                onClick={() => {
                  onChoose(combination.ids);
                }}
              >
                {combination.name}
              </button>
            </th>
            <td>{combination.gaps}</td>
            <td>{combination.explicitGaps}</td>
          </tr>
        ))}
        {next !== null && pages <= 1 && (
          <tr>
            <td colSpan={3}>
              <button type="button" className="text-button" onClick={onMore}>
                Show more combinations
              </button>
            </td>
          </tr>
        )}
      </tbody>
      {next !== null && pages > 1 && (
        <CombinationRows {...props} pages={pages - 1} after={next} />
      )}
    </>
  );
}
