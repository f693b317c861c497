import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { downloadProgress } from "./download-progress.ts";
import type { Environment } from "./find-program.ts";
import { findJava, type Java } from "./java.ts";
import { copyJars, findMaven, pomText } from "./maven.ts";
import { Neo4jProblem } from "./problem.ts";

/** Where one version lives: `lib` holds the jars, `home` the data of the server that is kept. */
export interface Neo4jFolders {
  readonly lib: string;
  readonly home: string;
}

/** The git-ignored folder in the project root that keeps jars and homes of all versions. */
const cacheFolder = path.resolve(import.meta.dirname, "../../.neo4j");
const reportEveryMs = 3_000;

/** The folders of a version; they need not exist. */
export function neo4jFolders(
  version: string,
  cache: string = cacheFolder,
): Neo4jFolders {
  const base = path.join(cache, version);
  return { lib: path.join(base, "lib"), home: path.join(base, "home") };
}

/** Whether the jars of a version are complete on this machine. One look at the disk: `lib` appears only when all are there. */
export function hasNeo4jJars(version: string, cache?: string): boolean {
  const { lib } = neo4jFolders(version, cache);
  return existsSync(path.join(lib, `neo4j-${version}.jar`));
}

/** Whether a server can start here without a download: a fitting Java and the jars are there. Else the reason, as a sentence. */
export function neo4jAvailable(
  version: string,
  environment: Environment = process.env,
  cache?: string,
): { readonly ok: true } | { readonly ok: false; readonly reason: string } {
  try {
    if (!hasNeo4jJars(version, cache)) {
      throw new Neo4jProblem(
        `The jars of Neo4j ${version} are not here: fetch them with "npm run neo4j -- --version ${version} --fetch-only".`,
      );
    }
    findJava(version, environment);
    return { ok: true };
  } catch (cause) {
    if (!(cause instanceof Neo4jProblem)) throw cause;
    return { ok: false, reason: cause.message };
  }
}

/** Brings the jars of a version (about 210, 120 MB) into its `lib`, whole or not at all. Does nothing where they are there. */
export async function fetchNeo4jJars(
  version: string,
  java: Java,
  options: {
    readonly environment: Environment;
    readonly signal: AbortSignal;
    readonly report: (line: string) => void;
  },
): Promise<void> {
  if (hasNeo4jJars(version)) return;
  const maven = findMaven(options.environment);
  await mkdir(cacheFolder, { recursive: true });
  const partial = await mkdtemp(path.join(cacheFolder, "fetching-"));
  const progress = downloadProgress();
  options.report(
    `Fetching Neo4j ${version} with Maven (about 140 MB, a minute or more) ...`,
  );
  const timer = setInterval(() => {
    options.report(`  fetched ${progress.summary()}`);
  }, reportEveryMs);
  try {
    await writeFile(path.join(partial, "pom.xml"), pomText(version));
    await copyJars(maven, java, partial, {
      ...options,
      onLine: progress.line,
    });
    const { lib } = neo4jFolders(version);
    await mkdir(path.dirname(lib), { recursive: true });
    await moveInto(path.join(partial, "lib"), lib);
  } finally {
    clearInterval(timer);
    await rm(partial, { recursive: true, force: true });
  }
  options.report(`  fetched ${progress.summary()}, complete`);
}

/** Another process may have finished the same download first; its jars are as good. */
async function moveInto(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (cause) {
    if (!existsSync(to)) throw cause;
  }
}
