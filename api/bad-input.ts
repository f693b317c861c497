import { GraphQLError } from "graphql";

/** The error of an argument outside its range: names it, what is expected and what came. */
export function badInput(
  argument: string,
  expected: string,
  received: unknown,
): GraphQLError {
  const shown = JSON.stringify(received);
  const short = shown.length > 80 ? `${shown.slice(0, 79)}…` : shown;
  return new GraphQLError(
    `${argument}: expected ${expected}, received ${short}`,
    { extensions: { code: "BAD_USER_INPUT", argument, expected } },
  );
}

/** `value`, or `otherwise` where it is absent. Throws a GraphQLError where it lies outside the range. */
export function inRange(
  argument: string,
  value: number | null | undefined,
  range: { readonly min: number; readonly max: number },
  otherwise: number,
): number {
  if (value === undefined || value === null) return otherwise;
  if (value < range.min || value > range.max) {
    throw badInput(argument, `${range.min} to ${range.max}`, value);
  }
  return value;
}

/** Throws a GraphQLError where a list is longer than 100 entries, or shorter than `min`. */
export function checkSize(
  argument: string,
  list: readonly unknown[] | null | undefined,
  max = 100,
  min = 0,
): void {
  if (!list) return;
  if (list.length < min || list.length > max) {
    throw badInput(argument, `${min} to ${max} entries`, list.length);
  }
}
