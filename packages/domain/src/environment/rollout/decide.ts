import type { Decider } from '@pedigree/kernel';
import type { EnvironmentEvents } from '@pedigree/schema/events';
import type { KnownStreams } from '../../known-streams.ts';
import type { Wants } from '../../wants.ts';
import { decisionOf } from '../explained.ts';
import type { EnvironmentState } from '../state.ts';
import type { RolloutCommands } from './commands.ts';
import { decidePause, decideResume } from './decide-end.ts';
import { explainRollouts } from './explain.ts';

type DecideRollout = Decider<RolloutCommands, EnvironmentEvents, EnvironmentState, KnownStreams, Wants>['decide'];

export const decideRollout: DecideRollout = {
  startRollout: decisionOf(explainRollouts.startRollout),
  advanceRollout: decisionOf(explainRollouts.advanceRollout),
  pauseRollout: (command, state, _streams, when) => decidePause(command, state, when),
  resumeRollout: (command, state, _streams, when) => decideResume(command, state, when),
  abortRollout: decisionOf(explainRollouts.abortRollout),
};
