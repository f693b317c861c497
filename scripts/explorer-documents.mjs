import { writeFile } from "node:fs/promises";
import { operations } from "../explorer/operations.ts";

/** Writes the documents that the explorer sends to `dist/explorer-documents.json`, for the server to hold: part of the build. */
await writeFile(
  "dist/explorer-documents.json",
  `${JSON.stringify([...operations.values()], null, 2)}\n`,
);
