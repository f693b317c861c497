import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  chooseJava,
  findJava,
  parseJavaMajor,
} from "../../scripts/neo4j/java.ts";

describe("parseJavaMajor", () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime ...', 17],
    ['openjdk version "25" 2025-09-16 LTS', 25],
    ['java version "1.8.0_402"', 8],
    ['openjdk version "21-ea" 2023-09-19', 21],
    [
      "The operation couldn’t be completed. Unable to locate a Java Runtime.",
      null,
    ],
    ["", null],
  ])("of %j is %j", (text, major) => {
    expect(parseJavaMajor(text)).toBe(major);
  });
});

describe("chooseJava", () => {
  it.each([
    ["5.26.31", [17], 17],
    ["5.26.31", [21], 21],
    ["5.26.31", [11, 25, 17], 17],
    ["5.26.31", [25], 25],
    ["5.26.31", [8, 11], null],
    ["2026.09.0", [17, 21], 21],
    ["2026.09.0", [17, 23, 25], 25],
    ["2026.09.0", [17, 26], 26],
    ["2026.09.0", [17], null],
    ["2026.09.0", [], null],
  ])("for Neo4j %s from Java %j is %j", (version, majors, chosen) => {
    const javas = majors.map((major) => ({ program: "java", major }));
    expect(chooseJava(javas, version)?.major ?? null).toBe(chosen);
  });

  it("asks no more Javas for their version than it must", () => {
    function* javas(): Generator<{ program: string; major: number }> {
      yield { program: "java", major: 17 };
      throw new Error("asked for one more");
    }
    expect(chooseJava(javas(), "5.26.31")?.major).toBe(17);
  });
});

// The stand-ins for Java are shell scripts.
describe.skipIf(process.platform === "win32")("findJava", () => {
  let root = "";
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), "lacuna-java-"));
    for (const major of [11, 17, 25])
      standIn(path.join(root, `jdk-${major}`), major);
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  function bin(major: number): string {
    return path.join(root, `jdk-${major}`, "bin");
  }

  it("takes JAVA_HOME before the PATH", () => {
    const environment = { JAVA_HOME: path.join(root, "jdk-25"), PATH: bin(17) };
    expect(findJava("2026.09.0", environment, []).major).toBe(25);
  });

  it("goes on to the PATH and the system's folders where JAVA_HOME does not fit", () => {
    const environment = { JAVA_HOME: path.join(root, "jdk-11"), PATH: bin(11) };
    const folders = [path.join(root, "*", "bin")];
    expect(findJava("5.26.31", environment, folders).program).toContain(
      "jdk-17",
    );
  });

  it("says what to install where there is no Java", () => {
    expect(() => findJava("5.26.31", { PATH: root }, [])).toThrow(
      /^Neo4j 5.26.31 needs Java 17 or 21, and no Java was found: install it with "sudo apt install openjdk-17-jre-headless" .*brew install.*JAVA_HOME/,
    );
  });

  it("names the Javas that are there and too old", () => {
    expect(() => findJava("2026.09.0", { PATH: bin(17) }, [])).toThrow(
      /needs Java 21 or newer, and there is only Java 17 at .*openjdk-21-jre-headless/,
    );
  });
});

function standIn(home: string, major: number): void {
  const program = path.join(home, "bin", "java");
  mkdirSync(path.dirname(program), { recursive: true });
  writeFileSync(
    program,
    `#!/bin/sh\necho 'openjdk version "${major}.0.1"' >&2\n`,
  );
  chmodSync(program, 0o755);
}
