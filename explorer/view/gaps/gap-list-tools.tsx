import { useClient } from "urql";
import { everyPage } from "../../data/every-page.ts";
import {
  graphql,
  type ResearchGapOrder,
  type ResearchGapWhere,
} from "../../data/graphql.ts";
import type { Rows } from "../../state/csv.ts";
import { gapRows } from "../../state/gap-rows.ts";
import { GAP_PAGE } from "./gap-pages.tsx";
import { ViewTools } from "../figure/view-tools.tsx";

/** A page of gaps with all that a table tells of them. */
export const GAP_TABLE = graphql(`
  query GapTable(
    $where: ResearchGapWhere
    $orderBy: ResearchGapOrder
    $after: String
  ) {
    conceptSchemes {
      id
      title
    }
    researchGaps(where: $where, orderBy: $orderBy, first: 100, after: $after) {
      nodes {
        id
        title
        statement
        question
        certainty
        strengthPhrase
        agenda {
          id
          title
        }
        section {
          id
          title
        }
        links {
          basis
          concept {
            id
            label
            scheme {
              id
            }
          }
        }
        works {
          id
          label
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface GapListToolsProps {
  readonly where: ResearchGapWhere;
  readonly orderBy: ResearchGapOrder | null;
  /** What the list holds, in a phrase. */
  readonly summary: string;
  /** The name of its files, without an ending. */
  readonly name: string;
}

/** What can be taken away from a list of gaps: all of it as a table, also what is not shown yet, a link, a reference and its question. */
export function GapListTools(props: GapListToolsProps) {
  const { where, orderBy, summary, name } = props;
  const client = useClient();
  async function allRows(): Promise<Rows> {
    const answers = await everyPage(async (after) => {
      const answer = await client
        .query(GAP_TABLE, { where, orderBy, after })
        .toPromise();
      if (!answer.data) throw answer.error ?? new Error("No answer");
      const { conceptSchemes, researchGaps } = answer.data;
      return { conceptSchemes, ...researchGaps };
    });
    return gapRows(
      answers.flatMap(({ nodes }) => nodes),
      answers[0]?.conceptSchemes ?? [],
      window.location.origin,
    );
  }
  return (
    <ViewTools
      of="list of gaps"
      summary={summary}
      name={name}
      asked={[{ query: GAP_PAGE, variables: { where, orderBy, after: null } }]}
      rows={allRows}
    />
  );
}
