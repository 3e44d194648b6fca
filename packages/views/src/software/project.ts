import { normalPackageName } from '@pedigree/compare';
import { uuidV5 } from '@pedigree/kernel';
import { type ModelEvents, nameOfStream } from '@pedigree/schema/events';
import type { OperationOn } from '../operation.ts';
import type { SoftwareRows } from './row.ts';

type Operation = OperationOn<SoftwareRows>;

/** What a version was trained with. */
export function useSoftware(event: ModelEvents['ModelTrained']): readonly Operation[] {
  const { namespace, stream, position, data } = event;
  const { packages = {}, language = null } = data.recipe?.software ?? {};
  const entries = Object.entries(packages);
  if (entries.length === 0) return [];
  // Events are stored in canonical form, so the members of equal sets come in one order.
  const set = uuidV5(JSON.stringify([namespace, language, packages]));
  const withNew = () =>
    entries.flatMap(([name, version]): Operation[] => {
      const release = uuidV5(JSON.stringify([namespace, language, name, version]));
      const named = { name: normalPackageName(name) };
      const row = { id: release, namespace, ...named, package: name, version, language, position };
      return [
        { keep: 'software_releases', row },
        { add: 'software_packages', row: { ...named, set, release } },
      ];
    });
  return [
    { keep: 'software_sets', row: { id: set }, withNew },
    { add: 'software_uses', row: { position, set, namespace, name: nameOfStream(stream), number: data.number } },
  ];
}
