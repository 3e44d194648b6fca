import type { StoredEvent } from '@pedigree/event-store';
import { type GivenEvent, storedEvent } from '@pedigree/views/testing';
import fc from 'fast-check';

/** A step of a history: of few things and words, so that texts often share words, and take each other's place. */
export type SearchStep =
  | { readonly does: 'register' | 'describe'; readonly thing: Thing; readonly text: string | null }
  | {
      readonly does: 'tag';
      readonly thing: Thing;
      readonly number: number;
      readonly key: string;
      readonly value: string;
    }
  | { readonly does: 'untag'; readonly thing: Thing; readonly number: number; readonly key: string };

interface Thing {
  readonly kind: 'model' | 'dataset' | 'environment';
  readonly namespace: string;
  readonly name: string;
}

export const namespaces = ['default', 'shop'] as const;
/** Some begin others. */
export const words = ['card', 'cards', 'fraud', 'pay', 'payments', 'x1', 'x10'] as const;

const thing: fc.Arbitrary<Thing> = fc.record({
  kind: fc.constantFrom('model', 'model', 'dataset', 'environment'),
  namespace: fc.constantFrom(...namespaces),
  name: fc.constantFrom('fraud', 'fraud-cards', 'data/pay.csv', 'Pay'),
});
const text = fc
  .tuple(
    fc.array(fc.constantFrom(...words, 'PAY', 'Fraud'), { minLength: 1, maxLength: 4 }),
    fc.constantFrom(' ', ', ', '_'),
  )
  .map(([some, between]) => some.join(between));
const tagged = { thing, number: fc.integer({ min: 1, max: 3 }), key: fc.constantFrom('team', 'pay', 'x1') };

const step: fc.Arbitrary<SearchStep> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom('register', 'register', 'describe'),
      thing,
      text: fc.option(text),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('tag'), ...tagged, value: text }) },
  fc.record({ does: fc.constant('untag'), ...tagged }),
);

export const searchSteps = fc.array(step, { minLength: 5, maxLength: 40, size: 'max' });

/** The events of a history. Only what is registered is described, and only an environment is registered again. */
export function writeSearchHistory(steps: readonly SearchStep[]): readonly StoredEvent[] {
  const registered = new Set<string>();
  const events = steps.flatMap((each) => {
    const event = toEvent(each, registered.has(JSON.stringify(each.thing)));
    if (each.does === 'register') registered.add(JSON.stringify(each.thing));
    return event ?? [];
  });
  return events.map((event, index) => storedEvent(BigInt(index + 1), { ...event, revision: index }));
}

function toEvent(step: SearchStep, isRegistered: boolean): GivenEvent | null {
  const { kind, namespace, name } = step.thing;
  const model = { category: 'model', namespace, name } as const;
  if (step.does === 'tag') {
    const { number, key, value } = step;
    return { ...model, type: 'ModelVersionTagged', data: { number, key, value } };
  }
  if (step.does === 'untag') {
    return { ...model, type: 'ModelVersionUntagged', data: { number: step.number, key: step.key } };
  }
  const described = step.text === null ? {} : { description: step.text };
  if (kind === 'environment') {
    const data = { rank: 1, production: false, ...described };
    return { category: 'environment', namespace, name, type: 'EnvironmentDefined', data };
  }
  if (step.does === 'register') {
    if (isRegistered) return null;
    return kind === 'model'
      ? { ...model, type: 'ModelRegistered', data: described }
      : { category: 'dataset', namespace, name, type: 'DatasetRegistered', data: described };
  }
  if (!isRegistered || step.text === null) return null;
  const data = { description: step.text };
  return kind === 'model'
    ? { ...model, type: 'ModelDescribed', data }
    : { category: 'dataset', namespace, name, type: 'DatasetDescribed', data };
}
