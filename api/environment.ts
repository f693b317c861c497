import * as v from "valibot";
import { type LogLevel, logLevels } from "./log.ts";

/** What the server is told by its environment. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  /** The other sites whose pages may ask the API. */
  readonly origins: readonly string[];
  readonly logLevel: LogLevel;
  /** Null: the embedded engine. */
  readonly neo4j: {
    readonly uri: string;
    readonly username: string;
    readonly password: string | null;
    readonly database: string | undefined;
  } | null;
}

type Outcome =
  | { readonly ok: true; readonly value: Environment }
  | { readonly ok: false; readonly issues: readonly string[] };

const text = v.optional(v.string());

/** Whether a text is an origin as browsers send it: a scheme and a host, a port where it is not the usual one. */
function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value;
}

const variables = v.object({
  PORT: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/u, "PORT must be a number from 0 to 65535"),
      v.transform(Number),
      v.maxValue(65_535, "PORT must be a number from 0 to 65535"),
    ),
    "4000",
  ),
  HOST: v.optional(
    v.pipe(v.string(), v.minLength(1, "HOST must name an address")),
    "127.0.0.1",
  ),
  CORS_ORIGINS: v.optional(
    v.pipe(
      v.string(),
      v.transform((list) => list.split(/[\s,]+/u).filter(Boolean)),
      v.everyItem(
        isOrigin,
        "CORS_ORIGINS must be a list of origins such as https://example.org, separated by commas",
      ),
    ),
    "",
  ),
  LOG_LEVEL: v.optional(
    v.picklist(logLevels, `LOG_LEVEL must be one of ${logLevels.join(", ")}`),
    "warn",
  ),
  NEO4J_URI: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/]+\/?$/u,
        "NEO4J_URI must be bolt://HOST:PORT or neo4j://HOST:PORT, with +s or +ssc for TLS",
      ),
    ),
  ),
  NEO4J_USERNAME: v.optional(v.string(), "neo4j"),
  NEO4J_PASSWORD: text,
  NEO4J_DATABASE: text,
});

/** The environment as typed values, or a sentence for each variable that is wrong. Empty variables count as absent. */
export function parseEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Outcome {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== ""),
  );
  const outcome = v.safeParse(variables, given);
  if (!outcome.success) {
    const issues = outcome.issues.map(({ message }) => `${message}.`);
    return { ok: false, issues };
  }
  const { PORT, HOST, CORS_ORIGINS, LOG_LEVEL, NEO4J_URI, ...login } =
    outcome.output;
  return {
    ok: true,
    value: {
      port: PORT,
      host: HOST,
      origins: CORS_ORIGINS,
      logLevel: LOG_LEVEL,
      neo4j:
        NEO4J_URI === undefined
          ? null
          : {
              uri: NEO4J_URI,
              username: login.NEO4J_USERNAME,
              password: login.NEO4J_PASSWORD ?? null,
              database: login.NEO4J_DATABASE,
            },
    },
  };
}
