import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 collect when its heap is half as large again as what was alive at the last collection, in all threads of the
 * process; by itself it waits for up to four times as much (docs/decisions/030). Read at each collection, so it may be set
 * while the process runs; to be called before what fills the heap is loaded.
 */
export function collectEarly(): void {
  setFlagsFromString('--heap-growing-percent=50');
}
