export { checkRelaying, type RelayingSettings, relaying, toKafka } from './kafka.ts';
export type { GivenLimits } from './parse-limits.ts';
export { readShared, sharedHelp } from './read-shared.ts';
export {
  type AnsweringSettings,
  answering,
  type ListeningSettings,
  listening,
  type PlaceSettings,
  placing,
  readListening,
} from './settings.ts';
