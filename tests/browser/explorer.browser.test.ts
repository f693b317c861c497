import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, devices, openChromium, openPage } from "./chromium.ts";
import { violations } from "./violations.ts";

const given = inject("browser");
const url = given?.url ?? "";

/** How many gaps the server has, or those linked to one of the Four Co's. */
async function gapCount(co?: string): Promise<number> {
  const where =
    co === undefined
      ? ""
      : `(where: { concepts: [{ scheme: "four-cos", anyOf: ["${co}"] }] })`;
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      query: `{ researchGaps${where} { totalCount } }`,
    }),
  });
  const { data } = (await response.json()) as {
    data: { researchGaps: { totalCount: number } };
  };
  return data.researchGaps.totalCount;
}

// Without a browser this does not run: tests/browser/set-up.ts then says so at the end, and fails the run in CI.
describe.runIf(given !== null)("the explorer in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(given?.program ?? "");
  });
  afterAll(async () => {
    await browser.close();
  });

  it("names its questions by their hash, by GET, so that the browser keeps the answers", async () => {
    await using opened = await openPage(browser, desk);
    const { page } = opened;
    const asked: string[] = [];
    page.on("request", (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname !== "/graphql") return;
      const whole = searchParams.has("query") ? "whole" : "by its hash";
      asked.push(`${request.method()} ${whole}`);
    });
    await page.goto(url);
    await page
      .getByRole("heading", { level: 3 })
      .getByRole("link")
      .first()
      .click();
    await page
      .getByRole("heading", { level: 2, name: "Where the text says so" })
      .waitFor();
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked)).toEqual(new Set(["GET by its hash"]));
  });

  it("leads from a question to what is not known, and to where the chapter says so", async () => {
    await using opened = await openPage(browser, desk);
    const { page, complaints } = opened;
    await page.goto(url);
    await page.getByRole("combobox", { name: /^Search/u }).fill("co-delivery");
    const results = page.getByRole("region", { name: /gaps? for/u });
    await results
      .getByRole("link", { name: "Scant scholarship on co-delivery" })
      .click();
    await page
      .getByRole("heading", {
        level: 1,
        name: "Scant scholarship on co-delivery",
      })
      .waitFor();
    const main = page.getByRole("main");
    expect(await main.innerText()).toContain("Where the text says so");
    expect(await main.innerText()).toContain("Co-delivery");
    expect(await main.innerText()).toMatch(/40\s?213–40\s?268/u);
    expect(complaints).toEqual([]);
  });

  it("keeps what is chosen in the address: a reload restores it, Back undoes it", async () => {
    await using opened = await openPage(browser, desk);
    const { page } = opened;
    await page.goto(url);
    const all = page.getByRole("heading", {
      level: 2,
      name: `${await gapCount()} gaps`,
      exact: true,
    });
    await all.waitFor();
    await page
      .getByRole("region", { name: "Filters" })
      .getByRole("link", { name: /^Co-delivery/u })
      .click();
    const some = page.getByRole("heading", {
      level: 2,
      name: `${await gapCount("co-delivery")} gaps in Co-delivery`,
    });
    await some.waitFor();
    await page.reload();
    await some.waitFor();
    await page.goBack();
    await all.waitFor();
    expect(new URL(page.url()).search).toBe("");
  });

  it("is used with the keyboard alone, the picture too", async () => {
    await using opened = await openPage(browser, desk);
    const { page } = opened;
    await page.goto(url);
    await page
      .getByRole("heading", { level: 2, name: /^\d+ gaps$/u })
      .waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("accountability");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: /gaps? for/u }).waitFor();
    const gap = page
      .getByRole("link", {
        name: "Digital technologies and governance principles",
      })
      .first();
    await gap.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("group", { name: /^Linkages of/u }).waitFor();
    const focus = page
      .getByRole("group", { name: /^Linkages of/u })
      .getByRole("link")
      .first();
    await focus.focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowDown");
    const label = await page.evaluate(
      "document.activeElement.querySelector('title').textContent",
    );
    expect(label).toMatch(/^\S[^.]*\. stated in /u);
    await page.keyboard.press("Enter");
    await page
      .getByRole("heading", { level: 1 })
      .filter({ hasText: String(label).split(".")[0] ?? "" })
      .waitFor();
  });

  it("says that it could not reach the API, and tries again when asked", async () => {
    await using opened = await openPage(browser, desk);
    const { page } = opened;
    await page.goto(url);
    await page.route("**/graphql?*", (route) => route.abort());
    const gap = page
      .getByRole("heading", { level: 3 })
      .getByRole("link")
      .first();
    const title = await gap.innerText();
    await gap.click();
    const again = page.getByRole("button", { name: /try again/iu });
    await again.waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unroute("**/graphql?*");
    await again.click();
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
  });

  const pages = [
    ["the landing page", "/", /^\d+ gaps$/u],
    ["a narrowed list", "/?in.four-cos=co-design&q=design", "gaps"],
    [
      "an empty list",
      "/?in.pestel=climate-change&in.four-cos=co-design",
      "0 gaps",
    ],
    ["a gap", "/gaps/gap-social-capital", "Social capital"],
    ["a concept", "/concepts/digital-technologies", "Digital technologies"],
    ["a work", "/works/lember-2019", "The potential impacts"],
    ["a work that may be meant", "/works/clark-2020", "title unknown"],
    ["what is recommended", "/concepts/commissioners", "recommendations on"],
    [
      "a gap that is leant on",
      "/gaps/gap-overcoming-barriers",
      "Recommendations that lean",
    ],
    ["an unknown address", "/nowhere", ""],
    ["an unknown gap", "/gaps/no-such-gap", ""],
  ] as const;
  const cases = pages.flatMap(([name, path, text]) =>
    devices.map((device) => ({ name, path, text, device })),
  );
  it.each(cases)(
    "draws $name accessibly and without sideways scrolling at $device.width px, $device.theme",
    async ({ path, text, device }) => {
      await using opened = await openPage(browser, device);
      const { page, complaints } = opened;
      const response = await page.goto(url + path);
      await page
        .getByRole("heading")
        .filter({ hasText: text })
        .first()
        .waitFor();
      await page.waitForLoadState("networkidle");
      expect(await violations(page)).toEqual([]);
      const width = await page.evaluate("document.documentElement.scrollWidth");
      expect(width).toBe(device.width);
      // Of a page that is not there the browser itself says so.
      const missing = response?.status() === 404;
      expect(complaints).toEqual(
        missing ? [expect.stringContaining("404")] : [],
      );
    },
  );
});
