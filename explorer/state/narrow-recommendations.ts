import type { RecommendationsView } from "./recommendations.ts";
import { numbered } from "./sentences.ts";

interface Named {
  readonly id: string;
  readonly label: string;
}

/** A concept with those above it, two levels up. */
interface Placed extends Named {
  readonly broader: {
    readonly id: string;
    readonly broader: { readonly id: string } | null;
  } | null;
}

/** What of a recommendation narrows a list. */
export interface NarrowedRecommendation {
  readonly family: Named;
  readonly stakeholders: readonly Placed[];
}

/** A value that a list can be narrowed to, and how many recommendations it would then have. */
export interface Choice extends Named {
  readonly count: number;
}

/** The recommendations that a view shows, under their families; families and recommendations in the order given, none empty. */
export function byFamily<Each extends NarrowedRecommendation>(
  all: readonly Each[],
  view: RecommendationsView,
): { family: Named; recommendations: Each[] }[] {
  const shown = all.filter(
    (each) => ofFamily(each, view.family) && isFor(each, view.stakeholder),
  );
  const families = new Map<
    string,
    { family: Named; recommendations: Each[] }
  >();
  for (const each of shown) {
    const group = families.get(each.family.id);
    if (group) group.recommendations.push(each);
    else {
      const { family } = each;
      families.set(family.id, { family, recommendations: [each] });
    }
  }
  return [...families.values()];
}

/** The families to choose from, in the order given, with what each would show of those for the stakeholder chosen. */
export function familyChoices(
  all: readonly NarrowedRecommendation[],
  { stakeholder }: RecommendationsView,
): Choice[] {
  return counted(
    all.map(({ family }) => family),
    (id) =>
      all.filter((each) => ofFamily(each, id) && isFor(each, stakeholder)),
  );
}

/** Who is to act, by name, with what each would show of the family chosen. */
export function stakeholderChoices(
  all: readonly NarrowedRecommendation[],
  { family }: RecommendationsView,
): Choice[] {
  return counted(
    all.flatMap(({ stakeholders }) => stakeholders),
    (id) => all.filter((each) => ofFamily(each, family) && isFor(each, id)),
  ).sort((a, b) => a.label.localeCompare(b.label, "en"));
}

/** How many recommendations a view shows, in words: `6 recommendations in Context for staff`. */
export function recommendationsSentence(
  all: readonly NarrowedRecommendation[],
  view: RecommendationsView,
): string {
  const count = all.filter(
    (each) => ofFamily(each, view.family) && isFor(each, view.stakeholder),
  ).length;
  function nameOf(choices: readonly Choice[], id: string): string {
    return choices.find((choice) => choice.id === id)?.label ?? id;
  }
  return [
    numbered(count, "recommendation"),
    view.family !== null &&
      `in ${nameOf(familyChoices(all, view), view.family)}`,
    view.stakeholder !== null &&
      `for ${nameOf(stakeholderChoices(all, view), view.stakeholder).toLowerCase()}`,
  ]
    .filter(Boolean)
    .join(" ");
}

function counted(
  named: readonly Named[],
  shownFor: (id: string) => readonly unknown[],
): Choice[] {
  const labels = new Map(named.map(({ id, label }) => [id, label]));
  return [...labels].map(([id, label]) => ({
    id,
    label,
    count: shownFor(id).length,
  }));
}

function ofFamily(
  { family }: NarrowedRecommendation,
  id: string | null,
): boolean {
  return id === null || family.id === id;
}

/** Whether someone is to act, by name or as one of a wider circle. */
function isFor(
  { stakeholders }: NarrowedRecommendation,
  id: string | null,
): boolean {
  return (
    id === null ||
    stakeholders.some(({ id: own, broader }) =>
      [own, broader?.id, broader?.broader?.id].includes(id),
    )
  );
}
