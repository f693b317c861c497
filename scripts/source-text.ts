import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { formatIssue } from "../seeds/issue.ts";
import { verifyAgenda } from "../seeds/verify/verify.ts";
import { problems, type ReadSeeds } from "./agendas.ts";

/** The source text of an agenda, against which its seeds were verified. */
export interface SourceText {
  /** The agenda's id. */
  readonly agenda: string;
  readonly text: string;
}

type Outcome =
  | { readonly ok: true; readonly value: SourceText }
  | { readonly ok: false; readonly messages: readonly string[] };

/**
 * The text in a file, which must be that of one of the agendas (same SHA-256) and hold what its seeds say of it; otherwise every problem
 * in a line of its own and one that counts them.
 */
export async function readSourceText(
  file: string,
  { seeds, files }: ReadSeeds,
): Promise<Outcome> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failed(`--source ${file} cannot be read: ${reason}`);
  }
  const sha256 = createHash("sha256").update(text).digest("hex");
  const owner = seeds.agendas.find(
    ({ agenda }) => agenda.source.sha256 === sha256,
  );
  if (owner === undefined) {
    const texts = seeds.agendas.map(
      ({ agenda }) => `${agenda.source.sha256} (${agenda.id})`,
    );
    return failed(
      `--source ${file} is the text of no agenda: expected one with SHA-256 ${texts.join(" or ")}, received ${sha256}.`,
    );
  }
  const { id } = owner.agenda;
  const issues = verifyAgenda(files, id, text).map(formatIssue);
  return issues.length === 0
    ? { ok: true, value: { agenda: id, text } }
    : failed(
        ...issues,
        `The seeds do not fit ${file}: ${problems(issues.length)}.`,
      );
}

function failed(...messages: readonly string[]): Outcome {
  return { ok: false, messages };
}
