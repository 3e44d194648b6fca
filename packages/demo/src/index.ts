/** A small pipeline that really trains, told through the client. */
export { type DemoOptions, type DemoReport, runDemo } from './run-demo.ts';
