import { shortVersion } from "./cite-view.ts";

/** The parameter of an address that says which data the view was of. */
const parameter = "dataset";

/** The version of the data, shortened, that the link at this address was made of; null where it does not say. */
export function linkedVersion(href: string): string | null {
  const mark = href.indexOf("?");
  if (mark < 0) return null;
  const version = new URLSearchParams(href.slice(mark)).get(parameter);
  return version && shortVersion(version);
}

/** The address with the version of the data it is a link of; without one where that is null. It has no fragment. */
export function withVersion(href: string, version: string | null): string {
  const mark = href.indexOf("?");
  const path = mark < 0 ? href : href.slice(0, mark);
  const parameters = new URLSearchParams(mark < 0 ? "" : href.slice(mark));
  parameters.delete(parameter);
  if (version !== null) parameters.set(parameter, shortVersion(version));
  return parameters.size > 0 ? `${path}?${parameters.toString()}` : path;
}
