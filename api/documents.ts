import {
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoFragmentCyclesRule,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { LRUCache } from "lru-cache";
import { beginWork } from "../graph/breath.ts";
import { type Executor, operationCompiler } from "./compiled-operations.ts";
import { operationCost } from "./cost/operation-cost.ts";
import type { Sizes } from "./cost/list-sizes.ts";
import { checkDocument, checkText } from "./document-limits.ts";

/** The variables of a request, unchecked. */
export type Variables = Readonly<Record<string, unknown>>;

/** An operation that was parsed and found valid. */
export interface Prepared {
  /** Its name; null where it has none. */
  readonly name: string | null;
  /** Whether it has variables, which its cost may depend on. */
  readonly hasVariables: boolean;
  /** What it may cost: see `operationCost`. */
  readonly cost: (variables: Variables, sizes: Sizes) => number;
  readonly execute: Executor;
}

/** The code of the error of an operation that changes or follows something: there are none here. */
export const notOffered = "OPERATION_NOT_OFFERED";

export type Preparation =
  | { readonly ok: true; readonly value: Prepared }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

/** What is kept of operations: their number, and the size of their texts in UTF-16 code units. What is made of a text is 50 times as large. */
const kept = { max: 1_000, maxSize: 500_000 };

/** Parses and validates documents, each once as long as it is in use; the operation is the one named, or the only one. */
export function preparedDocuments(
  schema: GraphQLSchema,
): (query: string, operationName: string | null) => Preparation {
  const executorOf = operationCompiler(schema);
  const preparations = new LRUCache<string, Preparation>({
    ...kept,
    sizeCalculation: (_, key) => key.length,
  });
  return (query, operationName) => {
    const key = `${operationName ?? ""}\n${query}`;
    const before = preparations.get(key);
    if (before !== undefined) return before;
    beginWork();
    const preparation = prepare(schema, executorOf, query, operationName);
    // The errors of the others hold all that was parsed.
    if (preparation.ok) preparations.set(key, preparation);
    return preparation;
  };
}

/** Each error is looked into by itself, for what may have been meant. */
const few = { maxErrors: 20 };

function prepare(
  schema: GraphQLSchema,
  executorOf: ReturnType<typeof operationCompiler>,
  query: string,
  operationName: string | null,
): Preparation {
  try {
    checkText(query);
    const document = parse(query);
    for (const definition of document.definitions) {
      if (
        definition.kind === Kind.OPERATION_DEFINITION &&
        definition.operation !== OperationTypeNode.QUERY
      ) {
        throw new GraphQLError(
          `query: expected queries only, received a ${definition.operation}`,
          { extensions: { code: notOffered } },
        );
      }
    }
    const circles = validate(schema, document, [NoFragmentCyclesRule], few);
    if (circles.length > 0) return { ok: false, errors: circles };
    checkDocument(document);
    const errors = validate(schema, document, specifiedRules, few);
    if (errors.length > 0) return { ok: false, errors };
    const operations: OperationDefinitionNode[] = [];
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const definition of document.definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) {
        operations.push(definition);
      } else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        fragments.set(definition.name.value, definition);
      }
    }
    const definition = chosen(operations, operationName);
    const name = definition.name?.value ?? null;
    return {
      ok: true,
      value: {
        name,
        hasVariables: (definition.variableDefinitions ?? []).length > 0,
        cost: (variables, sizes) =>
          operationCost(schema, { definition, fragments }, variables, sizes),
        execute: executorOf(document, definition),
      },
    };
  } catch (error) {
    if (error instanceof GraphQLError) return { ok: false, errors: [error] };
    throw error;
  }
}

function chosen(
  operations: readonly OperationDefinitionNode[],
  name: string | null,
): OperationDefinitionNode {
  const names = operations.map((each) => each.name?.value ?? "");
  if (name !== null) {
    const named = operations[names.indexOf(name)];
    if (named !== undefined) return named;
    throw badRequest(
      `operationName: expected ${names.join(", ") || "none"}, received ${name}`,
    );
  }
  const [only, ...others] = operations;
  if (only === undefined || others.length > 0) {
    throw badRequest(
      `operationName: expected one of ${names.join(", ") || "an operation"}, received none`,
    );
  }
  return only;
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: "BAD_REQUEST" } });
}
