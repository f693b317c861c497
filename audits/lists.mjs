import { gql } from "@apollo/client/core";

/** The long lists, how many of their entries to read at once, and two fields of these: one to read in the list, one by `node`. */
export const lists = [
  { field: "works", type: "Work", size: 7, listed: "label", own: "bibtex" },
  {
    field: "researchGaps",
    type: "ResearchGap",
    size: 50,
    listed: "title",
    own: "question",
  },
];

/** A query for a page of a list, in either direction. */
export function pageQuery({ field, listed }) {
  return gql`
    query Page($first: Int, $after: String, $last: Int, $before: String) {
      ${field}(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        edges { node { id ${listed} } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  `;
}
