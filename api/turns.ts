import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isCompositeType,
  isIntrospectionType,
  isListType,
  isObjectType,
} from "graphql";
import { breatheOften, takeTurn } from "../graph/breath.ts";
import type { MaybePromise } from "./maybe-promise.ts";

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/** So many things of a list are put together before others get their turn. */
const batch = 50;

/**
 * The schema with resolvers that take turns: an operation with many nodes, all of which are known, would otherwise hold up everyone else
 * until it is done. Short operations run without a break. Changes the schema it is given.
 */
export function takingTurns(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = inTurns(field);
      if (resolve !== undefined) field.resolve = resolve;
    }
  }
  return schema;
}

/**
 * Hands on answers that come all at once, each of which sets off what lies below it: a batch of them, then another when others had their
 * turn.
 */
export function answersInTurn(size: number): {
  /** Some answers are about to come. */
  readonly begin: () => void;
  readonly handOn: <Answer>(answer: Answer) => MaybePromise<Answer>;
} {
  let count = 0;
  let line = Promise.resolve();
  return {
    begin: () => {
      count = 0;
    },
    handOn: (answer) => {
      count += 1;
      if (count <= size) return answer;
      if (count % size === 1) line = line.then(takeTurn);
      return line.then(() => answer);
    },
  };
}

function inTurns({
  resolve,
  type,
}: GraphQLField<unknown, unknown>): Resolver | undefined {
  const isList = isListType(getNullableType(type));
  if (isList && isCompositeType(getNamedType(type))) {
    return inBatches(resolve ?? defaultFieldResolver);
  }
  return resolve && whenThereIsTime(resolve);
}

function whenThereIsTime(resolve: Resolver): Resolver {
  return (source, args, context, info): unknown => {
    const pause = breatheOften();
    if (pause !== undefined) {
      return pause.then(() => resolve(source, args, context, info));
    }
    try {
      return resolve(source, args, context, info);
    } catch (error) {
      // What is thrown in one thing of a list lets graphql-js forget the promises of those before it: the process ends when they fail too.
      return Promise.reject(
        error instanceof Error
          ? error
          : new Error("No error", { cause: error }),
      );
    }
  };
}

function inBatches(resolve: Resolver): Resolver {
  const resolveInTime = whenThereIsTime(resolve);
  return (source, args, context, info): unknown => {
    const list: unknown = resolveInTime(source, args, context, info);
    return list instanceof Promise ? list.then(inLine) : batched(list);
  };
}

/** Lists that were waited for are often there all at once. */
async function inLine(list: unknown): Promise<unknown> {
  await takeTurn();
  return batched(list);
}

/** A long list with promises of what lies behind the first batch: each is held back until those before it were put together. */
function batched(list: unknown): unknown {
  if (!Array.isArray(list) || list.length <= batch) return list;
  const things = list as readonly unknown[];
  const promised: Promise<unknown>[] = [];
  let turn = Promise.resolve();
  for (let start = batch; start < things.length; start += batch) {
    turn = turn.then(takeTurn);
    for (const thing of things.slice(start, start + batch)) {
      promised.push(turn.then(() => thing));
    }
  }
  return [...things.slice(0, batch), ...promised];
}
