import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Device, openChromium, openPage } from "./chromium.ts";

const given = inject("browser");
const url = given?.url ?? "";
const desk: Device = { width: 1440, height: 900, theme: "light" };
const kibibyte = 1024;

/** The size in bytes of the explorer's scripts of these names, each compressed by itself as the server sends it to who takes gzip. */
async function packedSize(names: readonly string[]): Promise<number> {
  const sizes = names.map(async (name) => {
    const text = await readFile(join("dist/explorer/assets", name));
    return gzipSync(text).length;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

// Without a browser this does not run: tests/browser/set-up.ts then says so at the end, and fails the run in CI.
describe.runIf(given !== null)("the explorer's scripts", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(given?.program ?? "");
  });
  afterAll(async () => {
    await browser.close();
  });

  it.each([
    "/",
    "/?show=combinations",
    "/?show=flows",
    "/overview",
    "/gaps/gap-social-capital",
    "/concepts/co-design",
    "/works/lember-2019",
    "/authors/author-loeffler-elke",
    "/recommendations",
    "/recommendations/recommendation-network-governance",
    "/connections?from=digital-technologies&to=accountability",
  ])("are at most 60 KiB to begin with at %s", async (path) => {
    await using opened = await openPage(browser, desk);
    const { page } = opened;
    const names = new Set<string>();
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      const [, name] = /^\/assets\/(.*\.js)$/u.exec(pathname) ?? [];
      if (name !== undefined) names.add(name);
    });
    await page.goto(url + path);
    await page.waitForLoadState("networkidle");
    const size = await packedSize([...names]);
    expect(size).toBeGreaterThan(0);
    expect(size / kibibyte).toBeLessThanOrEqual(60);
  });

  it("are at most 130 KiB in all", async () => {
    // Those of GraphiQL lie in a folder of their own.
    const files = await readdir("dist/explorer/assets");
    const size = await packedSize(files.filter((name) => name.endsWith(".js")));
    expect(size / kibibyte).toBeLessThanOrEqual(130);
  });
});
