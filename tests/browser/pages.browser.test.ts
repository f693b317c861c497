import { EventEmitter, once } from "node:events";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Device, openChromium, openPage } from "./chromium.ts";

const given = inject("browser");
const url = given?.url ?? "";
const desk: Device = { width: 1440, height: 900, theme: "light" };
const phone: Device = { width: 390, height: 844, theme: "light" };

/** How far things moved without anybody's doing, as browsers score it. */
async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(`new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) sum += value;
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(sum), 100);
  })`);
}

// Without a browser this does not run: tests/browser/set-up.ts then says so at the end, and fails the run in CI.
describe.runIf(given !== null)("pages from the server in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(given?.program ?? "");
  });
  afterAll(async () => {
    await browser.close();
  });

  it.each([desk, phone])(
    "are read, followed and searched without JavaScript at $width px",
    async (device) => {
      await using opened = await openPage(browser, {
        ...device,
        scripts: false,
      });
      const { page, complaints } = opened;
      await page.goto(url);
      const filters = page.getByRole("region", { name: "Filters" });
      const titles = page.getByRole("heading", { level: 3 });
      expect(await titles.count()).toBe(20);
      await page.getByRole("link", { name: "Show more gaps" }).click();
      expect(await titles.count()).toBe(40);
      const title = await titles.last().innerText();
      await titles.last().getByRole("link").click();
      const heading = page.getByRole("heading", { level: 1 });
      expect(await heading.innerText()).toBe(title);
      expect(await page.title()).toBe(`${title} · Lacuna`);
      await page.getByRole("combobox").fill("co-delivery");
      await page.keyboard.press("Enter");
      await page
        .getByRole("heading", { level: 2, name: /gaps? for “co-delivery”/u })
        .waitFor();
      await filters.getByRole("link", { name: /^explicit/u }).click();
      await page.getByRole("link", { name: "Remove explicit" }).click();
      expect(new URL(page.url()).search).toBe("?q=co-delivery");
      // What would do nothing is not offered.
      expect(await page.locator("select:visible").count()).toBe(0);
      expect(await page.getByRole("button").count()).toBe(0);
      expect(complaints).toEqual([]);
    },
  );

  const paths = [
    "/",
    "/?q=digital",
    "/?in.four-cos=co-design&pages=2",
    "/gaps/gap-social-capital",
    "/gaps/gap-social-capital?as=table",
    "/concepts/co-design",
    "/works/lember-2019",
  ];
  const cases = paths.flatMap((path) =>
    [desk, phone].map((device) => ({ path, device })),
  );
  it.each(cases)(
    "come to life at $path without asking again and without moving, at $device.width px",
    async ({ path, device }) => {
      await using opened = await openPage(browser, device);
      const { page, complaints } = opened;
      const asked: string[] = [];
      page.on("request", (request) => {
        const { pathname } = new URL(request.url());
        if (pathname === "/graphql") asked.push(request.url());
      });
      await page.goto(url + path);
      await page.waitForLoadState("networkidle");
      expect(asked).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await layoutShift(page)).toBeLessThan(0.001);
    },
  );

  it("keep what a reader types and presses before they are alive", async () => {
    await using opened = await openPage(browser, desk);
    const { page, complaints } = opened;
    const network = new EventEmitter();
    const restored = once(network, "restored");
    await page.route("**/assets/come-alive*", async (route) => {
      await restored;
      await route.continue();
    });
    const asked = page.waitForRequest("**/assets/come-alive*");
    const going = page.goto(url);
    await asked;
    await page.getByRole("button", { name: "Cite" }).first().click();
    await page.keyboard.press("/");
    await page.keyboard.type("digital");
    network.emit("restored");
    await going;
    const field = page.getByRole("combobox", { name: /^Search/u });
    await page.getByRole("listbox").waitFor();
    expect(await field.inputValue()).toBe("digital");
    await page
      .getByRole("heading", { level: 2, name: /gaps? for “digital”/u })
      .waitFor();
    await page.getByRole("textbox", { name: /reference/iu }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("look alive at once where they are: a filter chosen in them narrows the list", async () => {
    await using opened = await openPage(browser, desk);
    const { page, complaints } = opened;
    await page.goto(url);
    await page
      .getByRole("region", { name: "Filters" })
      .getByRole("link", { name: /^Co-delivery/u })
      .click();
    await page
      .getByRole("heading", { level: 2, name: /gaps in Co-delivery/u })
      .waitFor();
    expect(complaints).toEqual([]);
  });
});
