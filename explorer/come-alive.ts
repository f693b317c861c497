import type { Early } from "./behaviour/early.ts";
import { deliveredAnswers } from "./data/delivered.ts";
import { pageOf } from "./pages.ts";
import { decodeView } from "./state/view.ts";

/** Makes the page more than text, and has it hear of what was done before. */
export async function comeAlive(early: Early): Promise<void> {
  // The module that draws the page comes with those that draw any, and what it is drawn of.
  const view = decodeView(window.location.pathname + window.location.search);
  const [{ show }, delivered] = await Promise.all([
    import("./main.tsx"),
    deliveredAnswers(),
    pageOf(view)?.load(),
  ]);
  // What they do when they come is enough for one task.
  await new Promise((resolve) => setTimeout(resolve));
  show(delivered, early);
}
