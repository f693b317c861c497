import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import * as v from "valibot";
import type { CslItem } from "./csl-item.ts";

/** A work and how to write it; its style and locale are some that citation-js brings. */
export type ReferenceJob =
  | { readonly kind: "bibtex" | "ris"; readonly item: CslItem }
  | {
      readonly kind: "citation";
      readonly item: CslItem;
      readonly style: string;
      readonly locale: string;
    };

const { format: bibtexFormat } = plugins.config.get("@bibtex");
bibtexFormat.useIdAsLabel = true;
// Our ids are safe; the check would take their hyphens away.
bibtexFormat.checkLabel = false;
bibtexFormat.asciiOnly = false;

/**
 * The text of a reference, as `references.ts` describes it. Importing this module loads citation-js, and the first citation in a style
 * and locale builds its engine: neither lets go of the thread, APA not for seconds.
 */
export function referenceText(job: ReferenceJob): string {
  switch (job.kind) {
    case "bibtex":
      return bibtex(job.item);
    case "ris":
      return ris(job.item);
    case "citation":
      return citation(job.item, job.style, job.locale);
  }
}

function bibtex(item: CslItem): string {
  return v
    .parse(v.string(), plugins.output.format("bibtex", [escaped(item)]))
    .trim();
}

function ris(item: CslItem): string {
  const [record] = v.parse(
    risRecords,
    plugins.output.format("ris", [item], { format: "object" }),
  );
  // The library's own text breaks lines inside words and cuts ids to 20 characters, where they are no longer unique.
  const { TY, ...tags } = { ...record, ID: item.id };
  const lines = Object.entries(tags).flatMap(([tag, value]) =>
    [value].flat().map((each) => line(tag, each)),
  );
  return [line("TY", TY), ...lines, line("ER", "")].join("\n");
}

function citation(item: CslItem, style: string, locale: string): string {
  const text = v.parse(
    v.string(),
    plugins.output.format("bibliography", [item], {
      template: style,
      lang: locale,
      format: "text",
    }),
  );
  // The number in a list of one says nothing.
  return (style === "vancouver" ? text.replace(/^1\. /u, "") : text).trim();
}

const texCommands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** What BibTeX takes as it is. */
const verbatim = new Set(["id", "type", "DOI", "page"]);

/** An item with TeX's own characters escaped: citation-js would do so only where it drops letters that it cannot write in ASCII. */
function escaped(item: CslItem): object {
  return Object.fromEntries(
    Object.entries(item).map(([key, fact]) => [
      key,
      verbatim.has(key) ? fact : escapedIn(fact),
    ]),
  );
}

function escapedIn(value: unknown): unknown {
  if (typeof value === "string") {
    return value.replace(
      /[&%$#_{}~^\\]/gu,
      (character) => texCommands[character] ?? `\\${character}`,
    );
  }
  if (Array.isArray(value)) return value.map(escapedIn);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, escapedIn(each)]),
  );
}

const risRecords = v.tuple([
  v.objectWithRest(
    { TY: v.string() },
    v.union([v.string(), v.array(v.string())]),
  ),
]);

function line(tag: string, value: string): string {
  return `${tag}  - ${value}`;
}
