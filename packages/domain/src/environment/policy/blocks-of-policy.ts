import { isRejection, type Rejection } from '@pedigree/kernel';
import type { Thing } from '../../door.ts';
import type { Block } from '../planned-change.ts';

/** What keeps each model from being changed where a policy was asked and something is missing. */
export function blocksOfPolicy(asked: object | Rejection): (model: Thing) => readonly Block[] {
  const blocks = new Map<string, Block[]>();
  const items = isRejection(asked) ? (asked.items ?? []) : [];
  for (const { model, number, required, found, passed } of items) {
    if (passed) continue;
    const message = `${model}@${number}: ${required}, found: ${found}`;
    blocks.set(model, [...(blocks.get(model) ?? []), { why: 'POLICY', number, message }]);
  }
  return ({ name }) => blocks.get(name) ?? [];
}
