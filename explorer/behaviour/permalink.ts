import { withVersion } from "../state/linked-version.ts";

/** The address of the present view that also says which version of the data it is of. */
export function permalink(version: string): string {
  const { origin, pathname, search } = window.location;
  return origin + withVersion(pathname + search, version);
}
