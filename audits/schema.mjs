import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = fileURLToPath(new URL("..", import.meta.url));

export const schemaPath = join(root, "api", "schema.graphql");

/** The text of the schema. */
export const sdl = readFileSync(schemaPath, "utf8");
