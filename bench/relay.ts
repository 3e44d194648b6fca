import { besideFloor, type Figure } from './src/figure.ts';
import { groundInFolder } from './src/ground.ts';
import { shapeOfLog } from './src/mix/make-log.ts';
import { onKafka } from './src/on-kafka.ts';
import { runFloor, tellTopics } from './src/processes.ts';
import type { TellReport } from './src/tell-topics.ts';

const runs = 3;
const reach = 0.7;
const perSecond = ({ events, seconds }: Pick<TellReport, 'events' | 'seconds'>) => events / seconds;

/** The relay of a whole log, and a topic filled from it, beside bare kafkajs that sends the same records; and their verification. */
export const relay = onKafka('relay', async (brokers, { smoke, logs, events: [events = 100_000] = [] }) => {
  const size = smoke ? 500 : events;
  const ground = groundInFolder(await logs.projected(size));
  const relayed: TellReport[] = [];
  const filled: TellReport[] = [];
  const verified: TellReport[] = [];
  const floors: Pick<TellReport, 'events' | 'seconds'>[] = [];
  const times = smoke || size > 100_000 ? 1 : runs;
  for (let run = 0; run < times; run++) {
    const name = `bench-${run}`;
    relayed.push(await tellTopics({ ...ground, brokers, name, does: 'relay' }));
    floors.push(await runFloor('floors/relay.js', [brokers.join(','), `${name}.events`, `${name}.copy`]));
    filled.push(await tellTopics({ ...ground, brokers, name, does: 'backfill' }));
    verified.push(await tellTopics({ ...ground, brokers, name, does: 'verify' }));
  }
  const conditions = [
    shapeOfLog,
    'log and views on SQLite; one broker on this machine, six partitions, structured mode',
    `median of ${times}, interleaved; the floor sends the very records, read and encoded before`,
  ];
  const figure = (what: string, ours: readonly TellReport[], more: string): Figure => ({
    name: `${what}, ${size.toLocaleString('en')} events`,
    conditions: [...conditions, more, `most memory ${Math.round(mostMemory(ours) / 1e6)} MB`].join('; '),
    unit: 'events/s',
    ...besideFloor(ours.map(perSecond), floors.map(perSecond), { least: reach }),
  });
  return [
    figure('relay to Kafka', relayed, 'events and what serves, up to both checkpoints'),
    figure('backfill of a topic', filled, 'from opening the topic to the last answer'),
    verification(size, verified, conditions),
  ];
});

function verification(size: number, verified: readonly TellReport[], conditions: readonly string[]): Figure {
  const faults = verified.reduce((sum, report) => sum + report.faults, 0);
  return {
    name: `verification of both topics, ${size.toLocaleString('en')} events`,
    conditions: [
      ...conditions.slice(0, 2),
      `${faults} faults`,
      `most memory ${Math.round(mostMemory(verified) / 1e6)} MB`,
    ].join('; '),
    unit: 'events/s',
    figure: Math.min(...verified.map(perSecond)),
    floor: null,
    ratio: null,
    reach: 'no fault',
    met: faults === 0,
  };
}

function mostMemory(reports: readonly TellReport[]): number {
  return Math.max(...reports.map(({ residentBytes }) => residentBytes));
}
