export { encodeSketch } from './encode-sketch.ts';
export { type EventSketch, makeEvent, makeEventOfSize, makeEvents } from './make-event.ts';
export { outline, readLog, readWholeStream } from './read-log.ts';
export { runScript } from './run-script.ts';
