import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  introspectionTypes,
  isObjectType,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import { costOfValues, valueSize } from "./value-sizes.ts";

type Variables = Readonly<Record<string, unknown>>;
type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** What an object of the schema counts: it is put together by resolvers that take no turns. */
const objectCost = 2;

/** How many more objects of the schema may be counted for an operation, which takes time too: a full introspection has 1,300. */
export interface Countable {
  left: number;
}

/**
 * What a field `__schema` or `__type` costs: the schema is known, so the objects it gives are counted, those with many or long values for
 * more; `Infinity` where they are more than may be counted. What one selection gives of one part of the schema is counted once, however often a deep
 * question comes by it. A name asked for by several fields counts for each.
 */
export function introspectionCost(
  schema: GraphQLSchema,
  same: readonly FieldNode[],
  fragments: Fragments,
  variables: Variables,
  countable: Countable,
): number {
  const counted = new Map<SelectionSetNode, Map<object, number>>();

  function below(
    type: GraphQLObjectType,
    value: object,
    set: SelectionSetNode,
  ): number {
    const values = counted.get(set) ?? new Map<object, number>();
    counted.set(set, values);
    const before = values.get(value);
    if (before !== undefined) return before;
    countable.left -= 1;
    if (countable.left < 0) return Infinity;
    let count = 0;
    let size = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        count += ofField(type, value, selection);
        size += sizeOf(type, selection);
      } else {
        const inner =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection.selectionSet
            : fragments.get(selection.name.value)?.selectionSet;
        if (inner !== undefined) count += below(type, value, inner);
      }
    }
    count += costOfValues(size) * objectCost;
    values.set(value, count);
    return count;
  }

  function ofField(
    type: GraphQLObjectType,
    value: object,
    field: FieldNode,
  ): number {
    const definition = type.getFields()[field.name.value];
    const { selectionSet } = field;
    if (definition === undefined || selectionSet === undefined) return 0;
    const inner = getNamedType(definition.type);
    if (!isObjectType(inner)) return 0;
    const args = Object.fromEntries(
      (field.arguments ?? []).map((argument) => [
        argument.name.value,
        valueFromASTUntyped(argument.value, variables),
      ]),
    );
    const given: unknown = definition.resolve?.(
      value,
      args,
      undefined,
      // Nor of the operation anything but the schema.
      { schema } as GraphQLResolveInfo,
    );
    return objectsOf(given)
      .map((each) => objectCost + below(inner, each, selectionSet))
      .reduce((sum, each) => sum + each, 0);
  }

  return same
    .map((field) => {
      const { selectionSet } = field;
      if (selectionSet === undefined) return 0;
      if (field.name.value === "__schema") {
        return (
          objectCost + below(introspected("__Schema"), schema, selectionSet)
        );
      }
      const name = field.arguments?.[0]?.value;
      const named = schema.getType(
        String(name && valueFromASTUntyped(name, variables)),
      );
      return named === undefined
        ? 1
        : objectCost + below(introspected("__Type"), named, selectionSet);
    })
    .reduce((sum, each) => sum + each, 0);
}

function sizeOf(
  { name: type }: GraphQLObjectType,
  { alias, name, selectionSet }: FieldNode,
): number {
  const key = `${type}.${name.value}`;
  const shown = (alias ?? name).value;
  return valueSize(key, shown, selectionSet === undefined);
}

function introspected(name: string): GraphQLObjectType {
  const type = introspectionTypes.find((each) => each.name === name);
  if (!isObjectType(type)) throw new TypeError(`No type ${name}`);
  return type;
}

function objectsOf(value: unknown): readonly object[] {
  if (Array.isArray(value)) return value.flatMap(objectsOf);
  return typeof value === "object" && value !== null ? [value] : [];
}
