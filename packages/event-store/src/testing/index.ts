export { type EventSketch, makeEvent, makeEventOfSize, makeEvents } from './make-event.ts';
