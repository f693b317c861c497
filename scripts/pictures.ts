import { mkdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

/**
 * Takes the pictures of the README from a running Lacuna: `npm run pictures -- --url http://127.0.0.1:4000 --browser /usr/bin/chromium`.
 * Start it without --source: the words of the source do not belong in this repository.
 */
const { values } = parseArgs({
  options: {
    url: { type: "string", default: "http://127.0.0.1:4000" },
    browser: { type: "string", default: "/usr/bin/chromium" },
  },
});

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const pictures = [
  ["landing-light", "/", desk, "light"],
  ["landing-dark", "/?in.four-cos=co-delivery", desk, "dark"],
  ["gap-light", "/gaps/gap-governance-modes-across-services", desk, "light"],
  ["phone-dark", "/gaps/gap-social-capital", phone, "dark"],
  ["graphiql-light", "/graphiql?example=where-a-work-is-cited", desk, "light"],
] as const;

const folder = "docs/pictures";
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: values.browser,
  args: ["--headless", "--no-sandbox", "--disable-gpu"],
});
for (const [name, path, viewport, colorScheme] of pictures) {
  const page = await browser.newPage({ viewport, colorScheme });
  await page.goto(values.url + path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
  console.log(`${folder}/${name}.png`);
}
await browser.close();
