import { readFile } from "node:fs/promises";
import path from "node:path";
import { inflateRawSync } from "node:zlib";
import { Neo4jProblem } from "./problem.ts";

const serviceFile = "META-INF/services/org.neo4j.server.startup.EntryPoint";

/** The class that starts the server, as the jar itself names it: it was renamed between 5.26 and 2026. */
export async function mainClass(lib: string, version: string): Promise<string> {
  const jar = path.join(lib, `neo4j-${version}.jar`);
  const name = readZipEntry(await readFile(jar), serviceFile)?.trim();
  if (name) return name;
  throw new Neo4jProblem(
    `${jar} names no server class: delete ${lib}, so that it is fetched anew, and start again.`,
  );
}

/**
 * The text of one entry of a zip file, null where it has none of that name. Read here because a Java runtime brings no `jar` and a
 * system need not have `unzip`. No zip64 and no encryption, which jars of this size do not use. Format: PKWARE APPNOTE 4.3.
 */
export function readZipEntry(zip: Buffer, name: string): string | null {
  const end = zip.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < 0) return null;
  const entries = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry += 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    if (zip.toString("utf8", at + 46, at + 46 + nameLength) === name) {
      return entryText(zip, at);
    }
    const extraAndComment =
      zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    at += 46 + nameLength + extraAndComment;
  }
  return null;
}

/** `at` is the entry's record in the central directory; the local header before the data has name and extra lengths of its own. */
function entryText(zip: Buffer, at: number): string {
  const deflated = zip.readUInt16LE(at + 10) === 8;
  const size = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  const start =
    local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const data = zip.subarray(start, start + size);
  return (deflated ? inflateRawSync(data) : data).toString("utf8");
}
