import type { Json } from '@pedigree/kernel';
import { isMapping, itemsOf, memberOf, membersOf } from './yaml.ts';

/** What the templates of a `dvc.yaml` may name, by its first word. */
export type Variables = ReadonlyMap<string, Json>;

const expression = /\$\{([^{}]+)\}/g;

export function isTemplate(text: string): boolean {
  return text.search(expression) >= 0;
}

/** The value of a text whose templates are filled in; undefined where one names what is not known. */
export function fillTemplate(text: string, variables: Variables): Json | undefined {
  const whole = new RegExp(`^${expression.source}$`).exec(text)?.[1];
  if (whole !== undefined) return lookUp(whole, variables);
  let known = true;
  const filled = text.replace(expression, (_, name: string) => {
    const value = lookUp(name, variables);
    if (value === undefined || typeof value === 'object') known = false;
    return String(value);
  });
  return known ? filled : undefined;
}

function lookUp(name: string, variables: Variables): Json | undefined {
  const [first = '', ...rest] = name
    .trim()
    .replaceAll(/\[(\w+)\]/g, '.$1')
    .split('.');
  return rest.reduce<Json | undefined>((value, part) => {
    return Array.isArray(value) ? value[Number(part)] : memberOf(value, part);
  }, variables.get(first));
}

/** What finds, by the key behind the `@` of a name, what a stage's templates may name; null for what is no key. */
export type FindVariables = (key: string) => Variables | null;

/** The stages that a `foreach` or a `matrix` makes, found one by one. Null where the data are not known. */
export function expandStages(declared: Json, variables: Variables): FindVariables | null {
  const fill = (value: Json | undefined) =>
    typeof value === 'string' ? (isTemplate(value) ? fillTemplate(value, variables) : value) : value;
  const each = fill(memberOf(declared, 'foreach'));
  if (Array.isArray(each)) {
    const items = new Map(each.map((item: Json, index) => [keyOf(item, String(index)), item]));
    return (key) => {
      const item = items.get(key);
      return item === undefined ? null : withItem(variables, { item });
    };
  }
  if (isMapping(each)) {
    return (key) => {
      const item = memberOf(each, key);
      return item === undefined ? null : withItem(variables, { key, item });
    };
  }
  const axes = membersOf(memberOf(declared, 'matrix')).map(([name, values]) => [name, fill(values)] as const);
  if (axes.length === 0 || axes.some(([, values]) => !Array.isArray(values))) return null;
  const read = axes.map(([name, values]) => ({
    name,
    values: itemsOf(values).map((value, index) => ({ value, part: keyOf(value, `${name}${index}`) })),
  }));
  return (key) => {
    const item = combinationOf(read, key);
    return item && withItem(variables, { key, item });
  };
}

interface Axis {
  readonly name: string;
  readonly values: readonly { readonly value: Json; readonly part: string }[];
}

/** The values whose parts, with `-` between them, make the key; of several such combinations the last one. */
function combinationOf(axes: readonly Axis[], key: string): Readonly<Record<string, Json>> | null {
  // A matrix has more combinations than can be made: no place of the key is tried twice for one axis.
  const tried = new Set<string>();
  const search = (depth: number, from: number): Readonly<Record<string, Json>> | null => {
    const axis = axes[depth];
    if (!axis) return from === key.length ? {} : null;
    const place = `${depth} ${from}`;
    if (tried.has(place)) return null;
    tried.add(place);
    for (const { value, part } of axis.values.toReversed()) {
      const text = from === 0 ? part : `-${part}`;
      if (!key.startsWith(text, from)) continue;
      const rest = search(depth + 1, from + text.length);
      if (rest) return { [axis.name]: value, ...rest };
    }
    return null;
  };
  return search(0, 0);
}

/** As Python writes a scalar; a list or a mapping is known by its place. */
function keyOf(value: Json, place: string): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'object' ? place : String(value);
}

function withItem(variables: Variables, own: Readonly<Record<string, Json>>): Variables {
  return new Map([...variables, ...Object.entries(own)]);
}
