import { linkedVersion, withVersion } from "./linked-version.ts";
import { decodeView, encodeView } from "./view.ts";

/** The one address of all those that show the same: of the same view, by a link of the same version. */
export function pageAddress(href: string): string {
  return withVersion(encodeView(decodeView(href)), linkedVersion(href));
}
