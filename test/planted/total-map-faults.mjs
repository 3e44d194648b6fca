import { errorsOf, findTotalMaps, openHouse } from './house-program.mjs';
import { totalMaps } from './total-maps.mjs';

/** Every total map that bears to lose an entry or is not in the list, and every line without its map, as sentences. */
export function totalMapFaults() {
  const house = openHouse(totalMaps.map(({ file }) => file).filter((file) => file.endsWith('.spec.ts')));
  const found = findTotalMaps(house.programOf());
  const lines = totalMaps.map((line) => ({
    ...line,
    maps: found.filter(({ file, without }) => file === line.file && without.has(line.entry)),
  }));
  return [
    ...found
      .filter((map) => !lines.some(({ maps }) => maps.includes(map)))
      .map(({ file, line }) => `total maps: ${file}:${line} holds one that is not in the list.`),
    ...lines
      .filter(({ maps }) => maps.length !== 1)
      .map(
        ({ name, file, entry, maps }) => `${name}: ${file} has to hold 1 total map with ${entry}, not ${maps.length}.`,
      ),
    ...roundsOf(lines.filter(({ maps }) => maps.length === 1)).flatMap((round) => violationsNotSeen(round, house)),
  ];
}

/** Lines in rounds, each with at most one line a file: so all violations of a round are seen in one program. */
function roundsOf(lines) {
  const rounds = [];
  for (const line of lines) {
    const round = rounds.find((others) => others.every(({ file }) => file !== line.file));
    if (round) round.push(line);
    else rounds.push([line]);
  }
  return rounds;
}

/** A violation counts as seen where tsc says that this very entry is missing: others of the round may be seen as well. */
function violationsNotSeen(round, house) {
  const program = house.programOf(new Map(round.map(({ file, entry, maps: [map] }) => [file, map.without.get(entry)])));
  return round.flatMap(({ name, file, entry }) => {
    const errors = errorsOf(program, file);
    if (errors.some((error) => /'([^']+)' is missing in type/.exec(error)?.[1].replaceAll('"', '') === entry))
      return [];
    return [
      `${name}: without ${entry}, ${file} has to fail because it is missing; tsc says: ${errors[0] ?? 'nothing'}.`,
    ];
  });
}
