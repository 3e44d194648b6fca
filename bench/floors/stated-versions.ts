import { DatabaseSync } from '@photostructure/sqlite';

/** Names with what they are. */
export type Values = Readonly<Record<string, string | number>>;

/** A parent of a version. */
export interface StatedParent {
  readonly name: string;
  readonly number: number;
  readonly relation: string;
}

/** What a row of a version says of it. */
export interface Stated {
  readonly recipe: { readonly parameters: Values; readonly software: { readonly packages: Values } };
  readonly metrics: Values;
  readonly parents?: readonly StatedParent[];
}

/** Opens a file of views to read, with what finds a version in it by one bare select and parses what it states. */
export function openVersions(file: string) {
  const database = new DatabaseSync(file, { readOnly: true });
  // A statement ends with its database, which is collected where nobody names it any more.
  process.on('exit', () => database.close());
  const find = database.prepare('select stated from model_versions where namespace = ? and name = ? and number = ?');
  const read = (name: string, number: number): Stated => JSON.parse(find.get('default', name, number).stated);
  return { database, read };
}

/** Name and number in a reference that a question names. */
export function splitReference(reference: string): readonly [name: string, number: number] {
  const [, name = '', number = ''] = /\/(.+)@(\d+)$/.exec(reference) ?? [];
  return [name, Number(number)];
}

/** A version as answers refer to it. */
export const referTo = ({ name, number }: Pick<StatedParent, 'name' | 'number'>): string =>
  `model:default/${name}@${number}`;
