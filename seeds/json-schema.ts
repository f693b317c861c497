import { toJsonSchema } from "@valibot/to-json-schema";
import { agenda, scheme, textFile } from "./schema.ts";
import { worksFile } from "./works-schema.ts";

/**
 * JSON Schemas (draft 7, which editors' YAML servers know best) of the four kinds of seeds file, by file name. They say all that a schema
 * can say of one file; what one file says of another is checked when the seeds are parsed.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const kinds = { scheme, agenda, works: worksFile, text: textFile };
  return new Map(
    Object.entries(kinds).map(([name, kind]) => {
      // Trimming and checks in code have no counterpart.
      const schema = toJsonSchema(kind, { errorMode: "ignore" });
      return [`${name}.json`, `${JSON.stringify(schema, null, 2)}\n`];
    }),
  );
}
