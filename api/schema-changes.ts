import {
  buildSchema,
  findBreakingChanges,
  Kind,
  parse,
  print,
  visit,
} from "graphql";

/** What a client written against `before` would no longer find in `after`, in sentences; both are texts of schemas. Empty when nothing. */
export function breakingChanges(before: string, after: string): string[] {
  return findBreakingChanges(buildSchema(before), buildSchema(after)).map(
    ({ description }) => description,
  );
}

/** A schema's text without descriptions: what clients are written against, and nothing else. */
export function namesOf(schema: string): string {
  const document = visit(parse(schema), {
    // Strings stand elsewhere too, as default values.
    enter: (node, key) =>
      node.kind === Kind.STRING && key === "description" ? null : undefined,
  });
  return `${print(document)}\n`;
}
