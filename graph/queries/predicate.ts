import type { Parameter } from "../store.ts";

/** A condition in Cypher; its values are parameters. */
export interface Predicate {
  readonly text: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
}

/** A filter with the operators that every filter of the API has. */
export interface Combined<Where> {
  readonly AND?: readonly Where[] | null | undefined;
  readonly OR?: readonly Where[] | null | undefined;
  readonly NOT?: Where | null | undefined;
}

/** A condition on a text value; absent fields set none. */
export interface StringFilter {
  readonly eq?: string | null | undefined;
  readonly oneOf?: readonly string[] | null | undefined;
}

/** Gives a value a parameter name of its own and returns the name with `$`. */
export type Bind = (value: Parameter) => string;

/**
 * The condition that a filter sets: all of what `leaf` says of its own fields, and AND, OR and NOT as the API describes them.
 * An empty filter is `true`, an empty OR `false`.
 */
export function predicateOf<Where extends Combined<Where>>(
  where: Where,
  leaf: (where: Where, bind: Bind) => readonly string[],
): Predicate {
  const parameters: Record<string, Parameter> = {};
  function bind(value: Parameter): string {
    const name = `p${Object.keys(parameters).length}`;
    parameters[name] = value;
    return `$${name}`;
  }
  function textOf(each: Where): string {
    const conditions = [...leaf(each, bind)];
    if (each.AND) conditions.push(all(each.AND.map(textOf)));
    if (each.OR) conditions.push(any(each.OR.map(textOf)));
    if (each.NOT) conditions.push(`NOT ${textOf(each.NOT)}`);
    return all(conditions);
  }
  return { text: textOf(where), parameters };
}

/** The values that satisfy a filter: null where it sets no condition. */
export function allowed(
  filter: StringFilter | null | undefined,
): readonly string[] | null {
  const { eq, oneOf } = filter ?? {};
  if (eq === undefined || eq === null) return oneOf ?? null;
  return oneOf === undefined || oneOf === null || oneOf.includes(eq)
    ? [eq]
    : [];
}

/** Every filter in `where`, itself first and those in AND, OR and NOT after it. */
export function everyFilter<Where extends Combined<Where>>(
  where: Where,
): Where[] {
  const below = [
    ...(where.AND ?? []),
    ...(where.OR ?? []),
    ...(where.NOT ? [where.NOT] : []),
  ];
  return [where, ...below.flatMap((each) => everyFilter<Where>(each))];
}

/** Those of them that hold wherever `where` does: itself first and what AND alone leads to. */
export function requiredFilters<Where extends Combined<Where>>(
  where: Where,
): Where[] {
  const below = where.AND ?? [];
  return [where, ...below.flatMap((each) => requiredFilters<Where>(each))];
}

function all(conditions: readonly string[]): string {
  return conditions.length === 0 ? "true" : `(${conditions.join(" AND ")})`;
}

function any(conditions: readonly string[]): string {
  return conditions.length === 0 ? "false" : `(${conditions.join(" OR ")})`;
}
