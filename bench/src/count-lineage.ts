import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';

/** How many nodes and edges the views of a folder have. */
export function countLineage(folder: string): { readonly nodes: number; readonly edges: number } {
  const database = new DatabaseSync(join(folder, 'views.db'), { readOnly: true });
  const count = (table: string) => Number(database.prepare(`select count(*) as count from ${table}`).get().count);
  const counts = { nodes: count('lineage_nodes'), edges: count('lineage_edges') };
  database.close();
  return counts;
}
