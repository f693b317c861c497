import { shortVersion } from "../state/cite-view.ts";

/** The parameter of an address that says which data the view was of. */
const parameter = "dataset";

/** The address of the present view that also says which version of the data it is of. */
export function permalink(version: string): string {
  const url = new URL(window.location.href);
  url.hash = "";
  url.searchParams.set(parameter, shortVersion(version));
  return url.href;
}

/** The version of the data that the link at this address was made of; null where it does not say. */
export function linkedVersion(href: string): string | null {
  const mark = href.indexOf("?");
  if (mark < 0) return null;
  return new URLSearchParams(href.slice(mark)).get(parameter);
}
