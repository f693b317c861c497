/** What GraphiQL remembers for later visits. */
const lasting: ReadonlySet<string> = new Set([
  "graphiql:queries",
  "graphiql:favorites",
]);

/**
 * Where GraphiQL keeps things: the history of what was run stays in this browser, open tabs and sizes only as long as the browser's tab,
 * so that a link shows what it names and not what was left open last week.
 */
export const kept = {
  get length() {
    return sessionKeys().length + lasting.size;
  },
  getItem: (key: string) => storageOf(key).getItem(key),
  setItem: (key: string, value: string) => {
    storageOf(key).setItem(key, value);
  },
  removeItem: (key: string) => {
    storageOf(key).removeItem(key);
  },
  clear: () => {
    for (const key of [...sessionKeys(), ...lasting]) {
      storageOf(key).removeItem(key);
    }
  },
};

function storageOf(key: string): Storage {
  return lasting.has(key) ? localStorage : sessionStorage;
}

/** GraphiQL's own: the explorer keeps things there too. */
function sessionKeys(): string[] {
  return Object.keys(sessionStorage).filter((key) =>
    key.startsWith("graphiql:"),
  );
}
