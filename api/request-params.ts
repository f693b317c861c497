import * as v from "valibot";

/** What a request asks for, not yet held against the schema. */
export interface RequestParams {
  readonly query: string | null;
  /** The hash of a document that the server may hold: SHA-256, 64 hexadecimal digits. */
  readonly documentHash: string | null;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

export type ParsedRequest =
  | { readonly ok: true; readonly value: RequestParams }
  | { readonly ok: false; readonly messages: readonly string[] };

const text = v.nullish(v.string("expected a text"), null);
/** An object that is no list. */
function plainObject(message: string) {
  return v.custom<Record<string, unknown>>(
    (value) =>
      typeof value === "object" && value !== null && !Array.isArray(value),
    message,
  );
}

const hash = v.pipe(
  v.string("expected a text"),
  v.regex(/^[0-9a-f]{64}$/u, "expected 64 hexadecimal digits"),
);

const params = v.pipe(
  plainObject("expected a JSON object"),
  v.object({
    query: text,
    documentId: v.nullish(
      v.pipe(
        v.string("expected a text"),
        v.regex(
          /^sha256:[0-9a-f]{64}$/u,
          "expected sha256: and 64 hexadecimal digits",
        ),
        v.transform((id) => id.slice("sha256:".length)),
      ),
      null,
    ),
    operationName: text,
    variables: v.nullish(plainObject("expected an object"), {}),
    extensions: v.nullish(
      v.pipe(
        plainObject("expected an object"),
        v.looseObject({
          persistedQuery: v.optional(
            v.looseObject({ sha256Hash: hash }, "expected an object"),
          ),
        }),
      ),
      {},
    ),
  }),
);

/**
 * The parameters of a request by GET, in its query string. https://graphql.github.io/graphql-over-http/draft/#sec-GET
 * Every problem is named by its parameter.
 */
export function paramsOfUrl(search: string): ParsedRequest {
  const given = new URLSearchParams(search);
  const parsed: Record<string, unknown> = {};
  const messages: string[] = [];
  for (const name of ["query", "documentId", "operationName"]) {
    const value = given.get(name) ?? "";
    parsed[name] = value === "" ? null : value;
  }
  for (const name of ["variables", "extensions"]) {
    const value = given.get(name);
    if (!value) continue;
    const outcome = fromJson(value);
    if (outcome.ok) parsed[name] = outcome.value;
    else messages.push(`${name}: expected JSON`);
  }
  return messages.length > 0 ? { ok: false, messages } : checked(parsed);
}

/** The same of a request by POST, in its JSON body. */
export function paramsOfBody(body: string): ParsedRequest {
  const outcome = fromJson(body);
  if (!outcome.ok) return { ok: false, messages: ["Body: expected JSON"] };
  return checked(outcome.value);
}

function checked(given: unknown): ParsedRequest {
  const outcome = v.safeParse(params, given);
  if (!outcome.success) {
    const messages = outcome.issues.map(
      (issue) => `${v.getDotPath(issue) ?? "Body"}: ${issue.message}`,
    );
    return { ok: false, messages };
  }
  const { query, documentId, operationName, variables, extensions } =
    outcome.output;
  const documentHash =
    documentId ?? extensions.persistedQuery?.sha256Hash ?? null;
  if (query === null && documentHash === null) {
    const messages = ["query: expected a document, received none"];
    return { ok: false, messages };
  }
  if (!fewValues(variables)) {
    const messages = [
      `variables: expected at most ${mostValues} values in all`,
    ];
    return { ok: false, messages };
  }
  return {
    ok: true,
    value: {
      query,
      documentHash,
      operationName: operationName === "" ? null : operationName,
      variables,
    },
  };
}

/** As many as a document may have tokens: each is held against its type. */
const mostValues = 2_000;

function fewValues(variables: unknown): boolean {
  const open = [variables];
  for (let count = 0; open.length > 0; count += 1) {
    if (count + open.length > mostValues) return false;
    const value = open.pop();
    if (typeof value === "object" && value !== null) {
      for (const each of Object.values(value)) open.push(each);
    }
  }
  return true;
}

/** Deep lists are more than the parser can take, and are no JSON either then. */
function fromJson(
  value: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(value) };
  } catch {
    return { ok: false };
  }
}
