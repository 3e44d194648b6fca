import { canonicalJson, type Json } from '@pedigree/kernel';
import type { Stage } from '../dvc/project.ts';
import { nameOfAddress } from './names.ts';

interface Stated {
  readonly stage: Stage;
  readonly file: string;
  readonly value: Json;
}

/**
 * Parameters as run, keyed as in their files (`featurize.ngrams`). Where stages or files have two values for one key,
 * each value has the file before its key where that tells them apart, else the stage (`train:params.yaml:seed`).
 */
export function parametersOf(stages: readonly Stage[]): Readonly<Record<string, Json>> {
  const byKey = new Map<string, Stated[]>();
  for (const stage of stages) {
    for (const { file, values } of stage.locked.params) {
      for (const [key, value] of values) {
        const stated = byKey.get(key) ?? [];
        stated.push({ stage, file, value });
        byKey.set(key, stated);
      }
    }
  }
  return Object.fromEntries([...byKey].flatMap(([key, stated]) => keyed(key, stated)));
}

function keyed(key: string, stated: readonly Stated[]): readonly (readonly [string, Json])[] {
  const forms: readonly ((one: Stated) => string)[] = [
    () => key,
    ({ file }) => `${nameOfAddress(file)}:${key}`,
    ({ stage, file }) => `${stage.address}:${nameOfAddress(file)}:${key}`,
  ];
  for (const form of forms) {
    const values = new Map<string, Set<string>>();
    for (const one of stated) {
      const told = values.get(form(one)) ?? new Set();
      values.set(form(one), told.add(canonicalJson(one.value)));
    }
    if ([...values.values()].every(({ size }) => size === 1)) return stated.map((one) => [form(one), one.value]);
  }
  return stated.map((one) => [`${one.stage.address}:${one.file}:${key}`, one.value]);
}
