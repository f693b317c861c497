import { EventEmitter, once } from "node:events";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, openChromium, openPage, phone } from "./chromium.ts";
import { violations } from "./violations.ts";

const given = inject("browser");
const url = given?.url ?? "";
const asked = "**/graphql?*";

const views = [
  ["the matrix", "/?q=digital"],
  ["combinations", "/?show=combinations"],
  ["flows", "/?show=flows"],
  ["the overview", "/overview"],
  ["a gap", "/gaps/gap-social-capital"],
  ["a concept", "/concepts/digital-technologies"],
  ["a work", "/works/lember-2019"],
  ["an author", "/authors/author-loeffler-elke"],
  ["a recommendation", "/recommendations/recommendation-network-governance"],
  ["the recommendations", "/recommendations"],
  ["connections", "/connections?from=digital-technologies&to=accountability"],
] as const;
const themes = [
  { ...desk, theme: "dark" },
  { ...phone, theme: "light" },
] as const;
const cases = views.flatMap(([name, path]) =>
  themes.map((device) => ({ name, path, device })),
);

/** Views that have nothing to show, and how they say so. */
const empty = [
  ["the matrix", "/?q=nothingness", /Remove a filter/u],
  ["combinations", "/?show=combinations&q=nothingness", /Remove a filter/u],
  ["flows", "/?show=flows&q=nothingness", /Remove a filter/u],
  [
    "what the text is silent on",
    "/?in.four-cos=co-delivery&in.governance-principles=social-inclusion",
    /is silent on/u,
  ],
  ["the recommendations", "/recommendations?family=no-such", /Show all/u],
  ["connections of nothing", "/connections", /How two things/u],
  [
    "connections that there are none of",
    "/connections?from=digital-technologies&to=no-such-thing",
    /no-such-thing/u,
  ],
  ["a gap that there is not", "/gaps/no-such", /No gap is called/u],
] as const;
const emptyCases = empty.flatMap(([name, path, says]) =>
  themes.map((device) => ({ name, path, says, device })),
);

/** Follows a link to this path, as one on the page is followed. */
async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate(`{
    const link = document.createElement("a");
    link.href = ${JSON.stringify(path)};
    document.querySelector("main").append(link);
    link.click();
    link.remove();
  }`);
}

describe.runIf(given !== null)("a view in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(given?.program ?? "");
  });
  afterAll(async () => {
    await browser.close();
  });

  it.each(cases)(
    "says accessibly that $name is on its way, and then that it could not be had, at $device.width px, $device.theme",
    async ({ path, device }) => {
      await using opened = await openPage(browser, device);
      const { page } = opened;
      await page.goto(`${url}/nowhere`);
      await page.getByRole("heading", { name: "Not found" }).waitFor();
      const network = new EventEmitter();
      const lost = once(network, "lost");
      await page.route(asked, async (route) => {
        await lost;
        await route.abort();
      });
      await follow(page, path);
      await page
        .getByText(/^Reading .+ …$/u)
        .first()
        .waitFor();
      expect(await violations(page)).toEqual([]);
      network.emit("lost");
      const again = page.getByRole("button", { name: "Try again" }).first();
      await again.waitFor();
      expect(await violations(page)).toEqual([]);
      await page.unroute(asked);
      await again.click();
      await again.waitFor({ state: "detached" });
    },
  );

  it.each(emptyCases)(
    "says accessibly that there is nothing of $name, at $device.width px, $device.theme",
    async ({ path, says, device }) => {
      await using opened = await openPage(browser, device);
      const { page } = opened;
      await page.goto(url + path);
      await page.getByText(says).first().waitFor();
      expect(await violations(page)).toEqual([]);
    },
  );
});
