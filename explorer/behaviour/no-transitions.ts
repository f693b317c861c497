import { selection } from "d3-selection";

/**
 * Stands for d3-transition in what ships (`vite.config.ts`): of it d3-zoom only asks to end what may be under way, and nothing is, since
 * pictures move by `glide.ts`. It is half as large again as what is left.
 */
export function interrupt(): void {
  return;
}

Object.assign(selection.prototype as object, {
  interrupt(this: unknown) {
    return this;
  },
});
