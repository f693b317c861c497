// Whether the explorer's pages are as fast as static pages of the same text: Lighthouse looks at both by turns, on a simulated phone, and
// the best of each are compared. `node audits/page-speed.mjs` serves as `npm start` does, or asks the server of `--url URL`. Exits with 1 where a
// page is over its bar.
import { parseArgs } from "node:util";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { startServer } from "./server.mjs";
import { staticTwin } from "./static-twin.mjs";

/** Times in ms; `slower` is how many times as long the largest content may take as on the static page. */
const bars = { slower: 1.1, blocking: 50, shift: 0 };
const runs = 3;

const { values } = parseArgs({ options: { url: { type: "string" } } });
const server =
  values.url === undefined
    ? await startServer()
    : { url: values.url, stop: () => {} };
const twin = await staticTwin(server.url);
const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu"],
});
const problems = [];
try {
  for (const path of ["/", await aGap(server.url)]) {
    await judge(path);
  }
} finally {
  await chrome.kill();
  await twin.stop();
  await server.stop();
}
for (const problem of problems) console.log(`FAILED ${problem}`);
if (problems.length > 0) process.exitCode = 1;

async function judge(path) {
  const ours = [];
  const theirs = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(await look(server.url + path));
    theirs.push(await look(twin.url + path));
  }
  const page = least(ours);
  const plain = least(theirs);
  const ratio = page.largest / plain.largest;
  console.log(
    `${path}: largest content after ${page.largest.toFixed(0)} ms, ${ratio.toFixed(2)} times the static page's ${plain.largest.toFixed(0)} ms; blocked for ${page.blocking.toFixed(0)} ms (the static page ${plain.blocking.toFixed(0)} ms); layout shift ${page.shift.toFixed(3)}`,
  );
  if (ratio > bars.slower) {
    problems.push(
      `${path}: expected its largest content within ${bars.slower} times the static page's`,
    );
  }
  if (page.blocking > bars.blocking) {
    problems.push(
      `${path}: expected at most ${bars.blocking} ms of blocking time`,
    );
  }
  if (Number(page.shift.toFixed(3)) > bars.shift) {
    problems.push(`${path}: expected no layout shift`);
  }
}

/** What Lighthouse measures of a page. */
async function look(url) {
  const { lhr } = await lighthouse(url, {
    port: chrome.port,
    onlyAudits: [
      "largest-contentful-paint",
      "total-blocking-time",
      "cumulative-layout-shift",
    ],
    disableFullPageScreenshot: true,
    logLevel: "error",
  });
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  return {
    largest: lhr.audits["largest-contentful-paint"].numericValue,
    blocking: lhr.audits["total-blocking-time"].numericValue,
    shift: lhr.audits["cumulative-layout-shift"].numericValue,
  };
}

/** The least of each measure: what else a machine does only adds to it. */
function least(looks) {
  return Object.fromEntries(
    ["largest", "blocking", "shift"].map((name) => [
      name,
      Math.min(...looks.map((each) => each[name])),
    ]),
  );
}

/** The path of a gap's page, as the first page links to it. */
async function aGap(url) {
  const html = await (await fetch(url)).text();
  const path = /href="(\/gaps\/[^"]+)"/u.exec(html)?.[1];
  if (path === undefined) throw new Error("The first page links to no gap.");
  return path;
}
