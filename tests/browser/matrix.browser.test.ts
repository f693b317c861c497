import { readFile } from "node:fs/promises";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, phone, openChromium, openPage } from "./chromium.ts";

const given = inject("browser");
const url = given?.url ?? "";

/** What the signs of a matrix look like, those of all three kinds and the words beside them. */
const look = `[...document.querySelectorAll("svg:has(desc) :is(circle, path, text)")]
  .map((each) => getComputedStyle(each))
  .map(({ fill, stroke, opacity, fontStyle }) => [fill, stroke, opacity, fontStyle])`;

async function saved(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  return readFile(await (await download).path(), "utf8");
}

describe.runIf(given !== null)("the gap matrix in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(given?.program ?? "");
  });
  afterAll(async () => {
    await browser.close();
  });

  it("is saved as it looks, on a page without its styles", async () => {
    await using opened = await openPage(browser, desk);
    const { page } = opened;
    // What is opened has cells with works and no gap.
    await page.goto(`${url}/?open=social`);
    await page.locator("svg:has(desc) circle").first().waitFor();
    const onScreen = await page.evaluate(look);
    const file = await saved(page, "SVG");
    expect(file).not.toContain("aria-hidden");
    await page.goto("about:blank");
    await page.setContent(file);
    expect(await page.evaluate(look)).toEqual(onScreen);
  });

  it("says where it scrolls sideways, which the page never does", async () => {
    await using opened = await openPage(browser, phone);
    const { page } = opened;
    const note = page.getByText("it scrolls sideways");
    await page.goto(`${url}/?rows=stakeholders&columns=governance-principles`);
    await note.waitFor();
    expect(
      await page.evaluate("document.documentElement.scrollWidth - innerWidth"),
    ).toBeLessThanOrEqual(0);
    await page.goto(url);
    await page.locator(".matrix-drawing").waitFor();
    expect(await note.count()).toBe(0);
  });

  it("is saved as a table of every cell shown", async () => {
    await using opened = await openPage(browser, desk);
    const { page } = opened;
    await page.goto(url);
    await page.getByRole("button", { name: "CSV", exact: true }).waitFor();
    const [header, ...cells] = (await saved(page, "CSV")).trim().split("\r\n");
    expect(header).toContain("Row,Column,Kind,Gaps");
    expect(cells).toHaveLength(7 * 5);
  });

  it.each([desk, phone])(
    "has panels that are accessible and fit, at %o",
    async (device) => {
      await using opened = await openPage(browser, device);
      const { page, complaints } = opened;
      await page.goto(`${url}/?as=table`);
      for (const panel of ["link", "cite this view", "query behind"]) {
        await page.getByRole("button", { name: panel, exact: true }).click();
        await page
          .getByRole("textbox", { name: /link|reference|GraphQL/iu })
          .first()
          .waitFor();
        await page.evaluate(axe.source);
        expect([
          panel,
          await page.evaluate(
            "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))",
          ),
        ]).toEqual([panel, []]);
      }
      expect(
        await page.evaluate(
          "document.documentElement.scrollWidth - innerWidth",
        ),
      ).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
    },
  );
});
