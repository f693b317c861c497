import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The bytes of seeds files by path, with `/` between the parts, relative to the seeds folder. */
export type SeedFiles = ReadonlyMap<string, Uint8Array>;

/** Every `.yaml` and `.yml` file below `folder`, by path in ascending order. Throws what `node:fs` throws. */
export async function readSeedFiles(folder: string): Promise<SeedFiles> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return new Map(
    await Promise.all(
      paths.map(async (path) => {
        const relative = path.slice(join(folder, "/").length);
        return [relative.replaceAll("\\", "/"), await readFile(path)] as const;
      }),
    ),
  );
}
