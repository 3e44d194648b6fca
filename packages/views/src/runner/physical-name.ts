/** The name of a table in one of its makings. */
export function physicalName(table: string, generation: number): string {
  return `${table}__${generation}`;
}
