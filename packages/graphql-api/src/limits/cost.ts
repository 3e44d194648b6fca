import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { introspectedItems } from './introspected-items.ts';

/** What an operation costs with its variables: the fields that may have to be resolved. */
export type Cost = (variables: Readonly<Record<string, unknown>>) => number;

/** How long a list of objects counts that has no page size. */
const plainListItems = 10;

/** What a connection answers with unless it is asked for more or less. */
export const defaultPageItems = 50;

/** What a page of a walk answers with unless it is asked for more or less. */
export const defaultLineageItems = 1_000;

/** What a page of plans has unless it is asked for more or less: each tells all that it would change. */
export const defaultPlanItems = 10;

/** What a walk costs by itself, in fields: it may go through the whole graph for a page of one node. */
const walkFields = 100;

/** What each metric of a trade-off costs, in fields: it is read of every version that has it. */
const metricFields = 1_000;

/**
 * Works out once how an operation's cost follows from its variables: a field costs 1 and what is below it, once for
 * each item of its list, and a walk besides. Each fragment is worked out once, and counted once for the same variables:
 * fragments that each spread the next twice, sixty deep, would else be counted 2^60 times.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Cost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  }
  const known = new Map<string, Cost>();
  const introspected = introspectedItems(schema);

  function costOfSet(set: SelectionSetNode | undefined, parent: GraphQLNamedType | undefined): Cost {
    const parts = (set?.selections ?? []).map((selection): Cost => {
      if (selection.kind === Kind.FIELD) return costOfField(selection, parent);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return costOfFragment(selection.name.value);
      const condition = selection.typeCondition?.name.value;
      return costOfSet(selection.selectionSet, condition === undefined ? parent : schema.getType(condition));
    });
    return (variables) => parts.reduce((total, part) => total + part(variables), 0);
  }

  function costOfField(field: FieldNode, parent: GraphQLNamedType | undefined): Cost {
    const type = typeOfField(field, parent);
    const named = type && getNamedType(type);
    if (!named || !isCompositeType(named)) return () => 1;
    const below = costOfSet(field.selectionSet, named);
    const isPlainList = isListType(getNullableType(type)) && pageItemsOf(parent) === undefined;
    const listItems = introspected.get(`${parent?.name}.${field.name.value}`) ?? plainListItems;
    const unlessGiven = pageItemsOf(named);
    const items: Cost =
      unlessGiven === undefined ? () => (isPlainList ? listItems : 1) : pageSizeOf(field, unlessGiven);
    const own = walks.has(named.name) || comparisons.has(named.name) ? 1 + walkFields : 1;
    const ofMetrics = named.name === 'ParetoFront' ? metricsOf(field) : () => 0;
    return (variables) => own + metricFields * ofMetrics(variables) + items(variables) * below(variables);
  }

  function costOfFragment(name: string): Cost {
    const before = known.get(name);
    if (before) return before;
    known.set(name, () => 0);
    const fragment = fragments.get(name);
    const cost = oncePerVariables(
      costOfSet(fragment?.selectionSet, schema.getType(fragment?.typeCondition.name.value ?? '')),
    );
    known.set(name, cost);
    return cost;
  }

  return costOfSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}

function oncePerVariables(cost: Cost): Cost {
  const counted = new WeakMap<object, number>();
  return (variables) => {
    const before = counted.get(variables);
    if (before !== undefined) return before;
    const fields = cost(variables);
    counted.set(variables, fields);
    return fields;
  };
}

function typeOfField(field: FieldNode, parent: GraphQLNamedType | undefined) {
  if (field.name.value === '__schema') return SchemaMetaFieldDef.type;
  if (field.name.value === '__type') return TypeMetaFieldDef.type;
  if (!isObjectType(parent) && !isInterfaceType(parent)) return undefined;
  return parent.getFields()[field.name.value]?.type;
}

/** How many items a page of that type has unless it is asked for more or less; undefined for what is no page. */
function pageItemsOf(type: GraphQLNamedType | undefined): number | undefined {
  const ofWalk = type && walks.get(type.name);
  return ofWalk ?? (type?.name.endsWith('Connection') ? defaultPageItems : undefined);
}

/** Pages of walks, and of what costs as much, with what they have unless asked for more or less. Most are more than a list, hence no connections. */
const walks: ReadonlyMap<string, number> = new Map([
  ['Lineage', defaultLineageItems],
  ['Impact', defaultPageItems],
  ['LeaderboardConnection', defaultPageItems],
  ['ParetoFront', defaultPageItems],
  ['RestorePlanConnection', defaultPlanItems],
  ['SearchResultConnection', defaultPageItems],
  ['VersionUseConnection', defaultPageItems],
]);

/** What takes a walk, or whole recipes, for an answer that has no pages. */
const comparisons: ReadonlySet<string> = new Set([
  'Bisection',
  'Blame',
  'Checkout',
  'Comparison',
  'Diff',
  'Merge',
  'MergeBase',
]);

/** How many metrics a field is asked for. */
function metricsOf(field: FieldNode): Cost {
  const value = field.arguments?.find(({ name }) => name.value === 'metrics')?.value;
  if (value === undefined) return () => 0;
  if (value.kind === Kind.LIST) return () => value.values.length;
  return (variables) => {
    const metrics = value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
    return Array.isArray(metrics) ? metrics.length : 1;
  };
}

function pageSizeOf(field: FieldNode, unlessGiven: number): Cost {
  const sizes = (field.arguments ?? [])
    .filter(({ name }) => name.value === 'first' || name.value === 'last')
    .map(({ value }): Cost => {
      if (value.kind === Kind.INT) return () => Number(value.value);
      const variable = value.kind === Kind.VARIABLE ? value.name.value : undefined;
      return (variables) => {
        const size = variable === undefined ? undefined : variables[variable];
        return typeof size === 'number' ? size : unlessGiven;
      };
    });
  if (sizes.length === 0) return () => unlessGiven;
  // A size below 1 is refused when it is resolved: here it must not pay for what stands beside it.
  return (variables) => Math.max(1, ...sizes.map((size) => size(variables)));
}
