import axe from "axe-core";
import type { Page } from "playwright-core";

/** The rules of accessibility that a page breaks, with the elements that break them. */
export async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return page.evaluate(`
    axe.run().then(({ violations }) =>
      violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))
  `);
}
