import {
  type DocumentNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** The variables of a request as the operation declares them, or what is wrong with them. */
export type CheckedVariables = ReturnType<typeof getVariableValues>;

/** Of wrong variables so many are told: each is found out by itself, and shown. */
const mostErrors = 5;

/** What is shown of a wrong value at each end, in UTF-16 code units. */
const longestEnd = 200;

/** Checks the variables of requests for an operation of a valid document. There are few errors, and all are short. */
export function operationVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (given: Readonly<Record<string, unknown>>) => CheckedVariables {
  const { variableDefinitions = [] } = operation;
  if (variableDefinitions.length === 0) return () => ({ coerced: {} });
  const neverNull = namesNeverNull(schema, document, operation);
  return (given) => {
    const variables = getVariableValues(schema, variableDefinitions, given, {
      maxErrors: mostErrors,
    });
    if (variables.errors) return { errors: variables.errors.map(shortened) };
    const { coerced } = variables;
    const wrong = neverNull.filter((name) => coerced[name] === null);
    return wrong.length === 0 ? variables : { errors: wrong.map(nullError) };
  };
}

/**
 * The variables that may be null by their type and must not be where they stand: a default value makes up for that, which null takes away
 * again (https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed). graphql-js finds out in the middle of a list and
 * forgets what it has begun there: the process would end when that fails too.
 */
function namesNeverNull(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): readonly string[] {
  const nullable = new Set(
    variableDefinitions
      .filter(
        ({ type, defaultValue }) =>
          type.kind !== Kind.NON_NULL_TYPE && defaultValue !== undefined,
      )
      .map(({ variable }) => variable.name.value),
  );
  if (nullable.size === 0) return [];
  const found = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Variable: ({ name: { value } }) => {
        if (nullable.has(value) && isNonNullType(types.getInputType())) {
          found.add(value);
        }
      },
    }),
  );
  return [...found];
}

function nullError(name: string): GraphQLError {
  return new GraphQLError(
    `Variable "$${name}" must not be null where it is used; leave it out for its default.`,
  );
}

function shortened(error: GraphQLError): GraphQLError {
  const { message, nodes } = error;
  if (message.length <= 2 * longestEnd) return error;
  const begin = message.slice(0, longestEnd);
  const end = message.slice(-longestEnd);
  return new GraphQLError(`${begin} … ${end}`, { ...(nodes && { nodes }) });
}
