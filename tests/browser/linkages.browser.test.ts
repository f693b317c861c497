import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, phone, devices, openChromium, openPage } from "./chromium.ts";
import { violations } from "./violations.ts";

const given = inject("browser");
const url = given?.url ?? "";
const gap = "/gaps/gap-social-capital";
const expanded = `${gap}?open=co-delivery&open=social&pin=co-design`;

async function openPicture(page: Page, path: string): Promise<Locator> {
  await page.goto(url + path);
  const picture = page.getByRole("group", { name: /^Linkages of/u });
  await picture.waitFor();
  await page.waitForLoadState("networkidle");
  return picture;
}

function node(picture: Locator, id: string): Locator {
  return picture.locator(`[data-node="${id}"]`);
}

async function search(page: Page): Promise<unknown> {
  return page.evaluate("location.search");
}

// Without a browser this does not run: tests/browser/set-up.ts then says so at the end, and fails the run in CI.
describe.runIf(given !== null)("linkages in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(given?.program ?? "");
  });
  afterAll(async () => {
    await browser.close();
  });

  it("are expanded, pinned and collapsed with the keyboard alone, and Back undoes each step", async () => {
    await using opened = await openPage(browser, desk);
    const { page, complaints } = opened;
    const picture = await openPicture(page, gap);
    await node(picture, "gap-social-capital").focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Home");
    await page.keyboard.press("e");
    await picture.locator(".expand[aria-expanded=true]").waitFor();
    const open = await search(page);
    expect(open).toMatch(/^\?open=[\w-]+$/u);
    await page
      .locator("[aria-live=polite]")
      .filter({ hasText: /^\d+ neighbours of .+ shown, \d+ nodes in all\.$/u })
      .waitFor();
    await page.keyboard.press("p");
    expect(await search(page)).toMatch(/^\?open=([\w-]+)&pin=\1$/u);
    await page.keyboard.press("Space");
    expect(await search(page)).toMatch(/^\?pin=[\w-]+$/u);
    await page.goBack();
    await page.goBack();
    expect(await search(page)).toBe(open);
    await page.goBack();
    expect(await search(page)).toBe("");
    await picture
      .locator(".expand[aria-expanded=true]")
      .waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });

  it("are one tab stop", async () => {
    await using opened = await openPage(browser, desk);
    const picture = await openPicture(opened.page, expanded);
    expect(await picture.locator("[tabindex='0']").count()).toBe(1);
    expect(
      await picture
        .locator("a:not([tabindex]), [role=button]:not([tabindex])")
        .count(),
    ).toBe(0);
  });

  it("are expanded and pinned with the mouse", async () => {
    await using opened = await openPage(browser, desk);
    const { page } = opened;
    const picture = await openPicture(page, gap);
    await node(picture, "co-delivery").hover();
    await picture
      .getByRole("button", { name: /^Neighbours of Co-delivery/u })
      .click();
    await picture.getByRole("button", { name: "Pin Co-delivery" }).click();
    expect(await search(page)).toBe("?open=co-delivery&pin=co-delivery");
  });

  it("show their buttons to fingers without being pointed at", async () => {
    const context = await browser.newContext({
      viewport: { width: phone.width, height: phone.height },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    const picture = await openPicture(page, gap);
    const pin = picture.getByRole("button", { name: "Pin Co-delivery" });
    const opacity = await page.evaluate(
      "getComputedStyle(document.querySelector('.picture .pin')).opacity",
    );
    expect(opacity).toBe("1");
    await pin.tap();
    expect(await search(page)).toBe("?pin=co-delivery");
    await context.close();
  });

  it("have at most fifty nodes and say how many are not shown", async () => {
    await using opened = await openPage(browser, desk);
    const { page } = opened;
    const ids = ["co-delivery", "social", "co-design", "co-commissioning"];
    const open = ids.map((id) => `open=${id}`).join("&");
    const picture = await openPicture(page, `${gap}?${open}`);
    expect(await picture.locator("[data-node]").count()).toBeLessThanOrEqual(
      50,
    );
    expect(await picture.locator("a.more").first().textContent()).toMatch(
      /\+ \d+ more$/u,
    );
    expect(await page.locator(".around .summary").innerText()).toMatch(
      /Not all neighbours are drawn: \d+ of \d+ of /u,
    );
    const list = page.getByRole("link", { name: "all 22 gaps on Co-delivery" });
    await list.click();
    await page.getByText("22 gaps", { exact: false }).first().waitFor();
  });

  it("zoom with keys, buttons and Ctrl with the wheel; the wheel alone scrolls the page", async () => {
    await using opened = await openPage(browser, desk);
    const { page } = opened;
    const picture = await openPicture(page, expanded);
    const seen = picture.locator(".seen");
    async function scale() {
      const transform = await seen.getAttribute("transform");
      return Number(/scale\((.*)\)/u.exec(transform ?? "")?.[1]);
    }
    await picture.hover({ position: { x: 300, y: 200 } });
    await page.mouse.wheel(0, 300);
    await page.waitForFunction("scrollY > 0");
    expect(await scale()).toBe(1);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -300);
    await page.keyboard.up("Control");
    await picture.locator(":scope.zoomed-in").waitFor();
    expect(await scale()).toBeGreaterThan(1);
    await node(picture, "co-delivery").focus();
    await page.keyboard.press("0");
    expect(await scale()).toBe(1);
    await page.keyboard.press("+");
    expect(await scale()).toBe(1.5);
    await page.getByRole("button", { name: "Zoom out" }).click();
    expect(await scale()).toBe(1);
  });

  it("bring a node that is walked to into sight, however they are zoomed", async () => {
    await using opened = await openPage(browser, desk);
    const { page } = opened;
    const picture = await openPicture(page, expanded);
    await node(picture, "gap-social-capital").focus();
    for (const key of ["+", "+", "+", "ArrowLeft", "Home"]) {
      await page.keyboard.press(key);
    }
    const frame = await picture.boundingBox();
    const focused = await picture.locator("a:focus").boundingBox();
    const middle = (focused?.x ?? 0) + (focused?.width ?? 0) / 2;
    expect(middle).toBeGreaterThan(frame?.x ?? Infinity);
    expect(middle).toBeLessThan((frame?.x ?? 0) + (frame?.width ?? 0));
  });

  it("move nothing below them while a node is pointed at", async () => {
    for (const device of [desk, phone]) {
      await using opened = await openPage(browser, device);
      const picture = await openPicture(opened.page, expanded);
      const top = "document.querySelector('.around .summary').offsetTop";
      const before = await opened.page.evaluate(top);
      await node(picture, "co-delivery").focus();
      await opened.page.locator(".told-link").first().waitFor();
      expect(await opened.page.evaluate(top)).toBe(before);
    }
  });

  it("move nothing where less motion is asked for", async () => {
    await using opened = await openPage(browser, desk);
    const { page } = opened;
    const picture = await openPicture(page, gap);
    await node(picture, "co-delivery").focus();
    await page.keyboard.press("e");
    await picture.locator(".expand[aria-expanded=true]").waitFor();
    expect(await page.evaluate("document.getAnimations().length")).toBe(0);
  });

  it.each(devices)(
    "are accessible with things expanded, pinned and brought out, at $width px, $theme",
    async (device) => {
      await using opened = await openPage(browser, device);
      const { page, complaints } = opened;
      const picture = await openPicture(page, expanded);
      expect(await violations(page)).toEqual([]);
      await node(picture, "co-delivery").focus();
      expect(await violations(page)).toEqual([]);
      const width = await page.evaluate("document.documentElement.scrollWidth");
      expect(width).toBe(device.width);
      await page.getByRole("button", { name: "as table" }).click();
      await page.getByRole("table").waitFor();
      expect(await violations(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );
});
