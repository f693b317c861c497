import type { Parameter, Parameters } from "../store.ts";

/**
 * Refuses values that only one of the engines would take or that they would take differently: undefined, NaN and infinities, whole
 * numbers past 2^53, and objects other than plain ones. Throws a TypeError that names the parameter.
 */
export function checkParameters(parameters: Parameters): void {
  for (const [name, value] of Object.entries(parameters)) check(value, name);
}

function check(value: Parameter | undefined, name: string): void {
  if (value === undefined) throw new TypeError(`$${name} is undefined`);
  if (typeof value === "number") {
    if (
      !Number.isFinite(value) ||
      (Number.isInteger(value) && !Number.isSafeInteger(value))
    ) {
      throw new TypeError(`$${name} is no number both engines take: ${value}`);
    }
  } else if (isList(value)) {
    for (const item of value) check(item, name);
  } else if (typeof value === "object" && value !== null) {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) {
      throw new TypeError(`$${name} holds an object that is not a plain one`);
    }
    for (const [key, item] of Object.entries(value)) {
      check(item, `${name}.${key}`);
    }
  }
}

/** Array.isArray, for read-only arrays too. */
export function isList(value: Parameter): value is readonly Parameter[] {
  return Array.isArray(value);
}
