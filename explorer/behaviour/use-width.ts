import { type RefCallback, useCallback, useState } from "react";

/**
 * A ref for an element and its width in whole px as it changes: known before
 * the first paint, so that nothing moves; null where there is no layout.
 */
export function useWidth(): [RefCallback<HTMLElement>, number | null] {
  const [width, setWidth] = useState<number | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    function take(measured: number) {
      if (measured > 0) setWidth(Math.floor(measured));
    }
    take(element.clientWidth);
    const observer = new ResizeObserver(([change]) => {
      take(change?.contentRect.width ?? 0);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [ref, width];
}
