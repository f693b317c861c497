import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openChromium, openPage } from "./chromium.ts";

const given = inject("browser");
const url = given?.url ?? "";

describe.runIf(given !== null)("the list of gaps in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(given?.program ?? "");
  });
  afterAll(async () => {
    await browser.close();
  });

  it("is saved whole, as a table", async () => {
    await using opened = await openPage(browser, {
      width: 1440,
      height: 900,
      theme: "light",
    });
    const { page } = opened;
    await page.goto(url);
    const heading = page.getByRole("heading", { name: /^\d+ gaps$/u });
    await heading.waitFor();
    const count = Number.parseInt((await heading.textContent()) ?? "", 10);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "CSV (list of gaps)" }).click();
    const file = await readFile(await (await download).path(), "utf8");
    const ids = file.split("\r\n").filter((line) => /^[\w-]+,/u.test(line));
    expect(ids.length).toBeGreaterThanOrEqual(count);
  });
});
