import { badInput, inRange } from "./bad-input.ts";

/** The paging arguments of a list (Relay). */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page of a list of ids. */
export interface Page {
  /** The whole list. */
  readonly all: readonly string[];
  /** The ids of this page. */
  readonly ids: readonly string[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

const pageSize = { min: 1, max: 100 };

/**
 * The page of `all` that the arguments ask for: 20 from the start by default. Throws a GraphQLError where they are out of range, exclude
 * each other, or name a cursor that is not of this list.
 */
export function pageOf(
  all: readonly string[],
  { first, after, last, before }: PageArguments,
): Page {
  const backwards = last !== undefined && last !== null;
  if (backwards && first !== undefined && first !== null) {
    throw badInput("last", "no first beside it", last);
  }
  const from = after ? indexOf("after", all, after) + 1 : 0;
  const to = before ? indexOf("before", all, before) : all.length;
  const size = backwards
    ? inRange("last", last, pageSize, 20)
    : inRange("first", first, pageSize, 20);
  const start = backwards ? Math.max(from, to - size) : from;
  const end = backwards ? to : Math.min(to, from + size);
  return {
    all,
    ids: all.slice(start, Math.max(start, end)),
    hasNextPage: end < all.length,
    hasPreviousPage: start > 0,
  };
}

/** The cursor of an id: opaque to clients, valid in every list that holds the id, on every engine and after a restart. */
export function cursorOf(id: string): string {
  return Buffer.from(`${prefix}${id}`).toString("base64url");
}

const prefix = "lacuna:";

/** A page as the types `...Connection` of the API show it, apart from their nodes. */
export function pageInfo({ ids, hasNextPage, hasPreviousPage }: Page): {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
} {
  const [first] = ids;
  const last = ids.at(-1);
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: first === undefined ? null : cursorOf(first),
    endCursor: last === undefined ? null : cursorOf(last),
  };
}

function indexOf(
  argument: string,
  all: readonly string[],
  cursor: string,
): number {
  const id = Buffer.from(cursor, "base64url").toString().slice(prefix.length);
  // Others than ours may decode to the same.
  const index = cursorOf(id) === cursor ? all.indexOf(id) : -1;
  if (index === -1) throw badInput(argument, "a cursor of this list", cursor);
  return index;
}
