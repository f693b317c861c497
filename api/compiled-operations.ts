import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  extendSchema,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type VariableDefinitionNode,
  visit,
} from "graphql";
import type { CompiledQuery } from "graphql-jit";
import type { Context } from "./context.ts";
import { after, type MaybePromise } from "./maybe-promise.ts";

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

/** What takes longest to compile gains least by it. */
const longestDocument = 8_000;

/**
 * Gives valid operations their executors: graphql-js the first time, what graphql-jit compiles of the document from then on.
 *
 * graphql-jit writes out a check of each variable, for input types that contain themselves until it has taken seconds: so graphql-js checks
 * the variables, and the compiled operation takes them as they are, by a scalar that only the compiler's copy of the schema has.
 */
export function operationCompiler(
  schema: GraphQLSchema,
): (document: DocumentNode, operation: OperationDefinitionNode) => Executor {
  const withCoerced = extendSchema(schema, parse(`scalar ${coerced}`));
  return (document, operation) => {
    const { variableDefinitions = [], name } = operation;
    let times = 0;
    let compiled: Promise<Compiled> | Compiled | undefined;
    function run(
      how: Compiled,
      context: Context,
      given: Readonly<Record<string, unknown>>,
    ): MaybePromise<ExecutionResult> {
      if (how === null) {
        return execute({
          schema,
          document,
          operationName: name?.value,
          contextValue: context,
          variableValues: given,
        });
      }
      const variables = getVariableValues(schema, variableDefinitions, given);
      return variables.errors
        ? { errors: variables.errors }
        : how.query({}, context, variables.coerced);
    }
    return (context, given) => {
      times += 1;
      if (times < compiledFrom) return run(null, context, given);
      compiled ??= compile(withCoerced, document, name?.value ?? "").then(
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
  operationName: string,
): Promise<Compiled> {
  if ((document.loc?.end ?? 0) > longestDocument) return null;
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
    operationName,
    // Rows were parsed where they arrived, so their leaves have the types of the schema.
    { disableLeafSerialization: true },
  );
  return isCompiledQuery(outcome) ? outcome : null;
}
