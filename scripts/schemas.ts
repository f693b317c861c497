import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { jsonSchemas } from "../seeds/json-schema.ts";

/** Writes the JSON Schemas that editors read beside the seeds; a test holds them against the definition in `seeds/schema.ts`. */
const folder = "seeds/json-schema";
await mkdir(folder, { recursive: true });
for (const [name, content] of jsonSchemas()) {
  await writeFile(join(folder, name), content);
}
console.log(`Wrote ${jsonSchemas().size} schemas to ${folder}.`);
