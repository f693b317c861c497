import { useSyncExternalStore } from "react";
import type { MarkShape } from "../layout/marks.ts";
import type { Palette } from "../layout/overview/palette.ts";

let current: Palette | null = null;

/** The palette that the style sheets give, anew when the theme changes and when fonts have come; null on a server. */
export function usePalette(): Palette | null {
  return useSyncExternalStore(listen, read);
}

/** Preact asks it on a server too. */
function read(): Palette | null {
  if (typeof document === "undefined") return null;
  current ??= readPalette();
  return current;
}

function listen(onChange: () => void): () => void {
  function forget() {
    current = null;
    onChange();
  }
  const theme = window.matchMedia("(prefers-color-scheme: dark)");
  // There are no fonts to wait for outside a browser.
  const fonts = (document as Partial<Pick<Document, "fonts">>).fonts;
  theme.addEventListener("change", forget);
  fonts?.addEventListener("loadingdone", forget);
  return () => {
    theme.removeEventListener("change", forget);
    fonts?.removeEventListener("loadingdone", forget);
  };
}

function readPalette(): Palette {
  const root = getComputedStyle(document.documentElement);
  const marks = new Map<MarkShape, string>();
  return {
    paper: root.getPropertyValue("--paper"),
    ink: root.getPropertyValue("--ink"),
    softInk: root.getPropertyValue("--soft-ink"),
    rule: root.getPropertyValue("--rule"),
    focus: root.getPropertyValue("--focus"),
    sans: root.getPropertyValue("--sans"),
    serif: root.getPropertyValue("--serif"),
    mark(shape) {
      const colour = marks.get(shape) ?? markColour(shape);
      marks.set(shape, colour);
      return colour;
    },
  };
}

/** The colour that marks.css gives to the class of a shape. */
function markColour(shape: MarkShape): string {
  const probe = document.createElement("span");
  probe.className = `mark-${shape.toLowerCase()}`;
  document.body.append(probe);
  const colour = getComputedStyle(probe).getPropertyValue("--mark");
  probe.remove();
  return colour;
}
