import type * as v from "valibot";
import { checkContent } from "./check.ts";
import type { SeedFiles } from "./files.ts";
import { type Issue, sortIssues } from "./issue.ts";
import { agenda, scheme, textFile } from "./schema.ts";
import { worksFile } from "./works-schema.ts";
import { placePassages } from "./sections.ts";
import type { ParsedFiles, Seeds } from "./seeds.ts";
import { parseYamlFile, type YamlFile } from "./yaml-file.ts";

type Outcome =
  | {
      readonly ok: true;
      readonly value: Seeds;
      /** The files themselves, which know the place of each value. */
      readonly files: ParsedFiles;
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Seeds files as typed rows, or every problem in them, by file and line. `root` is put before the paths in issues. Files are checked
 * one by one first and against each other when each is sound; one file with a problem is reason enough to take none.
 */
export function parseSeeds(files: SeedFiles, root = "seeds"): Outcome {
  const parsed: ParsedFiles = {
    schemes: [],
    agendas: [],
    works: [],
    texts: [],
  };
  const issues: Issue[] = [];
  function add<const Schema extends v.GenericSchema>(
    path: string,
    bytes: Uint8Array,
    schema: Schema,
    into: { file: YamlFile<v.InferOutput<Schema>>; folder: string }[],
  ): void {
    const outcome = parseYamlFile(`${root}/${path}`, bytes, schema);
    if (outcome.ok) {
      into.push({ file: outcome.file, folder: folderOf(path) });
    } else issues.push(...outcome.issues);
  }
  for (const [path, bytes] of files) {
    const kind = kindOf(path);
    if (kind === "scheme") add(path, bytes, scheme, parsed.schemes);
    else if (kind === "agenda") add(path, bytes, agenda, parsed.agendas);
    else if (kind === "works") add(path, bytes, worksFile, parsed.works);
    else if (kind === "text") add(path, bytes, textFile, parsed.texts);
    else issues.push(unknownPath(`${root}/${path}`));
  }
  if (issues.length === 0) issues.push(...checkContent(parsed));
  return issues.length > 0
    ? { ok: false, issues: sortIssues(issues) }
    : { ok: true, value: placePassages(parsed), files: parsed };
}

const kinds = [
  ["scheme", /^(agendas\/[^/]+\/)?schemes\/[^/]+\.yaml$/u],
  ["agenda", /^agendas\/[^/]+\/agenda\.yaml$/u],
  ["works", /^agendas\/[^/]+\/works\.yaml$/u],
  ["text", /^agendas\/[^/]+\/text\/[^/]+\.yaml$/u],
] as const;

function kindOf(path: string): (typeof kinds)[number][0] | undefined {
  return kinds.find(([, pattern]) => pattern.test(path))?.[0];
}

/** The name of the agenda folder that holds a file; empty for a scheme of all agendas. */
function folderOf(path: string): string {
  return /^agendas\/(?<folder>[^/]+)\//u.exec(path)?.groups?.["folder"] ?? "";
}

function unknownPath(file: string): Issue {
  return {
    file,
    line: 1,
    column: 1,
    field: "",
    expected:
      "schemes/<scheme>.yaml, or in agendas/<agenda>/: agenda.yaml, works.yaml, schemes/<scheme>.yaml, text/<name>.yaml",
    received: "a file at another path",
  };
}
