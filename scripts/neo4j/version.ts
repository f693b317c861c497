import { Neo4jProblem } from "./problem.ts";

/** The Neo4j that Lacuna is run against: 5.26 is the long-term line. */
export const defaultVersion = "5.26.31";

/** What a Neo4j version asks of Java. `tested` are the majors Neo4j supports; newer ones are tried where none of these is found. */
export interface JavaNeed {
  readonly least: number;
  readonly tested: readonly number[];
  readonly text: string;
}

/** `text` as a full version number, such as 5.26.31 or 2026.09.0. Throws a Neo4jProblem where this command cannot run it. */
export function parseVersion(text: string): string {
  const match = /^(\d+)\.(\d+)\.(\d+)$/.exec(text);
  if (!match) {
    throw new Neo4jProblem(
      `--version: expected a full version such as ${defaultVersion} or 2026.09.0, received "${text}".`,
    );
  }
  const [major, minor] = [Number(match[1]), Number(match[2])];
  if (major >= 2025 || (major === 5 && minor >= 26)) return text;
  throw new Neo4jProblem(
    `--version: expected 5.26 or newer, which is what Lacuna runs on, received "${text}".`,
  );
}

/** The Java a version needs. Source: Neo4j operations manual, "System requirements". */
export function javaNeed(version: string): JavaNeed {
  return version.startsWith("5.")
    ? { least: 17, tested: [17, 21], text: "Java 17 or 21" }
    : { least: 21, tested: [21, 25], text: "Java 21 or newer" };
}
