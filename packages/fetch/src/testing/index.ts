export { type Served, serve } from './serve.ts';
export { type ServedBytes, sendBytes } from './serve-bytes.ts';
