import { expect, test } from '@jest/globals';
import { readEvent } from '@pedigree/schema/events';
import { storedEvent } from '../testing/stored-event.ts';
import { eventsView } from './project.ts';

test('what is reported is found by the environment, the model and the version, though it has a stream of its own', () => {
  const { envelope } = storedEvent(7n, {
    category: 'report',
    name: 'production',
    type: 'ServingMetricsReported',
    data: { model: 'fraud', number: 3, metrics: { 'error rate': 0.03 } },
  });
  const [entry, ...subjects] = eventsView.project(readEvent(envelope), envelope.recordedAt);
  expect(entry).toMatchObject({ add: 'event_entries', row: { stream: 'report-default/production', position: 7n } });
  expect(subjects).toEqual(
    ['environment:default/production', 'model:default/fraud', 'model:default/fraud@3'].map((subject) => ({
      add: 'event_subjects',
      row: { subject, position: 7n },
    })),
  );
});
