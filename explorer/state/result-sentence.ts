import { listed } from "./sentences.ts";
import type { LandingView, SchemeSelection } from "./landing.ts";

/** How things are called on screen, by id; an id without a name stands for itself. */
export interface Names {
  readonly concepts: ReadonlyMap<string, string>;
  readonly schemes: ReadonlyMap<string, string>;
  readonly sections: ReadonlyMap<string, string>;
}

/** A word searched for that no text has, and the words it was taken for. */
export interface Correction {
  readonly word: string;
  readonly readAs: readonly string[];
}

/** How many gaps a view holds, in words: `6 gaps in Ebb × Miller`, `1 explicit gap for “silt”`. */
export function resultSentence(
  view: LandingView,
  count: number,
  names: Names,
): string {
  const adjective = view.certainty ? `${view.certainty.toLowerCase()} ` : "";
  const noun = count === 1 ? "gap" : "gaps";
  return [`${count} ${adjective}${noun}`, conditions(view, names)]
    .filter(Boolean)
    .join(" ");
}

/** What the text does not say, in words: `The text is silent on Ebb × Miller`. */
export function silenceSentence(view: LandingView, names: Names): string {
  const subject = combination(view, names);
  const rest = conditions({ ...view, concepts: [] }, names);
  const kind = view.certainty
    ? `Nothing is claimed as an ${view.certainty.toLowerCase()} gap`
    : "No gap is found";
  if (!subject || view.certainty) {
    return [kind, conditions(view, names)].filter(Boolean).join(" ");
  }
  return [`The text is silent on ${subject}`, rest].filter(Boolean).join(" ");
}

/** What stands for a misspelt word: `No word begins with “tidel”; shown is what has “tidal” or “tide”.`. */
export function correctionSentence({ word, readAs }: Correction): string {
  const found = readAs.map((each) => `“${each}”`).join(" or ");
  return `No word begins with “${word}”; shown is what has ${found}.`;
}

function conditions(view: LandingView, names: Names): string {
  const subject = combination(view, names);
  const text = view.text.trim();
  return [
    subject && `in ${subject}`,
    view.section !== null &&
      `in the section ${names.sections.get(view.section) ?? view.section}`,
    text && `for “${text}”`,
  ]
    .filter(Boolean)
    .join(" ");
}

function combination(view: LandingView, names: Names): string {
  return inSchemeOrder(view.concepts, names)
    .map((selection) => choice(selection, names))
    .join(" × ");
}

/** What is chosen, in the order in which the schemes are named; schemes without a name last. */
export function inSchemeOrder(
  selections: readonly SchemeSelection[],
  names: Names,
): SchemeSelection[] {
  const order = [...names.schemes.keys()];
  return selections.toSorted((a, b) => place(a) - place(b));
  function place({ scheme }: SchemeSelection): number {
    const at = order.indexOf(scheme);
    return at < 0 ? order.length : at;
  }
}

function choice(selection: SchemeSelection, names: Names): string {
  const { scheme, concepts, match, notStated } = selection;
  const labels = concepts.map((id) => names.concepts.get(id) ?? id);
  const named = match === "all" ? listed(labels) : labels.join(" or ");
  const silent = notStated
    ? `${names.schemes.get(scheme) ?? scheme} not stated`
    : "";
  return [named, silent].filter(Boolean).join(" or ");
}
