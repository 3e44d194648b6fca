import type { StreamNeed } from '../known-streams.ts';
import type { ReportCommands } from './commands.ts';

/** Which other streams each command rests on. */
export const reportNeeds: {
  readonly [Name in keyof ReportCommands]: (command: ReportCommands[Name]) => readonly StreamNeed[];
} = {
  reportServingMetrics: ({ report, of: { namespace, name } }) => [
    { category: 'environment', ...report },
    { category: 'model', namespace, name },
  ],
};
