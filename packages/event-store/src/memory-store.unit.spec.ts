import { describeEventStore } from './contract/describe-event-store.ts';
import { createMemoryHarness } from './contract/memory-harness.ts';

describeEventStore('The memory store', () => createMemoryHarness());
