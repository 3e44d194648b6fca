import type { Json } from '@pedigree/kernel';
import { isMapping, itemsOf, memberOf, membersOf } from './yaml.ts';

/** What the templates of a `dvc.yaml` may name, by its first word. */
export type Variables = ReadonlyMap<string, Json>;

const expression = /\$\{\s*([^}]+?)\s*\}/g;

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
  const [first = '', ...rest] = name.replaceAll(/\[(\w+)\]/g, '.$1').split('.');
  return rest.reduce<Json | undefined>((value, part) => {
    return Array.isArray(value) ? value[Number(part)] : memberOf(value, part);
  }, variables.get(first));
}

/**
 * The stages that a `foreach` or a `matrix` makes: key (behind the `@` of the name) to what `item` and `key` are there.
 * Null where the data are not known.
 */
export function expandStages(declared: Json, variables: Variables): ReadonlyMap<string, Variables> | null {
  const fill = (value: Json | undefined) =>
    typeof value === 'string' ? (isTemplate(value) ? fillTemplate(value, variables) : value) : value;
  const each = fill(memberOf(declared, 'foreach'));
  if (Array.isArray(each)) {
    return new Map(each.map((item, index) => [keyOf(item, String(index)), withItem(variables, { item })]));
  }
  if (isMapping(each)) {
    return new Map(membersOf(each).map(([key, item]) => [key, withItem(variables, { key, item })]));
  }
  const axes = membersOf(memberOf(declared, 'matrix')).map(([name, values]) => [name, fill(values)] as const);
  if (axes.length === 0 || axes.some(([, values]) => !Array.isArray(values))) return null;
  let combinations: readonly { readonly key: string; readonly item: Readonly<Record<string, Json>> }[] = [
    { key: '', item: {} },
  ];
  for (const [name, values] of axes) {
    combinations = combinations.flatMap(({ key, item }) =>
      itemsOf(values).map((value, index) => {
        const part = keyOf(value, `${name}${index}`);
        return { key: key === '' ? part : `${key}-${part}`, item: { ...item, [name]: value } };
      }),
    );
  }
  return new Map(combinations.map(({ key, item }) => [key, withItem(variables, { key, item })]));
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
