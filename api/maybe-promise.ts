/**
 * A value, or the promise of one. What is known already is handed on at once: an operation whose every answer is known then runs without
 * the event loop's turns that promises cost.
 */
export type MaybePromise<Value> = Value | Promise<Value>;

/** What `next` makes of the value, at once where it is there. */
export function after<Value, Next>(
  value: MaybePromise<Value>,
  next: (value: Value) => MaybePromise<Next>,
): MaybePromise<Next> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** All of the values in their order, at once where all are there. */
export function all<Value>(
  values: readonly MaybePromise<Value>[],
): MaybePromise<readonly Value[]> {
  return allThere(values) ? values : Promise.all(values);
}

function allThere<Value>(
  values: readonly MaybePromise<Value>[],
): values is readonly Value[] {
  return values.every((value) => !(value instanceof Promise));
}
