import { spawnSync } from "node:child_process";
import { readdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { type Environment, findPrograms, isProgram } from "./find-program.ts";
import { Neo4jProblem } from "./problem.ts";
import { javaNeed } from "./version.ts";

/** A Java that was asked for its version: the program and the major version, such as 21. */
export interface Java {
  readonly program: string;
  readonly major: number;
}

/** The Java to run a Neo4j version with. Throws a Neo4jProblem that says what to install where there is none. */
export function findJava(
  version: string,
  environment: Environment,
  folders: readonly string[] = javaFolders[process.platform] ?? [],
): Java {
  const found: Java[] = [];
  const java = chooseJava(installed(environment, folders, found), version);
  if (java) return java;
  const need = javaNeed(version);
  const had = found.map(({ major, program }) => `${major} at ${program}`);
  throw new Neo4jProblem(
    `Neo4j ${version} needs ${need.text}, and ${had.length > 0 ? `there is only Java ${had.join(", ")}` : "no Java was found"}: ` +
      `install it with "sudo apt install openjdk-${need.least}-jre-headless" on Debian and Ubuntu, "brew install openjdk@21" on macOS, ` +
      `elsewhere from https://adoptium.net, or set JAVA_HOME to one you have.`,
  );
}

/** The first Java that Neo4j supports, else the first that is new enough, else null. Looks no further than it must. */
export function chooseJava(
  javas: Iterable<Java>,
  version: string,
): Java | null {
  const need = javaNeed(version);
  let newer: Java | null = null;
  for (const java of javas) {
    if (need.tested.includes(java.major)) return java;
    if (java.major >= need.least) newer ??= java;
  }
  return newer;
}

/** The major version in what `java -version` prints: 17 for "17.0.15", 8 for "1.8.0_402"; null where it names none. */
export function parseJavaMajor(text: string): number | null {
  const match = /version "(?:1\.)?(\d+)/.exec(text);
  return match ? Number(match[1]) : null;
}

/** Where systems keep a Java that is not on the PATH; a star stands for any one name. */
const javaFolders: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ["/usr/lib/jvm/*/bin"],
  darwin: [
    "/Library/Java/JavaVirtualMachines/*/Contents/Home/bin",
    "/opt/homebrew/opt/*/bin",
    "/usr/local/opt/*/bin",
  ],
};

function* installed(
  environment: Environment,
  folders: readonly string[],
  found: Java[],
): Generator<Java> {
  const seen = new Set<string>();
  for (const program of candidates(environment, folders)) {
    const real = realpathSync(program);
    if (seen.has(real)) continue;
    seen.add(real);
    const { stderr } = spawnSync(real, ["-version"], {
      encoding: "utf8",
      timeout: 10_000,
    });
    const major = parseJavaMajor(stderr);
    if (major === null) continue;
    found.push({ program: real, major });
    yield { program: real, major };
  }
}

function* candidates(
  environment: Environment,
  folders: readonly string[],
): Generator<string> {
  const home = environment["JAVA_HOME"];
  if (home) yield* findPrograms("java", { PATH: path.join(home, "bin") });
  yield* findPrograms("java", environment);
  for (const folder of folders) {
    const [parent = "", rest = ""] = folder.split("*");
    for (const name of namesIn(parent)) {
      const program = path.join(parent, name, rest, "java");
      if (isProgram(program)) yield program;
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return []; // A folder that is not there holds no Java.
  }
}
