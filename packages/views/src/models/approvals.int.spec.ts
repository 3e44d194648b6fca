import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { everything } from '../scope.ts';
import { type ProjectedViews, projectEvents } from '../testing/project-events.ts';
import { type GivenEvent, storedEvent } from '../testing/stored-event.ts';

let views: ProjectedViews;
beforeAll(() => {
  views = projectEvents();
});
afterAll(() => views.close());

const types = ['ModelVersionApproved', 'ModelVersionRejected', 'ApprovalWithdrawn'] as const;
const verdicts = { ModelVersionApproved: 'APPROVED', ModelVersionRejected: 'REJECTED', ApprovalWithdrawn: null };
const saying = fc.record({
  type: fc.constantFrom(...types),
  by: fc.constantFrom('ann', 'ben'),
  number: fc.constantFrom(1, 1, 2),
  environment: fc.constantFrom(null, 'qa', 'production'),
});
const keys = [1, 2].map((number) => ({ namespace: 'default', name: 'fraud', number }));

test('at every position what holds of a version is each actor’s last word for each environment and for all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(saying, { minLength: 10, maxLength: 30, size: 'max' }), async (sayings) => {
      views.clear();
      views.take(
        sayings.map(({ type, by, number, environment }, index) => {
          const given: GivenEvent = {
            category: 'model',
            name: 'fraud',
            type,
            data: { number, ...(environment !== null && { environment }) },
            revision: index,
            actor: { id: by, kind: 'PERSON', means: 'CLAIMED' },
            reason: `reason ${index}`,
          };
          return storedEvent(BigInt(index + 1), given);
        }),
      );
      for (const position of [...sayings.keys()].map((index) => BigInt(index + 1))) {
        const found = await views.approvalsOfVersions(everything, keys, await views.asOf(position));
        const words = new Map<string, { readonly number: number } & Readonly<Record<string, unknown>>>();
        for (const [index, { type, by, number, environment }] of sayings.slice(0, Number(position)).entries()) {
          const word = JSON.stringify([number, by, environment]);
          words.delete(word);
          const verdict = verdicts[type];
          const told = { position: BigInt(index + 1), reason: `reason ${index}` };
          if (verdict !== null) words.set(word, { number, verdict, environment, by, ...told });
        }
        expect(
          found.map((approvals, place) =>
            approvals.map(({ position, reason, verdict, environment, actor }) => ({
              ...{ number: place + 1, verdict, environment, by: actor.id, position, reason },
            })),
          ),
        ).toEqual([1, 2].map((number) => [...words.values()].filter((word) => word.number === number)));
      }
      const end = await views.asOf(BigInt(sayings.length));
      const all = await views.judgementsOfVersions(everything, keys, end);
      expect(all.map((said) => said.map(({ position, verdict }) => [Number(position), verdict]))).toEqual(
        [1, 2].map((wanted) =>
          sayings.flatMap(({ number, type }, index) => (number === wanted ? [[index + 1, verdicts[type]]] : [])),
        ),
      );
    }),
    { numRuns: 30 },
  );
});
