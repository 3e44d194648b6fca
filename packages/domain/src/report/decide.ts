import { type Decider, isRejection } from '@pedigree/kernel';
import type { ReportEvents } from '@pedigree/schema/events';
import { refuseSlot } from '../environment/serving.ts';
import type { KnownStreams } from '../known-streams.ts';
import { resolveModelVersion } from '../model/resolve.ts';
import { occurrence } from '../occurrence.ts';
import type { ReportCommands } from './commands.ts';
import type { ReportState } from './state.ts';

type DecideReport = Decider<ReportCommands, ReportEvents, ReportState, KnownStreams>['decide'];

export const decideReport: DecideReport = {
  reportServingMetrics({ report: environment, of: { version, ...model }, metrics }, _state, streams, when) {
    const known = streams.model(model);
    const refusal = refuseSlot(environment, model, streams.environment(environment), known);
    if (refusal) return refusal;
    const number = resolveModelVersion({ ...model, version }, known);
    if (isRejection(number)) return number;
    return [
      { type: 'ServingMetricsReported', occurredAt: occurrence(when), data: { model: model.name, number, metrics } },
    ];
  },
};
