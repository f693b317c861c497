import { randomBytes } from "node:crypto";
import { auth, driver, Neo4jError } from "neo4j-driver";
import type { Environment } from "./find-program.ts";
import { Neo4jProblem } from "./problem.ts";

/** How a server came by its password, which is null where none is needed or where it was set on an earlier start and not given now. */
export type LogIn =
  | { readonly kind: "given" | "made"; readonly password: string }
  | { readonly kind: "kept" | "off"; readonly password: null };

/** What a server says to a log-in: "away" while it does not answer yet. */
export type Answer = "welcome" | "refused" | "away";

/** The user that a new Neo4j has. Its first password is its own name, and must be changed before anything else. */
export const firstUser = "neo4j";

const shortestPassword = 8;

/** NEO4J_PASSWORD, null where it is absent or empty. Throws a Neo4jProblem where Neo4j would not take it as a password. */
export function readPassword(environment: Environment): string | null {
  const password = environment["NEO4J_PASSWORD"];
  if (!password) return null;
  if (password.length >= shortestPassword) return password;
  throw new Neo4jProblem(
    `NEO4J_PASSWORD: Neo4j expects at least ${shortestPassword} characters, received ${password.length}.`,
  );
}

/**
 * Logs in, and sets the password of a new server: `wanted`, or one made at random. Stateless: a server is new if its first password
 * opens it. `ask` tries one password. Throws a Neo4jProblem where the server has another password than `wanted`.
 */
export async function logIn(
  uri: string,
  wanted: string | null,
  ask: (password: string) => Promise<Answer>,
): Promise<LogIn> {
  if (wanted !== null && (await ask(wanted)) === "welcome") {
    return { kind: "given", password: wanted };
  }
  if ((await ask(firstUser)) === "welcome") {
    const password = wanted ?? randomBytes(18).toString("base64url");
    await setFirstPassword(uri, password);
    return { kind: wanted === null ? "made" : "given", password };
  }
  if (wanted === null) return { kind: "kept", password: null };
  throw new Neo4jProblem(
    "NEO4J_PASSWORD is not the password that this Neo4j got at its first start: set it to that one, or unset it.",
  );
}

/** Tries the password once; null for a server without authentication. */
export async function tryLogIn(
  uri: string,
  password: string | null,
): Promise<Answer> {
  const connection = connect(uri, password);
  try {
    await connection.verifyConnectivity();
    return "welcome";
  } catch (cause) {
    if (!(cause instanceof Neo4jError)) throw cause;
    if (cause.code.startsWith("Neo.ClientError.Security.")) return "refused";
    return "away";
  } finally {
    await connection.close();
  }
}

async function setFirstPassword(uri: string, password: string): Promise<void> {
  const connection = connect(uri, firstUser);
  try {
    await connection.executeQuery(
      `ALTER CURRENT USER SET PASSWORD FROM '${firstUser}' TO $password`,
      { password },
      { database: "system" },
    );
  } finally {
    await connection.close();
  }
}

function connect(
  uri: string,
  password: string | null,
): ReturnType<typeof driver> {
  const token = password === null ? undefined : auth.basic(firstUser, password);
  return driver(uri, token, { connectionTimeout: 2_000 });
}
