import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { desk, openChromium, openPage } from "./chromium.ts";
import { walkTo } from "./walk-to.ts";

const given = inject("browser");
const url = given?.url ?? "";

/** The name of what has the focus: its label, or its text. */
const focused = `(() => {
  const { activeElement: here } = document;
  return (here.labels?.[0] ?? here).textContent.trim();
})()`;

/** What a person does with the keyboard alone, who finds what they want by its name: Tab and arrow keys lead there, and each choice is counted. */
class Keys {
  choices = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses Tab until what begins with this name has the focus. */
  async tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 150; presses += 1) {
      await this.page.keyboard.press("Tab");
      const here = await this.page.evaluate<string>(focused);
      if (here.startsWith(name)) return;
    }
    throw new Error(`No Tab leads to ${name}`);
  }

  /** Chooses what begins with this name. */
  async choose(name: string): Promise<void> {
    await this.tabTo(name);
    await this.page.keyboard.press("Enter");
    this.choices += 1;
  }

  /** Types the beginning of a name into the field that has the focus, and takes what is so called. */
  async take(name: string): Promise<void> {
    await this.page.keyboard.type(name);
    await this.page
      .getByRole("option", { name: new RegExp(`^${name}`, "u") })
      .first()
      .waitFor();
    await walkTo(this.page, name);
    await this.page.keyboard.press("Enter");
    this.choices += 1;
  }
}

/** How many gaps are linked to all of these concepts. */
async function gapsOn(
  ...concepts: readonly { scheme: string; anyOf: string[] }[]
): Promise<number> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      query:
        "query ($concepts: [ConceptFilter!]) { researchGaps(where: { concepts: $concepts }) { totalCount } }",
      variables: { concepts },
    }),
  });
  const { data } = (await response.json()) as {
    data: { researchGaps: { totalCount: number } };
  };
  return data.researchGaps.totalCount;
}

describe.runIf(given !== null)(
  "with the keyboard alone, in three choices at most from the first page",
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openChromium(given?.program ?? "");
    });
    afterAll(async () => {
      await browser.close();
    });

    it("one finds the gaps about co-delivery that bear on social inclusion", async () => {
      await using opened = await openPage(browser, desk);
      const { page } = opened;
      await page.goto(url);
      const keys = new Keys(page);
      await keys.choose("Co-delivery");
      await keys.choose("Social inclusion");
      const count = await gapsOn(
        { scheme: "four-cos", anyOf: ["co-delivery"] },
        { scheme: "governance-principles", anyOf: ["social-inclusion"] },
      );
      // The text claims none: to say so is the answer.
      expect(count).toBe(0);
      const found = page.getByRole("region", {
        name: "0 gaps in Co-delivery × Social inclusion",
      });
      await found
        .getByText("The text is silent on Co-delivery × Social inclusion.")
        .waitFor();
      expect(keys.choices).toBeLessThanOrEqual(3);
    });

    it("one reads which factor has fewest claimed gaps, and where the text is silent on it", async () => {
      await using opened = await openPage(browser, desk);
      const { page } = opened;
      await page.goto(url);
      const sentence = await page
        .getByRole("paragraph")
        .filter({ hasText: /fewest/u })
        .innerText();
      expect(sentence).toContain("Environmental has fewest (3), silent on");
      for (const co of ["commissioning", "design", "delivery", "assessment"]) {
        expect(sentence).toContain(`Co-${co}`);
      }
    });

    it("one finds the gaps that ask for longitudinal studies", async () => {
      await using opened = await openPage(browser, desk);
      const { page } = opened;
      await page.goto(url);
      const keys = new Keys(page);
      await keys.choose("Longitudinal study");
      const count = await gapsOn({
        scheme: "methods",
        anyOf: ["longitudinal-study"],
      });
      expect(count).toBeGreaterThan(0);
      await page
        .getByRole("region", {
          name: new RegExp(`^${count} gaps? in Longitudinal study`, "u"),
        })
        .waitFor();
      expect(keys.choices).toBeLessThanOrEqual(3);
    });

    it("one finds what connects digital technologies with accountability", async () => {
      await using opened = await openPage(browser, desk);
      const { page } = opened;
      await page.goto(url);
      await page.getByRole("link", { name: /^What connects/u }).waitFor();
      const keys = new Keys(page);
      await keys.choose("What connects");
      await page.getByRole("combobox", { name: "What connects" }).waitFor();
      await keys.tabTo("What connects");
      await keys.take("Digital technologies");
      await keys.take("Accountability");
      await page
        .getByRole("paragraph")
        .filter({
          hasText: /^Digital technologies and Accountability are connected by/u,
        })
        .waitFor();
      expect(keys.choices).toBeLessThanOrEqual(3);
    });
  },
);
