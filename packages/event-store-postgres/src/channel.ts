/** The channel of a log: two logs of one database do not wake each other's readers. */
export function channelOf(logId: string): string {
  return `pedigree_${logId}`;
}
