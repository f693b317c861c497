import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Seeds } from "../seeds/seeds.ts";

/** The words of an agenda's source text at some offsets; null where its text was not given. */
export type Words = (
  agenda: string,
  start: number,
  end: number,
) => string | null;

type Outcome =
  | { readonly ok: true; readonly value: Words }
  | { readonly ok: false; readonly message: string };

/** The words of a source text file, which must be the text of one of the agendas: same length, same SHA-256. */
export async function readSourceText(
  file: string,
  { agendas }: Seeds,
): Promise<Outcome> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, message: `--source ${file} cannot be read: ${reason}` };
  }
  const sha256 = createHash("sha256").update(text).digest("hex");
  const owner = agendas.find(({ agenda }) => agenda.source.sha256 === sha256);
  if (owner === undefined) {
    return {
      ok: false,
      message: `--source ${file} is the text of no agenda: expected one with SHA-256 ${agendas.map(({ agenda }) => `${agenda.source.sha256} (${agenda.id})`).join(" or ")}, received ${sha256}.`,
    };
  }
  const { id } = owner.agenda;
  return {
    ok: true,
    value: (agenda, start, end) =>
      agenda === id ? text.slice(start, end) : null,
  };
}
