import { type ExecutionResult, GraphQLError } from "graphql";
import { fanOut, linkFanOut } from "../graph/queries/fan-out.ts";
import { idsWithLabel } from "../graph/queries/nodes.ts";
import { observedReader } from "../graph/observed.ts";
import { type Reader, type Store, StoreError } from "../graph/store.ts";
import { wholeLimit } from "./bounded-loader.ts";
import { type Context, createContext, type ServerFacts } from "./context.ts";
import type { Sizes } from "./cost/list-sizes.ts";
import { highestCost } from "./cost/operation-cost.ts";
import type { Prepared, Variables } from "./documents.ts";
import { type Known, knownVersions } from "./known.ts";
import type { Log } from "./log.ts";
import type { MaybePromise } from "./maybe-promise.ts";

export interface OperationOptions {
  readonly facts: ServerFacts;
  readonly log: Log;
  /** How much an operation may cost: see `operationCost`. */
  readonly costLimit: number;
  /** How long an operation may take, in ms. */
  readonly deadline: number;
}

/** What became of an operation. */
export interface Outcome {
  readonly result: ExecutionResult;
  /** The version of the dataset that the answer is of; null where it is of none. */
  readonly version: string | null;
  /** 503 where the server could not answer, whatever the operation. */
  readonly status: 200 | 503;
}

export interface Operations {
  /**
   * Runs an operation in one read transaction, so that all of its answer is of one version of the dataset. Where the database fails, the
   * whole answer is one error with code DATABASE_UNAVAILABLE instead of data with holes; where it does not answer in time, one with code
   * DEADLINE_EXCEEDED. What costs too much is not begun: COST_LIMIT_EXCEEDED.
   */
  readonly run: (operation: Prepared, variables: Variables) => Promise<Outcome>;
  /** The version of the dataset at some moment after the call, or the outcome of every operation while there is none to be had. */
  readonly version: () => Promise<
    | { readonly ok: true; readonly version: string | null }
    | { readonly ok: false; readonly outcome: Outcome }
  >;
}

/** Runs operations over a store. */
export function operationsOver(
  store: Store,
  { facts, costLimit, deadline, log }: OperationOptions,
): Operations {
  const knownOf = knownVersions();
  const look = oneAtATime(
    () => store.read((reader) => Promise.resolve(reader.version)),
    deadline,
  );
  async function execute(
    reader: Reader,
    known: Known,
    operation: Prepared,
    variables: Variables,
  ): Promise<Outcome> {
    const { version } = reader;
    const watched = watch(reader);
    const context = createContext(watched.reader, facts, known);
    const cost = await costOf(operation, variables, context);
    if (cost > costLimit) {
      return { result: tooExpensive(cost, costLimit), version, status: 200 };
    }
    const result = await operation.execute(context, variables);
    await watched.ended();
    const extensions = { cost };
    return { result: { ...result, extensions }, version, status: 200 };
  }
  /** What the work gives, or what to answer where the database does not. */
  async function guarded<Value>(
    work: Promise<Value>,
  ): Promise<
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly outcome: Outcome }
  > {
    try {
      return { ok: true, value: await withDeadline(work, deadline) };
    } catch (error) {
      if (error instanceof DeadlineError) {
        log.error({ deadline }, "An operation was not done in time.");
        const message = `The answer took longer than ${deadline} ms; see /readyz.`;
        return {
          ok: false,
          outcome: unavailable("DEADLINE_EXCEEDED", message),
        };
      }
      if (!(error instanceof StoreError) || error.kind === "failed") {
        throw error;
      }
      log.error({ kind: error.kind }, error.message);
      const message = "The database does not answer; see /readyz.";
      return {
        ok: false,
        outcome: unavailable("DATABASE_UNAVAILABLE", message),
      };
    }
  }
  return {
    run: async (operation, variables) => {
      let known: Known | undefined;
      const done = await guarded(
        store.read((reader) => {
          // Each attempt begins with what others left: the one before may have read a mix of versions.
          known = knownOf(reader.version);
          return execute(reader, known, operation, variables);
        }),
      );
      if (!done.ok) return done.outcome;
      known?.leave();
      return done.value;
    },
    version: async () => {
      const seen = await guarded(look());
      return seen.ok ? { ok: true, version: seen.value } : seen;
    },
  };
}

/**
 * Those who ask while an answer is under way, which may be of before they asked, share the next one. An answer that does not come within
 * `patience` ms is waited for no longer.
 */
function oneAtATime<Value>(
  ask: () => Promise<Value>,
  patience: number,
): () => Promise<Value> {
  let current: Promise<unknown> = Promise.resolve();
  let next: Promise<Value> | undefined;
  async function begin(): Promise<Value> {
    await withDeadline(current, patience).catch(() => undefined);
    next = undefined;
    const answer = ask();
    current = answer;
    return answer;
  }
  return () => (next ??= begin());
}

/** The cost, with what the data say of the length of the lists in it: asked once for each version. */
async function costOf(
  operation: Prepared,
  variables: Variables,
  { once, known: { costs } }: Context,
): Promise<number> {
  const before = costs.get(operation);
  if (before !== undefined) return before;
  const asked: Promise<unknown>[] = [];
  function known<Answer extends object>(
    answer: MaybePromise<Answer>,
    meanwhile: Answer,
  ): Answer {
    if (!(answer instanceof Promise)) return answer;
    asked.push(answer);
    return meanwhile;
  }
  const sizes: Sizes = {
    // One for the time being, so that what lies below is asked for too.
    fanOut: (name) => known(once(fanOut, name), [1]),
    links: () => known(once(linkFanOut), [1]),
    count: (label) => known(once(idsWithLabel, label, wholeLimit), [""]).length,
  };
  for (;;) {
    const cost = operation.cost(variables, sizes);
    if (asked.length === 0) {
      if (!operation.hasVariables) costs.set(operation, cost);
      return cost;
    }
    await Promise.all(asked.splice(0));
  }
}

interface Watched {
  readonly reader: Reader;
  /**
   * Resolves when no statement is under way: an operation that failed in one place does not wait for the others. Rejects with the first
   * failure of the engine, which execution has made an error of one field.
   */
  readonly ended: () => Promise<void>;
}

function watch(reader: Reader): Watched {
  const failures: unknown[] = [];
  const underWay = new Set<Promise<unknown>>();
  return {
    reader: observedReader(reader, async (_, ask) => {
      const answer = ask();
      underWay.add(answer);
      try {
        return await answer;
      } catch (error) {
        failures.push(error);
        throw error;
      } finally {
        underWay.delete(answer);
      }
    }),
    ended: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay);
      if (failures.length > 0) throw failures[0];
    },
  };
}

class DeadlineError extends Error {
  override readonly name = "DeadlineError";
}

async function withDeadline<Value>(
  answer: Promise<Value>,
  deadline: number,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DeadlineError());
    }, deadline);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function tooExpensive(cost: number, limit: number): ExecutionResult {
  const received = cost < highestCost ? `${cost}` : `more than ${highestCost}`;
  const error = new GraphQLError(
    `cost: expected at most ${limit}, received ${received}: ask for shorter pages (first) or fewer lists in each other`,
    { extensions: { code: "COST_LIMIT_EXCEEDED", cost, limit } },
  );
  return { errors: [error], extensions: { cost } };
}

function unavailable(code: string, message: string): Outcome {
  const error = new GraphQLError(message, { extensions: { code } });
  return { result: { errors: [error] }, version: null, status: 503 };
}
