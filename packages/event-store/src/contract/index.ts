export { describeEventStore } from './describe-event-store.ts';
export { ManualClock, type StoreFactory, type StoreHarness } from './harness.ts';
