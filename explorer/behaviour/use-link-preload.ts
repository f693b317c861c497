import { useEffect } from "react";
import { decodeView, type View } from "../state/view.ts";

const signs = ["pointerover", "focusin", "touchstart"] as const;

/** Calls `preload` with the view of each link that a reader points at, touches or moves to: most are followed the moment after. */
export function useLinkPreload(preload: (view: View) => void): void {
  useEffect(() => {
    function notice({ target }: Event) {
      const link = target instanceof Element ? target.closest("a") : null;
      const href = link?.getAttribute("href");
      if (href?.startsWith("/")) preload(decodeView(href));
    }
    for (const sign of signs) {
      document.addEventListener(sign, notice, { passive: true });
    }
    return () => {
      for (const sign of signs) document.removeEventListener(sign, notice);
    };
  }, [preload]);
}
