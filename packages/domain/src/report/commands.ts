import { metricsSchema, textSchema } from '@pedigree/schema/events';
import { type CommandsOf, defineCommand } from '../define-command.ts';

export const reportCommands = {
  reportServingMetrics: defineCommand(
    {
      environment: textSchema,
      model: textSchema.exactOptional(),
      version: textSchema.exactOptional(),
      metrics: metricsSchema,
    },
    ({ environment, model, version, metrics }, door) => ({
      /** The environment whose reports it stands among. */
      report: door.thing('environment', 'environment', environment),
      of: door.version('model', model, version),
      metrics,
    }),
  ),
};

export type ReportCommands = CommandsOf<typeof reportCommands>;
