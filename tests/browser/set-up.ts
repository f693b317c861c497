import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { startLacuna } from "./start-lacuna.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The browser's program and the running explorer; null where this machine has no Chromium. */
    browser: { readonly program: string; readonly url: string } | null;
  }
}

/** Where Chromium and its kin are installed; CHROMIUM names another place. */
const programs = [
  process.env["CHROMIUM"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Starts Lacuna as `npm start` does, on a free port, for the whole test run where this machine has a Chromium; elsewhere names at the end
 * what did not run. With LACUNA_REQUIRE=all, as in CI, a missing one fails the run.
 */
export default async function setUp(
  project: TestProject,
): Promise<() => Promise<void>> {
  const program = programs.find((path) => existsSync(path));
  if (program === undefined) {
    const reason =
      "No Chromium was found: install one, or name it in CHROMIUM.";
    if (process.env["LACUNA_REQUIRE"] === "all") throw new Error(reason);
    project.provide("browser", null);
    return () => {
      console.log(`Not run: the tests in a browser. ${reason}`);
      return Promise.resolve();
    };
  }
  const source = process.env["LACUNA_SOURCE"];
  const lacuna = await startLacuna(
    source === undefined ? [] : ["--source", source],
  );
  project.provide("browser", { program, url: lacuna.url });
  return async () => {
    await lacuna[Symbol.asyncDispose]();
  };
}
