import type { Page } from "playwright-core";

/** Presses the down arrow until the option that begins with this name is the active one. */
export async function walkTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press("ArrowDown");
    const active = await page
      .locator('[role="option"][aria-selected="true"]')
      .allInnerTexts();
    if (active[0]?.split("\n")[0]?.trim() === name) return;
  }
  throw new Error(`No arrow leads to ${name}`);
}
