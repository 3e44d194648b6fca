export { type AppendFault, type CallFault, type DeliveryFault, type Faults, nth } from './double/faults.ts';
export type { DoubleUser, Endpoint } from './double/node.ts';
export { certificateFile, keyFile } from './double/serve.ts';
export { createServerLog, type ServerLog } from './double/server-log.ts';
export { type Double, type DoubleOptions, startDouble } from './double/start-double.ts';
