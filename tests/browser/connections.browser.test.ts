import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, devices, openChromium, openPage } from "./chromium.ts";
import { violations } from "./violations.ts";
import { walkTo } from "./walk-to.ts";

const given = inject("browser");
const url = given?.url ?? "";

// Without a browser this does not run: tests/browser/set-up.ts then says so at the end, and fails the run in CI.
describe.runIf(given !== null)("connections in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(given?.program ?? "");
  });
  afterAll(async () => {
    await browser.close();
  });

  it("are found from the landing page with the keyboard alone, and walked in the picture", async () => {
    await using opened = await openPage(browser, desk);
    const { page, complaints } = opened;
    await page.goto(url);
    await page.getByRole("link", { name: /^What connects/u }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: "What connects" }).waitFor();
    await tabTo(page, "What connects");
    for (const name of ["Digital technologies", "Accountability"]) {
      await page.keyboard.type(name);
      await page
        .getByRole("option", { name: new RegExp(`^${name}`, "u") })
        .first()
        .waitFor();
      await walkTo(page, name);
      await page.keyboard.press("Enter");
    }
    await page
      .getByRole("paragraph")
      .filter({
        hasText: /^Digital technologies and Accountability are connected by/u,
      })
      .waitFor();
    const picture = page.getByRole("group", {
      name: "What connects Digital technologies with Accountability",
    });
    await picture.getByRole("link").first().focus();
    await page.keyboard.press("ArrowRight");
    const second = await page.evaluate(
      "document.activeElement.getAttribute('href')",
    );
    expect(second).toMatch(/^\/gaps\//u);
    await page.keyboard.press("Enter");
    await page.getByText(/^Gap \d+ of/u).waitFor();
    expect(complaints).toEqual([]);
  });

  const pages = [
    [
      "connections",
      "/connections?from=digital-technologies&to=accountability",
      "hop by hop",
    ],
    [
      "connections as a table",
      "/connections?from=digital-technologies&to=accountability&as=table",
      "hop by hop",
    ],
    ["connections to be chosen", "/connections", "How two things"],
    ["all recommendations", "/recommendations", "What the text recommends"],
    [
      "a recommendation",
      "/recommendations/recommendation-network-governance",
      "Policy-makers should",
    ],
    ["an author", "/authors/author-loeffler-elke", "Elke Loeffler"],
  ] as const;
  const cases = pages.flatMap(([name, path, text]) =>
    devices.map((device) => ({ name, path, text, device })),
  );
  it.each(cases)(
    "draws $name accessibly and without sideways scrolling at $device.width px, $device.theme",
    async ({ path, text, device }) => {
      await using opened = await openPage(browser, device);
      const { page, complaints } = opened;
      await page.goto(url + path);
      await page
        .getByRole("heading")
        .filter({ hasText: text })
        .first()
        .waitFor();
      await page.waitForLoadState("networkidle");
      expect(await violations(page)).toEqual([]);
      const width = await page.evaluate("document.documentElement.scrollWidth");
      expect(width).toBe(device.width);
      expect(complaints).toEqual([]);
    },
  );

  it.each(devices)(
    "shows hits while typing, accessibly, at $width px, $theme",
    async (device) => {
      await using opened = await openPage(browser, device);
      const { page } = opened;
      await page.goto(`${url}/concepts/accountability`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.keyboard.press("/");
      await page.keyboard.type("digital");
      await page.getByRole("listbox").waitFor();
      await page.keyboard.press("ArrowDown");
      expect(await violations(page)).toEqual([]);
      const width = await page.evaluate("document.documentElement.scrollWidth");
      expect(width).toBe(device.width);
    },
  );
});

/** Presses Tab until the field with this label has the focus. */
async function tabTo(page: Page, label: string): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    const here = await page.evaluate(
      "document.activeElement.labels?.[0]?.textContent",
    );
    if (here === label) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`No Tab leads to ${label}`);
}
