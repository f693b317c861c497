import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** Where counting ends. */
const most = 10_000;

/** What a field with fields of its own counts: graphql-jit writes a function for it. */
const object = 5;

/** So many levels deep it counts twice, since the function takes all that lie above. */
const deep = 20;

/**
 * How much code graphql-jit writes for an operation, in fields: those of a fragment count wherever it is spread, those of an interface for
 * each of its types. Counting ends at {@link most}.
 */
export function compiledSize(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  let size = 0;

  function add(
    type: GraphQLCompositeType,
    { selections }: SelectionSetNode,
    times: number,
    depth: number,
  ): void {
    const each = isAbstractType(type)
      ? times * schema.getPossibleTypes(type).length
      : times;
    for (const selection of selections) {
      if (size > most) return;
      if (selection.kind === Kind.FIELD) {
        size += each;
        if (selection.selectionSet === undefined || !("getFields" in type)) {
          continue;
        }
        size += each * object * (1 + depth / deep);
        const field = type.getFields()[selection.name.value];
        const below = field && getNamedType(field.type);
        if (isCompositeType(below)) {
          add(below, selection.selectionSet, each, depth + 1);
        }
        continue;
      }
      const spread =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : fragments.get(selection.name.value);
      if (spread === undefined) continue;
      const condition = schema.getType(spread.typeCondition?.name.value ?? "");
      add(
        isCompositeType(condition) ? condition : type,
        spread.selectionSet,
        times,
        depth,
      );
    }
  }

  const root = schema.getRootType(operation);
  if (root) add(root, selectionSet, 1, 0);
  return size;
}
