import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, devices, openChromium, openPage } from "./chromium.ts";

const given = inject("browser");
const url = given?.url ?? "";

/** Waits until the answer shown has a text in it. */
async function answered(page: Page, text: string): Promise<void> {
  await page
    .locator(".graphiql-response")
    .filter({ hasText: text })
    .waitFor({ timeout: 10_000 });
}

/** The name of what has the focus. */
async function focused(page: Page): Promise<string> {
  return page.evaluate("document.activeElement.getAttribute('aria-label')");
}

/** The rules of accessibility that a part of a page breaks, with the elements that break them. */
async function violations(
  page: Page,
  part: string,
  exceptions: readonly string[] = [],
): Promise<unknown> {
  await page.evaluate(axe.source);
  const rules = Object.fromEntries(
    exceptions.map((rule) => [rule, { enabled: false }]),
  );
  return page.evaluate(`
    axe.run("${part}", { rules: ${JSON.stringify(rules)} }).then(({ violations }) =>
      violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))
  `);
}

// Without a browser this does not run: tests/browser/set-up.ts then says so at the end, and fails the run in CI.
describe.runIf(given !== null)("GraphiQL in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(given?.program ?? "");
  });
  afterAll(async () => {
    await browser.close();
  });

  it("opens with the first question answered, and asks nobody but its own server", async () => {
    await using opened = await openPage(browser, desk);
    const { page, complaints } = opened;
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const response = await page.goto(`${url}/graphiql`);
    await answered(page, '"title": "');
    expect(await page.title()).toBe("Lacuna API");
    const policy = response?.headers()["content-security-policy"];
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain("unsafe");
    expect(asked.filter((each) => !each.startsWith(`${url}/`))).toEqual([]);
    expect(asked.filter((each) => each === `${url}/graphql`)).toHaveLength(2);
    expect(complaints).toEqual([]);
  });

  it("runs what a link brings when asked to, with the keyboard, which leaves the editor again", async () => {
    await using opened = await openPage(browser, desk);
    const { page, complaints } = opened;
    const query = "query Titles { agendas { title } }";
    await page.goto(`${url}/graphiql?query=${encodeURIComponent(query)}`);
    const editor = page.getByRole("textbox", { name: "Query" });
    await editor.waitFor({ state: "attached" });
    await page.getByRole("button", { name: "New tab" }).focus();
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Query");
    const answer = page.locator(".graphiql-response");
    expect(await answer.innerText()).not.toContain("data");
    await page.keyboard.press("Control+Enter");
    await answered(page, "The Future of Co-production");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatch(/^Execute query/u);
    expect(complaints).toEqual([]);
  });

  it("answers an example that is chosen, by mouse or by keyboard, and Back returns to the one before", async () => {
    await using opened = await openPage(browser, desk);
    const { page, complaints } = opened;
    await page.goto(`${url}/graphiql`);
    await answered(page, '"both"');
    const examples = page.getByRole("region", { name: "Examples" });
    await examples.getByRole("link", { name: /^Where is a work/u }).click();
    await answered(page, "Loeffler & Bovaird 2018");
    expect(page.url()).toBe(`${url}/graphiql?example=where-a-work-is-cited`);
    await examples.getByRole("link", { name: /^How are two/u }).focus();
    await page.keyboard.press("Enter");
    await answered(page, "wrote Steen et al. 2018");
    const current = examples.locator("[aria-current]");
    expect(await current.innerText()).toMatch(/^How are two things/u);
    await page.goBack();
    await answered(page, "Loeffler & Bovaird 2018");
    expect(await page.getByRole("tab").allInnerTexts()).toEqual([
      "WhereAWorkIsCited",
    ]);
    expect(complaints).toEqual([]);
  });

  it("opens the example that a link names, whatever was left in the editors, and keeps what somebody wrote", async () => {
    await using opened = await openPage(browser, desk);
    const { page, complaints } = opened;
    await page.goto(`${url}/graphiql`);
    await answered(page, '"both"');
    await page.getByRole("textbox", { name: "Query" }).focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText("query Mine { agendas { title } }");
    await page.getByRole("tab", { name: "Mine" }).waitFor();
    await page
      .getByRole("link", { name: "Where is the agenda silent?" })
      .click();
    await answered(page, '"ledger"');
    const tabs = page.getByRole("tab");
    expect(await tabs.allInnerTexts()).toEqual([
      "Mine",
      "WhereTheAgendaIsSilent",
    ]);
    // GraphiQL stores its tabs half a second later.
    await expect
      .poll(() => page.evaluate("sessionStorage.getItem('graphiql:tabState')"))
      .toContain("query Mine");
    await page.goto(`${url}/graphiql?example=works-of-an-author`);
    await answered(page, '"name": "Elke Loeffler"');
    expect(await tabs.allInnerTexts()).toContain("Mine");
    await page
      .getByRole("tab", { name: "Mine" })
      .getByRole("button")
      .first()
      .click();
    await page.waitForURL(/query=query\+Mine/u);
    await page.reload();
    await page.getByRole("tab", { name: "Mine", selected: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("shows its dialogs and menus without a complaint of the browser", async () => {
    await using opened = await openPage(browser, desk);
    const { page, complaints } = opened;
    const query =
      "query One { agendas { id } } query Two { agendas { title } }";
    await page.goto(`${url}/graphiql?query=${encodeURIComponent(query)}`);
    for (const name of ["short keys", "settings"]) {
      await page.getByRole("button", { name: `Open ${name} dialog` }).click();
      await page.getByRole("dialog").waitFor();
      await page.keyboard.press("Escape");
    }
    await page.getByRole("button", { name: "Show Documentation" }).click();
    await page.getByText("A GraphQL schema provides").waitFor();
    await page.getByRole("button", { name: "Show History" }).click();
    await page.getByRole("button", { name: "Execute query" }).click();
    await page.getByRole("menuitem", { name: "Two" }).click();
    await answered(page, "The Future of Co-production");
    expect(complaints).toEqual([]);
  });

  it.each(devices)(
    "is drawn accessibly and without sideways scrolling at $width px, $theme",
    async (device) => {
      await using opened = await openPage(browser, device);
      const { page, complaints } = opened;
      await page.goto(`${url}/graphiql?example=call-brief`);
      await answered(page, '"title": "');
      await page.waitForLoadState("networkidle");
      expect(await violations(page, ".site")).toEqual([]);
      expect(await violations(page, ".examples")).toEqual([]);
      // GraphiQL's tabs hold buttons, and axe overlooks the text field with which CodeMirror's editors scroll.
      const theirs = ["nested-interactive", "scrollable-region-focusable"];
      expect(await violations(page, "body", theirs)).toEqual([]);
      const width = await page.evaluate("document.documentElement.scrollWidth");
      expect(width).toBe(device.width);
      expect(complaints).toEqual([]);
    },
  );
});
