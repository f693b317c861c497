import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, phone, openChromium, openPage } from "./chromium.ts";
import { violations } from "./violations.ts";

const given = inject("browser");
const url = given?.url ?? "";

async function focused(page: Page): Promise<string> {
  return page.evaluate(
    "document.activeElement.querySelector('title')?.textContent ?? ''",
  );
}

async function saved(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  return readFile(await (await download).path(), "utf8");
}

describe.runIf(given !== null)("the flows in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(given?.program ?? "");
  });
  afterAll(async () => {
    await browser.close();
  });

  it("are walked and chosen from by keys alone, with the focus in sight", async () => {
    await using opened = await openPage(browser, desk);
    const { page, complaints } = opened;
    await page.goto(`${url}/?show=flows`);
    await page.locator(".flows").waitFor();
    await page.locator('.flows [tabindex="0"]').focus();
    const node = await focused(page);
    expect(node).toMatch(/^\d+ gaps? in [^×]+$/u);
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).not.toBe(node);
    await page.keyboard.press("ArrowRight");
    const ribbon = await focused(page);
    expect(ribbon).toMatch(/^\d+ gaps? in .+ × .+, \d+ of them explicit$/u);
    expect(
      await page.evaluate(
        "getComputedStyle(document.activeElement.querySelector('.flow-edge')).stroke",
      ),
    ).not.toBe("none");
    await page.keyboard.press("Enter");
    const [gaps] = ribbon.split(",");
    await page
      .getByRole("heading", { name: gaps ?? "", exact: true })
      .waitFor();
    expect(await page.locator(".flow-ribbon[aria-current]").count()).toBe(1);
    expect(await focused(page)).toContain(gaps);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^\d+ gaps$/u }).waitFor();
    expect(complaints).toEqual([]);
  });

  it.each([
    [desk, "/?show=flows"],
    [phone, "/?show=flows&certainty=implicit"],
    [{ ...desk, theme: "dark" }, "/?show=flows&as=table"],
    [{ ...phone, theme: "light" }, "/?show=flows&q=nothingness"],
  ] as const)(
    "are accessible and let only themselves scroll sideways, at %o %s",
    async (device, path) => {
      await using opened = await openPage(browser, device);
      const { page, complaints } = opened;
      await page.goto(`${url}${path}`);
      await page
        .locator(".flows, .flows-table, .figure .summary")
        .first()
        .waitFor();
      expect(await violations(page)).toEqual([]);
      expect(
        await page.evaluate(
          "document.documentElement.scrollWidth - innerWidth",
        ),
      ).toBeLessThanOrEqual(0);
      expect(complaints).toEqual([]);
    },
  );

  it("are saved as a picture with real text and as a table of every ribbon", async () => {
    await using opened = await openPage(browser, desk);
    const { page } = opened;
    await page.goto(`${url}/?show=flows`);
    await page.locator(".flows").waitFor();
    const ribbons = await page.locator(".flow-ribbon").count();
    const rows = (await saved(page, "CSV")).trim().split("\r\n");
    expect(rows).toHaveLength(ribbons + 1);
    const file = await saved(page, "SVG");
    expect(file).toContain("paint-order");
    await page.goto("about:blank");
    await page.setContent(file);
    expect(
      await page.evaluate(
        "[...document.querySelectorAll('svg path, svg rect')].every((each) => getComputedStyle(each).fill !== 'rgb(0, 0, 0)')",
      ),
    ).toBe(true);
  });

  it("are fetched only where they are shown", async () => {
    await using opened = await openPage(browser, desk);
    const { page } = opened;
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(url);
    await page.getByRole("link", { name: "Flows", exact: true }).waitFor();
    expect(asked.filter((each) => each.includes("flows"))).toEqual([]);
    await page.getByRole("link", { name: "Flows", exact: true }).click();
    await page.locator(".flows").waitFor();
    expect(asked.some((each) => /flows-[^/]*\.js$/u.test(each))).toBe(true);
  });
});
