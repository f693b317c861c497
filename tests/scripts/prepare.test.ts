import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { checkNode } from "../../scripts/prepare.mjs";

describe("checkNode", () => {
  it.each(["20.19.0", "20.20.2", "22.0.0", "100.1.0"])(
    "takes %s",
    (version) => {
      expect(() => {
        checkNode(version);
      }).not.toThrow();
    },
  );

  it.each(["20.18.9", "18.20.0", "9.0.0"])("refuses %s", (version) => {
    expect(() => {
      checkNode(version);
    }).toThrow(
      `Lacuna needs Node 20.19 or newer and this is ${version}: install a newer one from https://nodejs.org.`,
    );
  });
});

describe("package-lock.json", () => {
  it("names the engine's build for every platform, or npm ci refuses the lock file", async () => {
    const lock = JSON.parse(await readFile("package-lock.json", "utf8")) as {
      packages: Record<string, { optionalDependencies?: object }>;
    };
    const engine = lock.packages["node_modules/@grafeo-db/js"];
    const builds = Object.keys(engine?.optionalDependencies ?? {});
    expect(builds).toHaveLength(6);
    for (const name of builds) {
      expect(lock.packages).toHaveProperty([`node_modules/${name}`]);
    }
  });
});
