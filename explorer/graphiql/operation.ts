/** What the editors hold. */
export interface Operation {
  /** A GraphQL document. */
  readonly query: string;
  /** Its variables as JSON; "" for none. */
  readonly variables: string;
}

/** Whether two are the same, letter by letter. */
export function isSame(one: Operation, other: Operation): boolean {
  return one.query === other.query && one.variables === other.variables;
}
