import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from "graphql";
import { type Bound, one, oneOfEach } from "./bound.ts";
import { conditionsIn } from "./conditions.ts";
import { introspectionCost } from "./introspection-cost.ts";
import { listSizes, type Sizes } from "./list-sizes.ts";
import { costOfValues, valueSize } from "./value-sizes.ts";

/** An operation with what it spreads. */
export interface Operation {
  readonly definition: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

type Variables = Readonly<Record<string, unknown>>;

/** Where counting ends: no request comes near, and whoever goes past it learns no more. */
export const highestCost = 1_000_000;

/**
 * What answering a field takes besides the objects it gives, in objects: a search, a filter or a way through the graph takes about as long
 * as putting so many objects together, a reference so many turns of its thread.
 */
const effort: Readonly<Record<string, number>> = {
  "Query.search": 100,
  "Query.paths": 1_000,
  "Query.neighbourhood": 300,
  "Query.coverage": 600,
  "Query.combinations": 600,
  "Ledger.entries": 50,
  "ResearchGapConnection.facets": 50,
  "ResearchGap.related": 50,
  "Work.csl": 2,
  "Work.bibtex": 5,
  "Work.ris": 5,
  "Work.citation": 20,
};

/** Objects of the schema that are counted. */
const mostIntrospected = 4_000;

/** The effort of each condition of an argument `where`: the database looks at every node for it. A list of 100 that must all hold is let through. */
const conditionEffort = 90;

/**
 * How many objects an operation can give at most, itself included, objects with many or long values counting more, and the effort of
 * finding them, rounded up; `highestCost` where it is more. It
 * takes every field as asked for (whatever `@skip` and `@include` say), every list as long as its arguments and the data allow, and of
 * the types that a node may have the most expensive: the objects really given are never more.
 */
export function operationCost(
  schema: GraphQLSchema,
  { definition, fragments }: Operation,
  raw: Variables,
  sizes: Sizes,
): number {
  const variables = withDefaults(definition, raw);
  const countable = { left: mostIntrospected };
  let cost = 1;

  function add(amount: number): void {
    cost += amount;
    if (cost > highestCost) throw new TooHigh();
  }

  /** Adds what lies below some objects. */
  function walk(
    type: GraphQLCompositeType,
    sets: readonly SelectionSetNode[],
    parents: Bound,
  ): void {
    if (!isAbstractType(type)) {
      walkObject(type, sets, parents);
      return;
    }
    const before = cost;
    let highest = before;
    for (const possible of schema.getPossibleTypes(type)) {
      cost = before;
      walkObject(possible, sets, parents);
      highest = Math.max(highest, cost);
    }
    cost = highest;
  }

  function walkObject(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    parents: Bound,
  ): void {
    let values = 0;
    for (const [shown, same] of fieldsOf(type, sets)) {
      const [field] = same;
      const name = field.name.value;
      const key = `${type.name}.${name}`;
      values += valueSize(key, shown, field.selectionSet === undefined);
      if (name.startsWith("__")) {
        if (name !== "__typename") {
          add(introspectionCost(schema, same, fragments, variables, countable));
        }
        continue;
      }
      const definition = type.getFields()[name];
      if (definition === undefined) continue;
      const args = argumentsOf(field, variables);
      const conditions = conditionsIn(args["where"]) * conditionEffort;
      add(((effort[key] ?? 0) + conditions) * parents.total);
      const below = getNamedType(definition.type);
      if (!isCompositeType(below)) continue;
      const size = listSizes[key];
      const bound = size?.(parents, args, sizes) ?? oneOfEach(parents);
      // Even a list that is empty is looked for.
      add(Math.max(bound.total, 1));
      const selected = same.flatMap(({ selectionSet }) => selectionSet ?? []);
      walk(below, selected, bound);
    }
    add(costOfValues(values) * parents.total);
  }

  /** The fields that objects of a type give, by the name they give it under. */
  function fieldsOf(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
  ): Map<string, [FieldNode, ...FieldNode[]]> {
    const fields = new Map<string, [FieldNode, ...FieldNode[]]>();
    const seen = new Set<string>();
    function collect({ selections }: SelectionSetNode): void {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) {
          const name = (selection.alias ?? selection.name).value;
          const same = fields.get(name);
          if (same === undefined) fields.set(name, [selection]);
          else same.push(selection);
          continue;
        }
        if (selection.kind === Kind.INLINE_FRAGMENT) {
          if (applies(selection.typeCondition?.name.value, type)) {
            collect(selection.selectionSet);
          }
          continue;
        }
        const name = selection.name.value;
        const fragment = fragments.get(name);
        if (fragment === undefined || seen.has(name)) continue;
        seen.add(name);
        if (applies(fragment.typeCondition.name.value, type)) {
          collect(fragment.selectionSet);
        }
      }
    }
    for (const set of sets) collect(set);
    return fields;
  }

  function applies(
    condition: string | undefined,
    type: GraphQLObjectType,
  ): boolean {
    if (condition === undefined || condition === type.name) return true;
    const conditional = schema.getType(condition);
    return (
      isAbstractType(conditional) &&
      !isObjectType(conditional) &&
      schema.isSubType(conditional, type)
    );
  }

  const root = schema.getRootType(definition.operation);
  if (!root) return cost;
  try {
    walkObject(root, [definition.selectionSet], one);
  } catch (error) {
    if (!(error instanceof TooHigh)) throw error;
    return highestCost;
  }
  return Math.ceil(cost);
}

class TooHigh extends Error {
  override readonly name = "TooHigh";
}

function withDefaults(
  { variableDefinitions = [] }: OperationDefinitionNode,
  raw: Variables,
): Variables {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined
      ? []
      : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  );
  return { ...Object.fromEntries(defaults), ...raw };
}

function argumentsOf(
  { arguments: args = [] }: FieldNode,
  variables: Variables,
): Variables {
  return Object.fromEntries(
    args.map(({ name, value }) => [
      name.value,
      valueFromASTUntyped(value, variables),
    ]),
  );
}
