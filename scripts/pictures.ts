import { mkdir, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

/**
 * Takes the pictures of the README and of the gallery from a running Lacuna, and writes docs/gallery.md: `npm run pictures -- --url http://127.0.0.1:4000 --browser /usr/bin/chromium`.
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

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly theme: "light" | "dark";
  /** What it shows, in a sentence. */
  readonly caption: string;
  /** Words typed into the search box before it is taken. */
  readonly typed?: string;
}

const pictures: readonly Picture[] = [
  {
    name: "landing-light",
    path: "/",
    viewport: desk,
    theme: "light",
    caption:
      "The list of gaps with its facets, the ribbon of the text and the gap matrix.",
  },
  {
    name: "landing-dark",
    path: "/?in.four-cos=co-delivery",
    viewport: desk,
    theme: "dark",
    caption: "The same, narrowed: what is not chosen is dimmed.",
  },
  {
    name: "combinations-light",
    path: "/?show=combinations",
    viewport: desk,
    theme: "light",
    caption: "Which concepts gaps are linked to together.",
  },
  {
    name: "flows-dark",
    path: "/?show=flows",
    viewport: desk,
    theme: "dark",
    caption: "How gaps run from one scheme to the next.",
  },
  {
    name: "search-light",
    path: "/",
    viewport: desk,
    theme: "light",
    caption: "What is found as one types, by kind.",
    typed: "digital",
  },
  {
    name: "gap-light",
    path: "/gaps/gap-governance-modes-across-services",
    viewport: desk,
    theme: "light",
    caption: "A gap with what surrounds it.",
  },
  {
    name: "linkages-dark",
    path: "/gaps/gap-social-capital?open=co-delivery",
    viewport: desk,
    theme: "dark",
    caption: "The linkages of a gap with one neighbour expanded.",
  },
  {
    name: "connections-light",
    path: "/connections?from=digital-technologies&to=accountability",
    viewport: desk,
    theme: "light",
    caption: "What connects two things, hop by hop.",
  },
  {
    name: "overview-light",
    path: "/overview",
    viewport: desk,
    theme: "light",
    caption: "All gaps and the concepts they touch, on one sheet.",
  },
  {
    name: "author-dark",
    path: "/authors/author-loeffler-elke",
    viewport: desk,
    theme: "dark",
    caption: "An author: where the text cites the works, and at which gaps.",
  },
  {
    name: "graphiql-light",
    path: "/graphiql?example=where-a-work-is-cited",
    viewport: desk,
    theme: "light",
    caption: "GraphiQL with an example and its answer.",
  },
  {
    name: "phone-dark",
    path: "/gaps/gap-social-capital",
    viewport: phone,
    theme: "dark",
    caption: "A gap on a phone.",
  },
  {
    name: "phone-light",
    path: "/",
    viewport: phone,
    theme: "light",
    caption: "The first page on a phone.",
  },
];

const folder = "docs/pictures";
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: values.browser,
  args: ["--headless", "--no-sandbox", "--disable-gpu"],
});
for (const { name, path, viewport, theme, typed } of pictures) {
  const page = await browser.newPage({ viewport, colorScheme: theme });
  await page.goto(values.url + path);
  await page.getByRole("heading", { level: 1 }).waitFor();
  // The explorer forgets what the server drew the page of once it has taken it over.
  const delivered = page.locator("#answers, #root[data-answers]");
  await delivered.waitFor({ state: "detached" });
  if (typed !== undefined) {
    await page.getByRole("combobox", { name: /^Search/u }).fill(typed);
    await page.getByRole("option").first().waitFor();
  }
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.close();
  console.log(`${folder}/${name}.png`);
}
await browser.close();

const gallery = pictures.map(
  ({ name, path, caption }) =>
    `${caption} \`${path}\`\n\n![${caption}](pictures/${name}.png)\n`,
);
await writeFile(
  "docs/gallery.md",
  ["# Gallery\n\nTaken by `npm run pictures`.\n", ...gallery].join("\n"),
);
