import { type RefCallback, useCallback, useState } from "react";

interface Width {
  readonly ref: RefCallback<HTMLElement>;
  /** Of the element, in whole px, as it changes; the usual one until it is measured, as on the server, where there is no layout. */
  readonly width: number;
  readonly measured: boolean;
}

/** The width of the element that gets the ref: known before the first paint of what a browser draws, so that nothing moves. */
export function useWidth(usual: number): Width {
  const [width, setWidth] = useState<number | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    // It tells the first width too, after the next layout and before it is painted.
    const observer = new ResizeObserver(([change]) => {
      const measured = change?.contentRect.width ?? 0;
      if (measured > 0) setWidth(Math.floor(measured));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { ref, width: width ?? usual, measured: width !== null };
}
