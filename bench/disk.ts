import type { Bench } from './src/figure.ts';
import { measureDisk } from './src/measure-disk.ts';
import { shapeOfLog } from './src/mix/make-log.ts';

const reach = 4;

/** What an event takes on the disk, in the log and in all views, beside what it says. */
export const disk: Bench = {
  name: 'disk',
  async run({ smoke, logs }) {
    const folder = await logs.projected(smoke ? 5_000 : 1_000_000);
    const { events, payloads, envelopes, log, views } = measureDisk(folder);
    const figure = (log + views) / events;
    const floor = payloads / events;
    const ratio = figure / floor;
    const each = (bytes: number) => Math.round(bytes / events);
    return [
      {
        name: 'disk an event, log and views together',
        conditions: [
          `${events.toLocaleString('en')} events: ${shapeOfLog}`,
          `the floor is the bytes of the payload (\`data\`) as JSON; with its envelope an event has ${each(envelopes)} bytes`,
          `log ${each(log)}, views ${each(views)} bytes an event`,
        ].join('; '),
        unit: 'bytes',
        figure,
        floor,
        ratio,
        reach: `ratio ≤ ${reach}`,
        met: ratio <= reach,
      },
    ];
  },
};
