import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The file with the source text of the first agenda; null where it was not given. */
    sourceText: string | null;
  }
}

/** Takes the path of the source text from LACUNA_SOURCE; without it, says at the end what did not run. In CI it must be there. */
export default function setUp(project: TestProject): () => void {
  const path = process.env["LACUNA_SOURCE"] ?? "";
  if (existsSync(path)) {
    project.provide("sourceText", path);
    return () => undefined;
  }
  const reason =
    "Name the file with the chapter's text in LACUNA_SOURCE to hold the seeds and the wording of the repository against it.";
  if (process.env["LACUNA_REQUIRE"] === "all") throw new Error(reason);
  project.provide("sourceText", null);
  return () => {
    console.log(`Not run: the checks against the source text. ${reason}`);
  };
}
