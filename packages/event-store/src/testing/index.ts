export { type EventSketch, makeEvent, makeEventOfSize, makeEvents } from './make-event.ts';
export { runScript } from './run-script.ts';
