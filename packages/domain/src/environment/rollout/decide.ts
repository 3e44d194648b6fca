import { isRejection } from '@pedigree/kernel';
import { resolveModelVersion } from '../../model/resolve.ts';
import { occurrence } from '../../occurrence.ts';
import type { DecideEnvironment } from '../decide.ts';
import { refuseSlot } from '../serving.ts';
import type { RolloutCommands } from './commands.ts';
import { decideAbort, decidePause, decideResume } from './decide-end.ts';
import { decideAdvance, decideStart } from './decide-steps.ts';

export const decideRollout: Pick<DecideEnvironment, keyof RolloutCommands> = {
  startRollout: decideStart,
  advanceRollout: decideAdvance,
  pauseRollout: (command, state, _streams, when) => decidePause(command, state, when),
  resumeRollout: (command, state, _streams, when) => decideResume(command, state, when),
  abortRollout: decideAbort,

  reportServingMetrics({ environment, of: { version, ...model }, metrics }, state, streams, when) {
    const known = streams.model(model);
    const refusal = refuseSlot(environment, model, state, known);
    if (refusal) return refusal;
    const number = resolveModelVersion({ ...model, version }, known);
    if (isRejection(number)) return number;
    return [
      { type: 'ServingMetricsReported', occurredAt: occurrence(when), data: { model: model.name, number, metrics } },
    ];
  },
};
