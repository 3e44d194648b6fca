import { structuredRecord, type Told } from '@pedigree/client/testing';
import type { Written } from './write-topic.ts';

/** Events as the relay writes them, in one of its two modes. */
export function recordsOf(told: readonly Told[], recordOf = structuredRecord): readonly Written[] {
  return told.map((one) => {
    const { key, value, headers = {} } = recordOf(one);
    return {
      key,
      value,
      headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, `${text}`])),
    };
  });
}
