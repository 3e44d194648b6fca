const { relative } = require('node:path');
const { default: TestSequencer } = require('@jest/test-sequencer');

/** What takes longest, longest first: most of it is short to read, and jest would begin it last where it never ran. */
const longest = [
  'test/import-dvc/gto-oracle.int.spec.ts',
  'test/kafka/faults-broker.int.spec.ts',
  'test/delivery/kill.int.spec.ts',
  'test/kafka/faults-cluster.int.spec.ts',
  'test/fuzz/documents.int.spec.ts',
  'test/moving/moved-log.int.spec.ts',
  'test/journeys/demo.int.spec.ts',
  'test/journeys/tour.int.spec.ts',
  'test/serving/commanded-histories.int.spec.ts',
  'test/moving/interrupted-import.int.spec.ts',
  'test/journeys/corrected-past.int.spec.ts',
  'test/delivery/faults-moments.int.spec.ts',
  'test/serving/catalogue-histories.int.spec.ts',
  'test/fuzz/repositories.int.spec.ts',
  'packages/commands/src/immutability.unit.spec.ts',
  'test/delivery/subscribers-come-and-go.int.spec.ts',
  'test/kafka/relaying-service.int.spec.ts',
];

/** Begins what takes longest, then all else in jest's own order: no long file is left to run alone at the end. */
module.exports = class extends TestSequencer {
  sort(tests) {
    const rank = ({ path, context }) => {
      const index = longest.indexOf(relative(context.config.rootDir, path));
      return index < 0 ? longest.length : index;
    };
    return super.sort(tests).sort((left, right) => rank(left) - rank(right));
  }
};
