/** A failure that the person at the keyboard can mend. The message is a sentence that says how. Thrown by everything in this folder. */
export class Neo4jProblem extends Error {
  override name = "Neo4jProblem";
}

/** `cause` as a Neo4jProblem that names the path and the reason where it comes from the file system; any other cause as it is. */
export function asProblem(cause: unknown): unknown {
  if (!(cause instanceof Error) || !("code" in cause) || !("path" in cause)) {
    return cause;
  }
  const reason = reasons[String(cause.code)];
  if (reason === undefined) return cause;
  return new Neo4jProblem(
    `Cannot write ${String(cause.path)}: ${reason}, then start again.`,
    { cause },
  );
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "this user lacks the permission; give it the permission",
  EPERM: "this user lacks the permission; give it the permission",
  EROFS: "the file system is read-only; use a writable one",
  ENOSPC: "the disk is full; make room (Neo4j takes about 150 MB)",
};
