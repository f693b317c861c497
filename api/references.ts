import { badInput } from "./bad-input.ts";
import type { CslItem } from "./csl-item.ts";
import { referenceRequests } from "./reference-requests.ts";
import { openReferenceThread } from "./reference-thread.ts";

export { cslItem } from "./csl-item.ts";

/** What citation-js brings, known here so that a wrong name is told without loading it. */
const styles = ["apa", "harvard1", "vancouver"];
const locales = ["de-DE", "en-US", "es-ES", "fr-FR", "nl-NL"];

/**
 * citation-js works in a thread of its own: loading it, and its first reference in a style and language, would hold up everyone else. Here
 * and below, what cannot be made now rejects with a GraphQLError `REFERENCE_UNAVAILABLE`. No answer that is waited for keeps the process
 * alive.
 */
const request = referenceRequests(openReferenceThread());

/** A BibTeX entry in UTF-8, its key the work's id. Facts that BibTeX has no field for are left out. */
export async function bibtex(item: CslItem): Promise<string> {
  return request({ kind: "bibtex", item });
}

/** A RIS record; facts that RIS has no tag for are left out. */
export async function ris(item: CslItem): Promise<string> {
  return request({ kind: "ris", item });
}

/**
 * The plain text reference in a style and the language of a locale. Rejects with a GraphQLError where citation-js does not bring that
 * style or locale. The first in a style and language waits for the style to be read (seconds with APA); later ones take milliseconds.
 */
export async function citation(
  item: CslItem,
  style: string,
  locale: string,
): Promise<string> {
  checkOneOf("style", styles, style);
  checkOneOf("locale", locales, locale);
  return request({ kind: "citation", item, style, locale });
}

function checkOneOf(
  argument: string,
  allowed: readonly string[],
  value: string,
): void {
  if (allowed.includes(value)) return;
  throw badInput(argument, `one of ${allowed.join(", ")}`, value);
}
