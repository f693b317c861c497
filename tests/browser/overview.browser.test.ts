import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, devices, openChromium, openPage } from "./chromium.ts";
import { violations } from "./violations.ts";

const given = inject("browser");
const url = given?.url ?? "";

function picture(page: Page) {
  return page.getByRole("application", { name: /^\d+ gaps and \d+ concepts/u });
}

/** What the canvas shows, as one number that changes with any pixel. */
function pixels(page: Page): Promise<unknown> {
  return page.evaluate(`(() => {
    const canvas = document.querySelector("canvas");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let sum = 0;
    for (let i = 0; i < data.length; i++) sum = (Math.imul(sum, 31) + data[i]) | 0;
    return sum;
  })()`);
}

// Without a browser this does not run: tests/browser/set-up.ts then says so at the end, and fails the run in CI.
describe.runIf(given !== null)("the overview in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(given?.program ?? "");
  });
  afterAll(async () => {
    await browser.close();
  });

  it.each(devices)(
    "is drawn accessibly and without sideways scrolling at $width px, $theme",
    async (device) => {
      await using opened = await openPage(browser, device);
      const { page, complaints } = opened;
      await page.goto(`${url}/overview?node=co-delivery`);
      await picture(page).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: "as table" }).click();
      await page.getByRole("table").first().waitFor();
      await page.getByText(/with their concepts/u).click();
      expect(await violations(page)).toEqual([]);
      const width = await page.evaluate("document.documentElement.scrollWidth");
      expect(width).toBe(device.width);
      expect(complaints).toEqual([]);
    },
  );

  it("is laid out in a worker", async () => {
    await using opened = await openPage(browser, desk);
    const { page } = opened;
    const working = page.waitForEvent("worker");
    await page.goto(`${url}/overview`);
    expect((await working).url()).toMatch(/layout-worker/u);
    await picture(page).waitFor();
  });

  it("is as sharp as the screen", async () => {
    const context = await browser.newContext({ deviceScaleFactor: 2 });
    const page = await context.newPage();
    await page.goto(`${url}/overview`);
    await picture(page).waitFor();
    const ratio = await page.evaluate(
      `(() => { const c = document.querySelector("canvas"); return c.width / c.clientWidth; })()`,
    );
    expect(ratio).toBeCloseTo(2, 1);
    await context.close();
  });

  it("is the same picture every time", async () => {
    const seen: unknown[] = [];
    for (let visit = 0; visit < 2; visit++) {
      await using opened = await openPage(browser, desk);
      const { page } = opened;
      await page.goto(`${url}/overview`);
      await picture(page).waitFor();
      await page.evaluate("document.fonts.ready.then(() => undefined)");
      await page.evaluate("new Promise(requestAnimationFrame)");
      seen.push(await pixels(page));
    }
    expect(seen[1]).toBe(seen[0]);
  });

  it("is walked, zoomed and left with the keyboard alone", async () => {
    await using opened = await openPage(browser, desk);
    const { page } = opened;
    await page.goto(`${url}/overview`);
    await picture(page).focus();
    await page.keyboard.press("ArrowRight");
    const status = picture(page).locator("xpath=..").getByRole("status");
    const sentence = await status.innerText();
    expect(sentence).toMatch(/, (concept, \d+ gaps?|(?:ex|im)plicit gap), /u);
    const before = await pixels(page);
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    // Less motion is asked for: the picture is there at once.
    await page.evaluate("new Promise(requestAnimationFrame)");
    const near = await pixels(page);
    expect(near).not.toBe(before);
    for (let frame = 0; frame < 15; frame++) {
      await page.evaluate("new Promise(requestAnimationFrame)");
    }
    expect(await pixels(page)).toBe(near);
    await page.keyboard.press("0");
    await page.keyboard.press("Enter");
    await page
      .getByRole("heading", { level: 1, name: sentence.split(", ")[0] ?? "" })
      .waitFor();
    await page.goBack();
    await picture(page).waitFor();
    await page.keyboard.press("/");
    expect(await page.evaluate("document.activeElement.tagName")).toBe("INPUT");
  });

  it("zooms by the wheel with Ctrl, and else lets the page scroll", async () => {
    await using opened = await openPage(browser, { ...desk, height: 600 });
    const { page } = opened;
    await page.goto(`${url}/overview`);
    await picture(page).hover();
    const before = await pixels(page);
    await page.mouse.wheel(0, 120);
    await page.waitForFunction("window.scrollY > 0");
    await page.evaluate("window.scrollTo(0, 0)");
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -240);
    await page.keyboard.up("Control");
    await expect.poll(() => pixels(page)).not.toBe(before);
    expect(await page.evaluate("window.scrollY")).toBe(0);
  });

  it("takes the colours of the theme when it changes", async () => {
    await using opened = await openPage(browser, desk);
    const { page } = opened;
    await page.goto(`${url}/overview`);
    await picture(page).waitFor();
    const light = await pixels(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => pixels(page)).not.toBe(light);
  });

  it("saves the picture as SVG with its texts, and its links as CSV", async () => {
    await using opened = await openPage(browser, desk);
    const { page } = opened;
    await page.goto(`${url}/overview`);
    await picture(page).waitFor();
    const texts: string[] = [];
    for (const name of ["SVG", "CSV"]) {
      const saving = page.waitForEvent("download");
      await page.getByRole("button", { name, exact: true }).click();
      const chunks: Buffer[] = [];
      for await (const chunk of await (await saving).createReadStream()) {
        chunks.push(chunk as Buffer);
      }
      texts.push(Buffer.concat(chunks).toString("utf8"));
    }
    const [svg, csv] = texts;
    expect(svg).toMatch(/<text [^>]*><tspan [^>]*>Co-delivery /u);
    expect(svg).toContain("<desc>");
    expect(csv).toMatch(/,co-delivery,Co-delivery,(stated|inferred)\r\n/u);
  });
});
