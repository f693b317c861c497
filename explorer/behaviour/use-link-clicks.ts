import { useEffect } from "react";
import { decodeView } from "../state/view.ts";
import { go } from "./history.ts";

/**
 * Follows links to our own views without loading the page anew. Links stay
 * plain links: other keys and buttons, downloads, anchors and unknown paths
 * are left to the browser.
 */
export function useLinkClicks(): void {
  useEffect(() => {
    document.addEventListener("click", follow);
    return () => {
      document.removeEventListener("click", follow);
    };
  }, []);
}

function follow(event: MouseEvent): void {
  const modified =
    event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || event.button !== 0 || modified) return;
  const link = event.target instanceof Element && event.target.closest("a");
  const href = link ? link.getAttribute("href") : null;
  if (!link || !href?.startsWith("/") || href.startsWith("//")) return;
  if (link.hasAttribute("download") || link.hasAttribute("target")) return;
  const view = decodeView(href);
  if (view.kind === "unknown") return;
  event.preventDefault();
  go(view);
}
