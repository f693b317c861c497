import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
} from "graphql";
import type { Plugin } from "graphql-yoga";
import { observedReader } from "../graph/observed.ts";
import { type Reader, type Store, StoreError } from "../graph/store.ts";
import { createContext, type ServerFacts } from "./context.ts";

/**
 * Runs every operation in one read transaction, so that all of its answer is of one version of the dataset. Where the database fails,
 * the whole answer is one error with code DATABASE_UNAVAILABLE and status 503 instead of data with holes.
 */
export function useReadTransaction(store: Store, facts: ServerFacts): Plugin {
  return {
    onExecute: ({ executeFn, setExecuteFn }) => {
      setExecuteFn(async (args: ExecutionArgs) => {
        try {
          return await store.read(async (reader) => {
            const watched = watch(reader);
            const context = createContext(watched.reader, facts);
            // Yoga's own context: the request and its parameters.
            const request = args.contextValue as object;
            const contextValue = { ...request, ...context };
            const result: unknown = await executeFn({ ...args, contextValue });
            watched.rethrow();
            return result;
          });
        } catch (error) {
          if (!(error instanceof StoreError) || error.kind === "failed") {
            throw error;
          }
          return unavailable(error);
        }
      });
    },
  };
}

interface Watched {
  readonly reader: Reader;
  /** Throws the first failure of the engine, which execution has made an error of one field. */
  readonly rethrow: () => void;
}

function watch(reader: Reader): Watched {
  const failures: unknown[] = [];
  return {
    reader: observedReader(reader, async (_, ask) => {
      try {
        return await ask();
      } catch (error) {
        failures.push(error);
        throw error;
      }
    }),
    rethrow: () => {
      if (failures.length > 0) throw failures[0];
    },
  };
}

function unavailable(error: StoreError): ExecutionResult {
  console.error(error.message);
  return {
    errors: [
      new GraphQLError("The database does not answer; see /readyz.", {
        extensions: { code: "DATABASE_UNAVAILABLE", http: { status: 503 } },
      }),
    ],
  };
}
