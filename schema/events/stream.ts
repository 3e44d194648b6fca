import type { Category } from './catalogue.ts';

/** The stream of one dataset, model or environment, or of what is reported of an environment. */
export function streamOf(category: Category, namespace: string, name: string): string {
  return `${category}-${namespace}/${name}`;
}

/** What a stream is about: the name behind its first `/` (a namespace has none). */
export function nameOfStream(stream: string): string {
  return stream.slice(stream.indexOf('/') + 1);
}
