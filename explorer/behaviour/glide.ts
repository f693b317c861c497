import { between, type Sight } from "../layout/sight.ts";

const duration = 200;

/** Leads from one sight to another in 200 ms, or at once where less motion is asked for; gives what stops it. */
export function glide(
  from: Sight,
  to: Sight,
  onMove: (sight: Sight) => void,
): () => void {
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  if (still.matches) {
    onMove(to);
    return () => undefined;
  }
  const began = performance.now();
  let frame = requestAnimationFrame(step);
  function step(now: number) {
    const part = Math.min(1, Math.max(0, now - began) / duration);
    onMove(part < 1 ? between(from, to, part * (2 - part)) : to);
    if (part < 1) frame = requestAnimationFrame(step);
  }
  return () => {
    cancelAnimationFrame(frame);
  };
}
