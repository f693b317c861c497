/** The question that servers are compared by: 50 gaps, each with up to 5 citations and 3 concepts. */
export const nested = `{
  researchGaps(first: 50) {
    totalCount
    nodes { id title statement certainty citations { id start work { id label year } } concepts(scheme: "four-cos") { id label } }
  }
}`;
