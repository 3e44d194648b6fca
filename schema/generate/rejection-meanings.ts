import type { RejectionCode } from '@pedigree/kernel';

/** What each reason of a refusal means to whoever gets it: shown beside the code in GraphQL and in the docs. */
export const rejectionMeanings: Readonly<Record<RejectionCode, string>> = {
  INVALID_INPUT: 'A member is missing, malformed, or of no use beside the others.',
  UNKNOWN_REFERENCE: 'A reference names nothing that is recorded.',
  AMBIGUOUS_REFERENCE: 'What was named is several: versions of one digest or commit, or changes of one event.',
  OTHER_NAMESPACE: 'A model serves only in environments of its own namespace.',
  INVALID_SHARES: 'Shares are missing, given to a shadow, or do not sum to 10000.',
  OCCURRED_IN_FUTURE: 'A time is later than the clock.',
  REASON_REQUIRED: 'What restates the past, judges a version, sets a policy or passes over one needs a reason.',
  COMMAND_ID_REUSED: 'The command id was already used for something else.',
  REVISION_CHANGED: 'The stream is no longer at `ifRevision`.',
  ALREADY_LABELLED: 'The version has another label.',
  LABEL_TAKEN: 'The name is a label or an alias of the model already.',
  ALIAS_MOVED: 'The alias does not point where it was expected to.',
  VERSION_RETRACTED: 'The version must not be used any more.',
  NOT_RETRACTED: 'The version is not retracted.',
  NOT_DEPRECATED: 'The model is not deprecated.',
  NOT_JUDGED: 'The actor said nothing of the version, for that environment or for all, that still holds.',
  NOTHING_TO_ROLL_BACK_TO: 'There is no earlier good change to return to.',
  NOTHING_TO_RETIRE: 'Nothing of the model serves there.',
  NOTHING_TO_RESTORE: 'What served then serves already, or nothing is known of that time.',
  RESTORE_BLOCKED:
    'A version that served then may not serve again: the message tells which, and why; a plan tells it change by change.',
  UNKNOWN_CHANGE: 'No standing change is named so, or none was named where one must be.',
  NOTHING_TO_REPLACE: 'A rollout shares the traffic with other versions, and none serves.',
  ROLLOUT_RUNNING: 'Another rollout of the model is under way there.',
  ROLLOUT_OVER: 'The rollout was completed or aborted.',
  ROLLOUT_OVERTAKEN: 'What serves is no longer a step of the rollout: something else was stated since.',
  ROLLOUT_PAUSED: 'The rollout has to be resumed before it goes on.',
  HELD_TOO_SHORT: 'The step has not held for as long as the rollout plans.',
  POLICY_NOT_MET: 'The environment’s promotion policy asks for what the version does not have: `items` tell what.',
  FACTS_NOT_REACHED: 'What a decision rests on was not read in time, or before the state moved on: send it again.',
  EVENT_TOO_LARGE: 'What would be recorded is larger than an event may be (256 KiB).',
  READ_ONLY:
    'The service only answers questions for now: the command may be sent again, there or where the log was moved to.',
};
