import { setImmediate } from "node:timers/promises";

/** How long work may have the event loop at a time, in ms. */
const slice = 4;

/** Long work calls it often: at most every few ms it lets everyone else have the event loop first. */
export type Breathe = () => Promise<void> | undefined;

/** A breath for one piece of work, which begins now. `undefined`, most often, where there is time left: nothing need be awaited. */
export function breathing(): Breathe {
  let since = performance.now();
  async function pause(): Promise<void> {
    await setImmediate();
    since = performance.now();
  }
  return () => (performance.now() - since < slice ? undefined : pause());
}
