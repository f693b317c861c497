import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, openChromium, openPage } from "./chromium.ts";
import { payloadAt, writeHostileSeeds } from "./hostile-seeds.ts";
import { payloads } from "./payloads.ts";
import { startLacuna } from "./start-lacuna.ts";

const given = inject("browser");

/** What a text that became more than text would leave behind: it ran, or made an element that the explorer never makes. */
const traces = `[
  ...(window.hostile === undefined ? [] : ["ran"]),
  ...[...document.querySelectorAll(
    "iframe, object, embed, base, marquee, math, video, audio, foreignObject, animate, image, link[href*='hostile.example'], meta[http-equiv=refresh], [src*='nowhere'], img[src='x']",
  )].map((each) => each.outerHTML),
  ...[...document.querySelectorAll("*")]
    .filter((each) => [...each.attributes].some(({ name, value }) => name.startsWith("on") || /^\\s*javascript:/i.test(value) && ["href", "src", "action", "data"].includes(name)))
    .map((each) => each.outerHTML),
]`;

interface Watched {
  readonly page: Page;
  /** Errors, violations of the policy, dialogs and requests that leave the server. */
  readonly complaints: string[];
}

describe.runIf(given !== null)("sixty hostile texts", () => {
  let browser: Browser;
  let folder: string;
  let lacuna: Awaited<ReturnType<typeof startLacuna>>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "lacuna-hostile-"));
    await writeHostileSeeds(folder);
    lacuna = await startLacuna(["--seeds", folder]);
    browser = await openChromium(given?.program ?? "");
  });
  afterAll(async () => {
    await browser.close();
    await lacuna[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  async function watched(): Promise<Watched & AsyncDisposable> {
    const opened = await openPage(browser, desk);
    const { page, complaints } = opened;
    page.on("dialog", (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol === "http:" && origin !== lacuna.url) {
        complaints.push(`request to ${request.url()}`);
      }
    });
    return opened;
  }

  async function visit(
    { page }: Watched,
    path: string,
    waitUntil: "load" | "networkidle" = "networkidle",
  ): Promise<string> {
    await page.goto(lacuna.url + path, { waitUntil });
    return page.evaluate("document.documentElement.textContent");
  }

  it("are sixty, most of which would leave traces in a page that took them for more", async () => {
    expect(new Set(payloads).size).toBe(60);
    await using opened = await watched();
    const { page } = opened;
    let traced = 0;
    for (const each of payloads) {
      await page.setContent(`<p>${each}</p>`);
      const found = await page.evaluate<unknown[]>(traces);
      traced += found.length > 0 ? 1 : 0;
    }
    expect(traced).toBeGreaterThan(40);
  });

  it("stand literally as titles, statements and questions of gaps", async () => {
    await using opened = await watched();
    const { page, complaints } = opened;
    for (const [n, title] of payloads.entries()) {
      // All of it comes with the page.
      const text = await visit(opened, `/gaps/gap-${n}`, "load");
      expect(await page.locator("h1").textContent()).toBe(title);
      expect(text).toContain(`${payloadAt(n + 1)} is open.`);
      expect(text).toContain(`${payloadAt(n + 2)}?`);
      expect(await page.evaluate(traces)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });

  it.each([
    ["/?pages=3", payloads],
    ["/?as=table", payloads.slice(0, 12)],
    ["/?show=combinations", payloads.slice(0, 6)],
    ["/?show=combinations&as=table", payloads.slice(0, 12)],
    ["/?in.topics=topic-0&section=section-0", [payloadAt(0), payloadAt(12)]],
    ["/gaps/gap-3?as=table", [payloadAt(3), payloadAt(4), payloadAt(7)]],
    ["/concepts/topic-5", [payloadAt(5), payloadAt(17)]],
    ["/?show=flows", payloads.slice(0, 2)],
    ["/?show=flows&as=table", payloads.slice(0, 12)],
    ["/overview?as=table", payloads.slice(0, 12)],
    ["/recommendations", payloads.slice(0, 12)],
    ["/recommendations/recommendation-4", [payloadAt(4), payloadAt(9)]],
    ["/connections?from=topic-1&to=trade-5", [payloadAt(1), payloadAt(5)]],
    ["/connections?from=topic-1&to=trade-5&as=table", [payloadAt(1)]],
    ["/gaps/gap-3?open=topic-3&pin=topic-3", [payloadAt(3), payloadAt(15)]],
    ["/works/work-7", [payloadAt(7), payloadAt(8), payloadAt(9)]],
    [`/?q=${encodeURIComponent(payloadAt(0))}`, [payloadAt(0)]],
  ])("stand literally on %s", async (path, texts) => {
    await using opened = await watched();
    const { page, complaints } = opened;
    const text = await visit(opened, path);
    for (const each of texts) expect(text).toContain(each);
    expect(await page.evaluate(traces)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("stand literally in what is saved", async () => {
    await using opened = await watched();
    const { page, complaints } = opened;
    for (const path of [
      "/",
      "/?show=combinations",
      "/?show=flows",
      "/gaps/gap-0",
      "/connections?from=topic-0&to=trade-0",
      "/overview",
    ]) {
      await visit(opened, path);
      const picture = await saved(page, "SVG");
      expect(picture).toContain(escaped(payloadAt(0)));
      const table = await saved(page, "CSV");
      expect(table).toContain(payloadAt(0));
      await page.goto("about:blank");
      await page.setContent(picture);
      expect(await page.evaluate(traces)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });

  it("stand literally among what is found as one types", async () => {
    await using opened = await watched();
    const { page, complaints } = opened;
    await visit(opened, "/");
    for (const [n, text] of payloads.entries()) {
      if (n % 6 !== 0) continue;
      await page.getByRole("combobox", { name: /^Search/u }).fill(text);
      await page.waitForLoadState("networkidle");
      expect(await page.evaluate(traces)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });

  it("stand literally in a link and a reference to a view", async () => {
    await using opened = await watched();
    const { page, complaints } = opened;
    await visit(opened, `/?q=${encodeURIComponent(payloadAt(16))}`);
    for (const panel of ["link", "cite this view", "query behind"]) {
      await page
        .getByRole("button", { name: panel, exact: true })
        .first()
        .click();
      await page
        .getByRole("textbox", { name: /link|reference|GraphQL/iu })
        .first()
        .waitFor();
      expect(await page.evaluate(traces)).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
});

async function saved(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).last().click();
  return readFile(await (await download).path(), "utf8");
}

/** A text as XML writes it. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
