import type { Neo4jServer } from "./server.ts";

/** What to tell the person who started a server: its password where it was made, and the line that lets Lacuna use it. */
export function instructions(
  server: Pick<
    Neo4jServer,
    "kind" | "password" | "uri" | "username" | "version"
  >,
): readonly string[] {
  const variables = [
    `NEO4J_URI=${server.uri}`,
    `NEO4J_USERNAME=${server.username}`,
    // A password that was given is in the environment already, and is not shown.
    ...(server.kind === "made" ? [`NEO4J_PASSWORD=${server.password}`] : []),
    ...(server.kind === "off" ? ["NEO4J_PASSWORD="] : []),
  ];
  return [
    passwordSentence(server.kind, server.version),
    "To use it, in another terminal:",
    `  export ${variables.join(" ")}`,
    "  npm start",
    "Ctrl-C stops it.",
  ];
}

function passwordSentence(kind: Neo4jServer["kind"], version: string): string {
  switch (kind) {
    case "made":
      return "Its password was made now and is shown only this once: keep the line below.";
    case "given":
      return "Its password is the one in NEO4J_PASSWORD: export that too.";
    case "kept":
      return `Its password is the one set at its first start: export it too, as NEO4J_PASSWORD. If it is lost, stop Neo4j and delete .neo4j/${version}/home, with the data in it.`;
    case "off":
      return "It asks for no password, and is removed at the end.";
  }
}
