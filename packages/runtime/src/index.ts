export { assessReadiness, assessRelaying, type Readiness, type RelayHealth, type ViewHealth } from './health.ts';
export { collectEarly } from './heap.ts';
export { createLogger, type Logger, type LogLevel, logLevels } from './logger.ts';
export { createMetrics, type Metrics, type MetricsSources } from './metrics.ts';
export { createRelayMetrics } from './relay-metrics.ts';
export { parseOn, parseOneOf, parsePort, parseText, parseYes } from './setting-parsers.ts';
export {
  checkTogether,
  describeSettings,
  readSettings,
  type Setting,
  type Settings,
  type SettingsOutcome,
  type SettingsSource,
} from './settings.ts';
