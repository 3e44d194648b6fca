import { uuidV5 } from '@pedigree/kernel';
import { type ModelEvents, nameOfStream } from '@pedigree/schema/events';
import type { OperationOn } from '../operation.ts';
import type { SoftwareRows } from './row.ts';

/** What a version was trained with. */
export function useSoftware(event: ModelEvents['ModelTrained']): readonly OperationOn<SoftwareRows>[] {
  const { namespace, stream, position, data } = event;
  const packages = data.recipe?.software?.packages ?? {};
  const entries = Object.entries(packages);
  if (entries.length === 0) return [];
  // Events are stored in canonical form, so the members of equal sets come in one order.
  const set = uuidV5(JSON.stringify(packages));
  return [
    {
      keep: 'software_sets',
      row: { id: set },
      withNew: entries.map(([name, version]) => ({ add: 'software_packages', row: { package: name, version, set } })),
    },
    { add: 'software_uses', row: { position, set, namespace, name: nameOfStream(stream), number: data.number } },
  ];
}
