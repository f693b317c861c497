import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { downloadProgress } from "../../scripts/neo4j/download-progress.ts";
import { mainClass, readZipEntry } from "../../scripts/neo4j/entry-point.ts";
import {
  hasNeo4jJars,
  neo4jAvailable,
  neo4jFolders,
} from "../../scripts/neo4j/jars.ts";
import { findMaven, pomText } from "../../scripts/neo4j/maven.ts";

const version = "5.26.31";
const service = "META-INF/services/org.neo4j.server.startup.EntryPoint";
let cache = "";
beforeEach(() => {
  cache = mkdtempSync(path.join(tmpdir(), "lacuna-jars-"));
});
afterEach(() => {
  rmSync(cache, { recursive: true });
});

function placeJar(content: Buffer): string {
  const { lib } = neo4jFolders(version, cache);
  mkdirSync(lib, { recursive: true });
  writeFileSync(path.join(lib, `neo4j-${version}.jar`), content);
  return lib;
}

describe("the jars of a version", () => {
  it("are there once their folder is, each version by itself", () => {
    expect(hasNeo4jJars(version, cache)).toBe(false);
    placeJar(Buffer.alloc(0));
    expect(hasNeo4jJars(version, cache)).toBe(true);
    expect(hasNeo4jJars("2026.09.0", cache)).toBe(false);
  });

  it("are missed with the command that fetches them", () => {
    expect(neo4jAvailable(version, {}, cache)).toEqual({
      ok: false,
      reason: `The jars of Neo4j ${version} are not here: fetch them with "npm run neo4j -- --version ${version} --fetch-only".`,
    });
  });
});

describe("fetching with Maven", () => {
  it("says what to install where there is no mvn on the PATH", () => {
    expect(() => findMaven({ PATH: cache })).toThrow(
      /no mvn on the PATH: install it with "sudo apt install maven" .*"brew install maven" .*maven\.apache\.org/,
    );
  });

  it("asks for the server of exactly this version", () => {
    expect(pomText("2026.09.0")).toContain("<version>2026.09.0</version>");
  });

  it("counts what Maven downloaded, in files and MB", () => {
    const progress = downloadProgress();
    for (const line of [
      "[INFO] Scanning for projects...",
      "[INFO] Downloading from central: https://example.org/a.jar",
      "[INFO] Downloaded from central: https://example.org/a.jar (6.7 MB at 19 MB/s)",
      "[INFO] Downloaded from mirror: https://example.org/b.jar (700 kB at 333 kB/s)",
      "[INFO] Downloaded from central: https://example.org/c.pom (921 B at 9.0 kB/s)",
    ]) {
      progress.line(line);
    }
    expect(progress.summary()).toBe("3 files, 7 MB");
  });
});

describe("the server's main class", () => {
  it.each([
    ["stored", false],
    ["deflated", true],
  ])("is read from a %s entry of the jar", async (_, deflate) => {
    const text = "org.neo4j.server.CommunityEntryPoint\n";
    const entries = {
      "META-INF/MANIFEST.MF": "Manifest-Version: 1.0\n",
      [service]: text,
    };
    const lib = placeJar(zip(entries, deflate));
    expect(await mainClass(lib, version)).toBe(text.trim());
  });

  it("is missed in a sentence that says to fetch the jars anew", async () => {
    const lib = placeJar(zip({ other: "x" }, true));
    await expect(mainClass(lib, version)).rejects.toThrow(
      /names no server class: delete .*start again/,
    );
    expect(readZipEntry(Buffer.from("no zip"), service)).toBeNull();
  });
});

/** A zip file as jars are: per entry a local header and data, then the central directory and its end record. */
function zip(
  entries: Readonly<Record<string, string>>,
  deflate: boolean,
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const data = deflate ? deflateRawSync(text) : Buffer.from(text);
    const local = Buffer.alloc(30);
    local.write("PK\u0003\u0004", "latin1");
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.write("PK\u0001\u0002", "latin1");
    central.writeUInt16LE(deflate ? 8 : 0, 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), data);
    directory.push(central, Buffer.from(name));
    offset += local.length + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(Object.keys(entries).length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
