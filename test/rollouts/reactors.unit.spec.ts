import { expect, test } from '@jest/globals';
import { toMilliseconds } from '@pedigree/kernel';
import fc from 'fast-check';
import { begin, type Happening, happen, hour, slot, steps, withdrawPromotions } from './house.ts';

const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.oneof(
    // At times the clock is set back.
    {
      weight: 6,
      arbitrary: fc
        .integer({ min: -hour / 2, max: 2 * hour })
        .map((milliseconds) => ({ kind: 'time' as const, milliseconds })),
    },
    { weight: 4, arbitrary: fc.constantFrom({ kind: 'start' as const }, { kind: 'kill' as const }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom({ kind: 'pause' as const }, { kind: 'resume' as const }, { kind: 'by hand' as const }),
    },
  ),
  { minLength: 10, maxLength: 30 },
);

/** The same with a rollout that is guarded, and that something overtakes at times. */
const guardedHappenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.integer({ min: 0, max: hour / 2 }).map((milliseconds) => ({ kind: 'time' as const, milliseconds })),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('report' as const),
        version: fc.constantFrom('1', '2', '2', '2'),
        value: fc.constantFrom(0, 0, 0, 0.1, 0.9),
      }),
    },
    {
      weight: 6,
      arbitrary: fc
        .constantFrom('start', 'kill', 'pause', 'resume', 'overtake', 'overtake', 'withdraw', 'withdraw')
        .map((kind) => ({ kind: kind as 'start' })),
    },
  ),
  { minLength: 5, maxLength: 25 },
);

test('however reactors are killed, doubled and paused, and however clocks are set, each step comes once, in order, and no sooner than the one before has held', async () => {
  let doubled = 0;
  await fc.assert(
    fc.asyncProperty(happenings, async (script) => {
      const house = await begin();
      for (const happening of script) await happen(house, happening);
      await house.say('resumeRollout', slot);
      house.start();
      house.start();
      doubled++;
      for (let step = 0; step < steps.length; step++) await happen(house, { kind: 'time', milliseconds: 2 * hour });
      const about = (await house.events()).filter(({ type }) => type.startsWith('Rollout'));
      const moves = about.filter(({ type }) => type === 'RolloutAdvanced' || type === 'RolloutCompleted');
      expect(moves.map(({ type, data }) => ('step' in data ? data.step : type))).toEqual([1, 2, 'RolloutCompleted']);
      for (const [index, event] of about.entries()) {
        const before = about[index - 1];
        if (!before || !moves.includes(event)) continue;
        expect(before.type).not.toBe('RolloutPaused');
        expect(toMilliseconds(event.occurredAt) - toMilliseconds(before.occurredAt)).toBeGreaterThanOrEqual(hour);
      }
    }),
    { numRuns: 40 },
  );
  expect(doubled).toBeGreaterThan(0);
});

test('whatever overtakes a rollout meanwhile, and however reactors are killed, the first report that passes a guard aborts it once it is in force', async () => {
  const seen = { aborted: 0, completed: 0 };
  await fc.assert(
    fc.asyncProperty(guardedHappenings, async (script) => {
      const house = await begin([{ metric: 'errors', atMost: 0.1 }]);
      for (const happening of script) await happen(house, happening);
      await withdrawPromotions(house);
      await house.say('resumeRollout', slot);
      house.start();
      for (let step = 0; step < steps.length; step++) await happen(house, { kind: 'time', milliseconds: 2 * hour });
      const events = await house.events();
      const [end, ...others] = events.filter(({ type }) => type === 'RolloutAborted' || type === 'RolloutCompleted');
      const bad = events.find(
        (each) =>
          each.type === 'ServingMetricsReported' && each.data.number === 2 && Number(each.data.metrics.errors) > 0.1,
      );
      expect(others).toEqual([]);
      if (end?.type === 'RolloutAborted') {
        seen.aborted++;
        expect(end.data.guard).toMatchObject({ report: bad?.id, value: 0.9 });
        expect(end).toMatchObject(ofReactor);
      } else {
        seen.completed++;
        expect(end?.type).toBe('RolloutCompleted');
        if (bad && end) expect(bad.position).toBeGreaterThan(end.position);
      }
    }),
    { numRuns: 60 },
  );
  expect(Math.min(seen.aborted, seen.completed)).toBeGreaterThan(0);
});

const word = { model: 'fraud', version: '2', reason: 'It is biased.' };
const ofReactor = { actor: { id: 'rollouts', kind: 'SERVICE', means: 'INTERNAL' } };

