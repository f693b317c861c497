import { useEffect } from "react";
import { entry, onStep } from "./history.ts";

/** What an entry of the history looked like when it was left. */
interface Place {
  readonly scroll: number;
  /** The address of the link that had focus; null when none had. */
  readonly link: string | null;
}

const patience = 2000;
const places = new Map<number, Place>();
let present = { entry: 0, path: "" };
let stopRestoring: (() => void) | null = null;
let headingWanted = false;

/**
 * On a new page: starts at its top and hands focus to its heading. On Back and
 * Forward: returns to where the reader was, and to the link that was followed.
 * A filter changes neither.
 */
export function usePageMemory(): void {
  useEffect(() => {
    window.history.scrollRestoration = "manual";
    present = { entry: entry(), path: window.location.pathname };
    function giveWay() {
      return stopRestoring?.();
    }
    const stops = [
      onStep(({ kind }) => {
        turn(kind === "travel");
      }),
      listen(window, "scroll", note),
      listen(document, "focusin", note),
      listen(window, "wheel", giveWay),
      listen(window, "touchstart", giveWay),
      listen(window, "keydown", giveWay),
    ];
    return () => {
      giveWay();
      for (const stop of stops) stop();
    };
  }, []);
}

/** Gives the heading of a page just turned to the focus, once it has `settled`: until then another heading may follow it. */
export function focusHeading(heading: HTMLElement, settled: boolean): void {
  if (!headingWanted) return;
  heading.focus({ preventScroll: true });
  if (settled) headingWanted = false;
}

function turn(travelled: boolean): void {
  stopRestoring?.();
  const path = window.location.pathname;
  const turned = path !== present.path;
  present = { entry: entry(), path };
  headingWanted = turned;
  const place = travelled ? places.get(present.entry) : undefined;
  if (place) restore(place, turned);
  else if (turned) window.scrollTo(0, 0);
}

function note(): void {
  if (stopRestoring) return;
  const link = document.activeElement?.closest("a")?.getAttribute("href");
  places.set(present.entry, { scroll: window.scrollY, link: link ?? null });
}

/** Scrolls and focuses as the page fills, until both are done, two seconds have gone or the reader acts. */
function restore({ scroll, link }: Place, turned: boolean): void {
  let wanted = turned ? link : null;
  function attempt() {
    window.scrollTo(0, scroll);
    const found =
      wanted &&
      document.querySelector<HTMLElement>(
        `main a[href="${CSS.escape(wanted)}"]`,
      );
    if (found) {
      headingWanted = false;
      found.focus({ preventScroll: true });
      wanted = null;
    }
    if (!wanted && Math.abs(window.scrollY - scroll) < 2) stop();
  }
  const growth = new ResizeObserver(attempt);
  const timer = setTimeout(stop, patience);
  function stop() {
    growth.disconnect();
    clearTimeout(timer);
    stopRestoring = null;
  }
  stopRestoring = stop;
  growth.observe(document.body);
}

function listen(
  target: EventTarget,
  type: string,
  listener: () => void,
): () => void {
  target.addEventListener(type, listener, { passive: true });
  return () => {
    target.removeEventListener(type, listener);
  };
}
