/** The list of recommendations and what narrows it. */
export interface RecommendationsView {
  readonly kind: "recommendations";
  /** The id of a family; null for all. */
  readonly family: string | null;
  /** The id of a concept of who is to act; null for all. */
  readonly stakeholder: string | null;
}

export const allRecommendations: RecommendationsView = {
  kind: "recommendations",
  family: null,
  stakeholder: null,
};

/** The address of a list of recommendations; `/recommendations` for all. */
export function encodeRecommendations(view: RecommendationsView): string {
  const parameters = new URLSearchParams();
  if (view.family !== null) parameters.set("family", view.family);
  if (view.stakeholder !== null) {
    parameters.set("stakeholder", view.stakeholder);
  }
  return parameters.size > 0
    ? `/recommendations?${parameters.toString()}`
    : "/recommendations";
}

/** The list these parameters stand for; what they leave out or empty narrows nothing. */
export function decodeRecommendations(
  parameters: URLSearchParams,
): RecommendationsView {
  function given(name: string): string | null {
    return parameters.getAll(name).find(Boolean) ?? null;
  }
  return {
    kind: "recommendations",
    family: given("family"),
    stakeholder: given("stakeholder"),
  };
}