test('a step that is refused is tried again, and the refusal is told once', async () => {
  const house = await begin();
  const policy = { environment: 'production', rules: [{ rule: 'APPROVALS', count: 1 }], reason: 'From now on.' };
  await house.say('changePromotionPolicy', policy);
  await house.say('rejectModelVersion', word);
  house.start();
  for (let look = 0; look < 5; look++) await happen(house, { kind: 'time', milliseconds: hour });
  expect((await house.events()).some(({ type }) => type === 'RolloutAdvanced')).toBe(false);
  expect(house.warned).toEqual(['advanceRollout is refused']);
  await house.say('withdrawApproval', word);
  await happen(house, { kind: 'time', milliseconds: hour });
  expect((await house.events()).at(-1)).toMatchObject({
    type: 'RolloutAdvanced',
    commandId: expect.stringMatching(/^rollout\/.+\/step\/1$/),
    ...ofReactor,
  });
});

test('a rollout whose newcomer is retracted is aborted at once, and not begun anew by a reinstatement', async () => {
  const house = await begin();
  house.start();
  house.start();
  await house.say('retractModelVersion', word);
  await happen(house, { kind: 'time', milliseconds: 1 });
  await house.say('reinstateModelVersion', word);
  await happen(house, { kind: 'time', milliseconds: hour });
  const about = (await house.events()).filter(({ type }) => type.startsWith('Rollout'));
  expect(about.map(({ type }) => type)).toEqual(['RolloutStarted', 'RolloutAborted']);
  expect(about[1]).toMatchObject({ reason: 'retracted: model:default/fraud@2', ...ofReactor });
});

test('a report that the views do not show yet is heard before the last step', async () => {
  const house = await begin([{ metric: 'errors', atMost: 0.1 }]);
  house.start();
  for (const _ of ['1%', '25%']) await happen(house, { kind: 'time', milliseconds: hour });
  house.lag = 2n;
  await house.say('reportServingMetrics', { ...slot, version: '2', metrics: { errors: 0.9 } });
  await happen(house, { kind: 'time', milliseconds: hour });
  expect((await house.events()).at(-1)).toMatchObject({ type: 'RolloutAborted', data: { guard: { value: 0.9 } } });
});

test('a reactor that is stopped while it waits for what was reported takes no step', async () => {
  const house = await begin([{ metric: 'errors', atMost: 0.1 }]);
  house.start();
  let show = () => {};
  house.shown = new Promise((resolve) => {
    show = resolve;
  });
  house.lag = 2n;
  await house.say('reportServingMetrics', { ...slot, version: '2', metrics: { errors: 0.9 } });
  await happen(house, { kind: 'time', milliseconds: hour });
  const stopped = house.stop();
  show();
  await stopped;
  expect((await house.events()).some(({ type }) => type === 'RolloutAdvanced')).toBe(false);
});

test('a step that was withdrawn after others were skipped holds up none of these', async () => {
  const house = await begin();
  house.start();
  await house.say('advanceRollout', { ...slot, to: '25%', force: true, reason: 'It is urgent.' });
  const { occurredAt: from = '', id: event = '' } = (await house.events()).at(-1) ?? {};
  await house.say('correctServing', { ...slot, withdraw: [{ event, from }], reason: 'It never came.' });
  const steps = async () =>
    (await house.events()).flatMap((each) => (each.type === 'RolloutAdvanced' ? each.data.step : []));
  for (let look = 0; look < 3; look++) await happen(house, { kind: 'time', milliseconds: hour });
  expect(await steps()).toEqual([2, 1]);
});

test('a step that was withdrawn is not taken again by itself, but by hand', async () => {
  const house = await begin();
  house.start();
  await happen(house, { kind: 'time', milliseconds: hour });
  const step = (await house.events()).at(-1);
  const { occurredAt = '', id: event = '' } = step ?? {};
  await house.say('correctServing', { ...slot, withdraw: [{ event, from: occurredAt }], reason: 'It never came.' });
  const moves = async () => (await house.events()).filter(({ type }) => type === 'RolloutAdvanced').length;
  await happen(house, { kind: 'time', milliseconds: hour });
  expect(await moves()).toBe(1);
  await happen(house, { kind: 'by hand' });
  expect(await moves()).toBe(2);
  await happen(house, { kind: 'time', milliseconds: hour });
  expect(await moves()).toBe(3);
});

test('a rollout that something overtook is looked at once a minute, and goes on where that is withdrawn', async () => {
  const house = await begin();
  house.start();
  await house.say('promoteModel', { ...slot, version: '1' });
  await happen(house, { kind: 'time', milliseconds: hour });
  const { id: event = '', occurredAt: from = '' } = (await house.events()).at(-1) ?? {};
  await house.say('correctServing', { ...slot, withdraw: [{ event, from }], reason: 'It never came.' });
  const isAdvanced = async () => (await house.events()).some(({ type }) => type === 'RolloutAdvanced');
  await happen(house, { kind: 'time', milliseconds: 59_999 });
  expect(await isAdvanced()).toBe(false);
  await happen(house, { kind: 'time', milliseconds: 1 });
  expect(await isAdvanced()).toBe(true);
});
