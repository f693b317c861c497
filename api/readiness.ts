import { load } from "../graph/load.ts";
import type { Graph } from "../graph/model.ts";
import { datasetVersion } from "../graph/queries/dataset.ts";
import { type Store, StoreError } from "../graph/store.ts";

/** Whether requests can be answered, and if not why, in a sentence. */
export type Readiness =
  { readonly ready: true } | { readonly ready: false; readonly reason: string };

export interface LoadedStore extends AsyncDisposable {
  /** Resolves when the first attempt to load has ended, well or not. */
  readonly firstAttempt: Promise<Readiness>;
  /** Asks the database now; an answer later than the deadline counts as none. */
  readonly check: () => Promise<Readiness>;
}

export interface LoadedStoreOptions {
  readonly besideForeign?: boolean;
  /** How long `check` waits, in ms. */
  readonly deadline?: number;
  /** How long after a failed attempt the next one follows, in ms; 15 times as long where only a person can mend it: a server locks out
   * whom it has to refuse often. */
  readonly pause?: number;
}

/**
 * Keeps `graph` loaded in a store: loads it at once, again after each failure until it succeeds, and again when a check finds that the
 * database came back without it. Nobody needs to restart the server.
 */
export function keepLoaded(
  store: Store,
  graph: Graph,
  {
    besideForeign = false,
    deadline = 2_000,
    pause = 1_000,
  }: LoadedStoreOptions = {},
): LoadedStore {
  let state: Readiness = { ready: false, reason: "The dataset is loading." };
  let attempt: Promise<Readiness> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  async function tryToLoad(): Promise<Readiness> {
    try {
      await load(store, graph, { besideForeign });
      state = { ready: true };
    } catch (error) {
      state = { ready: false, reason: reasonOf(error) };
      const healsItself = error instanceof StoreError && error.kind === "away";
      const wait = healsItself ? pause : 15 * pause;
      if (!closed) timer = setTimeout(() => void start(), wait);
    }
    attempt = undefined;
    return state;
  }
  function start(): Promise<Readiness> {
    attempt ??= tryToLoad();
    return attempt;
  }
  async function ask(): Promise<Readiness> {
    if (!state.ready) return state;
    try {
      const version = await store.read(datasetVersion);
      if (version !== null) return state;
      state = { ready: false, reason: "The database holds no dataset." };
    } catch (error) {
      state = { ready: false, reason: reasonOf(error) };
    }
    void start();
    return state;
  }
  return {
    firstAttempt: start(),
    check: () => withDeadline(ask(), deadline),
    [Symbol.asyncDispose]: async () => {
      closed = true;
      clearTimeout(timer);
      await attempt;
    },
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof StoreError) return error.message;
  console.error(error);
  return "The dataset could not be loaded; the log says why.";
}

async function withDeadline(
  answer: Promise<Readiness>,
  deadline: number,
): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Readiness>((resolve) => {
    timer = setTimeout(() => {
      resolve({
        ready: false,
        reason: `The database has not answered within ${deadline} ms.`,
      });
    }, deadline);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
