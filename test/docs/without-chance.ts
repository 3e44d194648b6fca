/**
 * A text with a word in place of what differs from run to run and from machine to machine: the log's id, times of the run
 * itself (all but those of 2024, which pages state), ids made up, temporary folders, the size of a backup, digests of
 * commands that name such times, how often a relay wrote what, the commit of this checkout, and what is installed.
 */
export function withoutChance(text: string): string {
  return text
    .replaceAll(/\b[a-z2-7]{16}\.(\d+)/g, '<log>.$1')
    .replaceAll(/\blog [a-z2-7]{16}\b/g, 'log <log>')
    .replaceAll(/(?<=log[iI]d": ?")[a-z2-7]{16}/g, '<log>')
    .replaceAll(/\b(?!2024-)\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?Z)?/g, '<now>')
    .replaceAll(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '<uuid>')
    .replaceAll(/(?<="commandDigest": ?")[0-9a-f]{64}/g, '<digest>')
    .replaceAll(/\b\d+ records, \d+ of them repeats\b/g, '<some> records')
    .replaceAll(/[^ ]*\/tmp\.\w{10}\b/g, '<temporary>')
    .replaceAll(/\b\d+(?= bytes(?:\)|, would be copied))/g, '<some>')
    .replaceAll(/\bgit:(?:[0-9a-f]{40}\b|[0-9a-f]{10}…)/g, 'git:<commit>')
    .replaceAll(/\b\d+\.\d+\.\d+\.\d+-node\.\d+\b/g, '<installed>')
    .replaceAll(/ +with changes that were not committed$/gm, '')
    .replaceAll(/^( +\d+ +)[0-9a-f]{7}\b/gm, '$1<commit>')
    .replaceAll(/\bat [0-9a-f]{10}(, with changes)?$/gm, 'at <commit>')
    .replaceAll(/^( +software +\w+, ).*$/gm, '$1<installed>')
    .replaceAll(/^( +(?:languageVersion|packages) +).*$/gm, '$1<installed>')
    .replaceAll(/ {2,}/g, '  ')
    .trimEnd();
}
