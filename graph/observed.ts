import type { Reader, Store } from "./store.ts";

/** Stands round every statement: `name` is its first line; it must return or reject as `ask` does. */
export type Observe = <Value>(
  name: string,
  ask: () => Promise<Value>,
) => Promise<Value>;

/** A reader whose every statement is asked through `observe`. */
export function observedReader(reader: Reader, observe: Observe): Reader {
  return {
    ...reader,
    run: (text, parameters) =>
      observe(text.trim().split("\n", 1)[0] ?? "", () =>
        reader.run(text, parameters),
      ),
  };
}

/** A store that tells `count` the name of every statement its reads ask. */
export function countedStore(
  store: Store,
  count: (name: string) => void,
): Store {
  return {
    ...store,
    read: (work) =>
      store.read((reader) =>
        work(
          observedReader(reader, (name, ask) => {
            count(name);
            return ask();
          }),
        ),
      ),
  };
}
