import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { type Environment, findPrograms } from "./find-program.ts";
import type { Java } from "./java.ts";
import { Neo4jProblem } from "./problem.ts";

/** The `mvn` on the PATH. Throws a Neo4jProblem that says what to install where there is none. */
export function findMaven(environment: Environment): string {
  const [maven] = findPrograms("mvn", environment);
  if (maven !== undefined) return maven;
  throw new Neo4jProblem(
    `Neo4j is fetched by Maven, and there is no mvn on the PATH: install it with "sudo apt install maven" on Debian and Ubuntu, ` +
      `"brew install maven" on macOS, elsewhere as https://maven.apache.org/install.html says.`,
  );
}

/** A Maven project whose one goal copies the Neo4j server and all it needs into `lib` beside it. The plugin is pinned. */
export function pomText(version: string): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>lacuna</groupId>
  <artifactId>neo4j-server</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`;
}

/** Runs Maven on the project in `folder`, and tells each of its lines. Throws a Neo4jProblem with Maven's first error where it fails. */
export async function copyJars(
  maven: string,
  java: Java,
  folder: string,
  options: {
    readonly environment: Environment;
    readonly signal: AbortSignal;
    readonly onLine: (line: string) => void;
  },
): Promise<void> {
  // Windows runs a .cmd only in a shell, which needs the quotes; no argument holds a space, since all are relative to the folder.
  const shell = process.platform === "win32";
  const child = spawn(shell ? `"${maven}"` : maven, goal, {
    cwd: folder,
    // Maven needs a Java of its own, and the one found may not be on the PATH.
    env: {
      ...options.environment,
      JAVA_HOME: path.resolve(java.program, "../.."),
    },
    shell,
    signal: options.signal,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const errors: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (line.startsWith("[ERROR] ")) errors.push(line.slice(8));
    options.onLine(line);
  });
  // Before Maven itself, its start script and Java speak here: the warnings of a new Java are no reason.
  createInterface({ input: child.stderr }).on("line", (line) => {
    if (/^\w/.test(line) && !line.startsWith("WARNING")) errors.push(line);
  });
  await once(child, "close");
  if (child.exitCode !== 0) throw new Neo4jProblem(failure(errors));
}

const goal = [
  "--batch-mode",
  "-Dstyle.color=never",
  "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies",
  "-DoutputDirectory=lib",
  "-DincludeScope=runtime",
];

function failure(errors: readonly string[]): string {
  const [reason = "it gave no reason"] = errors;
  const absent = /Could not find artifact org\.neo4j:neo4j:jar:(\S+)/.exec(
    reason,
  );
  return absent
    ? `There is no Neo4j ${absent[1] ?? ""} on Maven Central: choose another with --version.`
    : `Maven could not fetch Neo4j (check the network, then start again): ${reason.replace(/ -> \[Help \d+\]$/, "")}`;
}
