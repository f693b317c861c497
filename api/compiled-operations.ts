import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  extendSchema,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type VariableDefinitionNode,
  visit,
} from "graphql";
import type { CompiledQuery } from "graphql-jit";
import { breathe } from "../graph/breath.ts";
import { compiledSize } from "./compiled-size.ts";
import type { Context } from "./context.ts";
import { after, type MaybePromise } from "./maybe-promise.ts";
import { operationVariables } from "./operation-variables.ts";
import { takingTurns } from "./turns.ts";

/** Runs an operation with the variables of a request, which it coerces. */
export type Executor = (
  context: Context,
  variables: Readonly<Record<string, unknown>>,
) => MaybePromise<ExecutionResult>;

type ObjectMap = Record<string, unknown>;

/** Null where an operation cannot be compiled, or is not worth it. */
type Compiled = CompiledQuery<ObjectMap, ObjectMap> | null;

/** From this time on an operation is compiled: most of those that come once never come again, and compiling takes milliseconds. */
const compiledFrom = 2;

/** As much takes some 5 ms to compile, and as long to begin to run; the explorer's largest operation is half as large. */
const largestCompiled = 800;

/**
 * Gives valid operations their executors: graphql-js the first time, what graphql-jit compiles of the document from then on.
 *
 * graphql-jit writes out a check of each variable, for input types that contain themselves until it has taken seconds: so graphql-js checks
 * the variables, and the compiled operation takes them as they are, by a scalar that only the compiler's copy of the schema has.
 */
export function operationCompiler(
  schema: GraphQLSchema,
): (document: DocumentNode, operation: OperationDefinitionNode) => Executor {
  const inTurns = takingTurns(schema);
  const withCoerced = extendSchema(inTurns, parse(`scalar ${coerced}`));
  return (document, operation) => {
    const { name } = operation;
    const variablesOf = operationVariables(schema, document, operation);
    let times = 0;
    let compiled: Promise<Compiled> | Compiled | undefined;
    function run(
      how: Compiled,
      context: Context,
      given: Readonly<Record<string, unknown>>,
    ): MaybePromise<ExecutionResult> {
      const variables = variablesOf(given);
      if (variables.errors) return { errors: variables.errors };
      if (how === null) {
        return execute({
          schema,
          document,
          operationName: name?.value,
          contextValue: context,
          variableValues: given,
        });
      }
      return how.query({}, context, variables.coerced);
    }
    return (context, given) => {
      times += 1;
      if (times < compiledFrom) {
        return after(breathe(), () => run(null, context, given));
      }
      compiled ??= compile(withCoerced, document, operation).then(
        (how) => (compiled = how),
      );
      return after(compiled, (how) => run(how, context, given));
    };
  };
}

const coerced = "CoercedVariable";

async function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Promise<Compiled> {
  if (compiledSize(schema, document, operation) > largestCompiled) return null;
  let asksOfSchema = false;
  const open = visit(document, {
    VariableDefinition: ({ variable, loc }): VariableDefinitionNode => ({
      kind: Kind.VARIABLE_DEFINITION,
      variable,
      type: {
        kind: Kind.NAMED_TYPE,
        name: { kind: Kind.NAME, value: coerced },
      },
      ...(loc && { loc }),
    }),
    Field: ({ name }) => {
      asksOfSchema ||= name.value === "__schema" || name.value === "__type";
    },
  });
  // The answer would tell of the scalar. The visitor sets it behind the compiler's back.
  if (asksOfSchema as boolean) return null;
  // No server needs it to start.
  const { compileQuery, isCompiledQuery } = await import("graphql-jit");
  const outcome = compileQuery(
    schema,
    // Its types ask for a document that knows the type of its answer, which nobody does before it runs.
    open as Parameters<typeof compileQuery<ObjectMap, ObjectMap>>[1],
    operation.name?.value ?? "",
    // Rows were parsed where they arrived, so their leaves have the types of the schema.
    { disableLeafSerialization: true },
  );
  // What was compiled is read by the engine only when it runs.
  await breathe();
  return isCompiledQuery(outcome) ? outcome : null;
}
