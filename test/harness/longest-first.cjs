const { relative } = require('node:path');
const { default: TestSequencer } = require('@jest/test-sequencer');

/** What takes longest, longest first: most of it is short to read, and jest would begin it last where it never ran. */
const longest = [
  'test/kafka/faults-broker.int.spec.ts',
  'test/import-dvc/gto-oracle.int.spec.ts',
  'test/kafka/faults-cluster.int.spec.ts',
  'test/delivery/kill.int.spec.ts',
  'test/moving/moved-log.int.spec.ts',
  'packages/event-store-esdb/src/contract.int.spec.ts',
  'test/fuzz/wire.int.spec.ts',
  'packages/kafka-relay/src/testing/start-kafka.int.spec.ts',
  'test/journeys/tour.int.spec.ts',
  'test/delivery/faults-files.int.spec.ts',
  'test/docs/commands.int.spec.ts',
  'test/delivery/faults-moments.int.spec.ts',
  'test/delivery/faults-start.int.spec.ts',
  'packages/commands/src/properties.unit.spec.ts',
  'test/fuzz/documents.int.spec.ts',
  'test/journeys/corrected-past.int.spec.ts',
  'test/cli/help-examples.int.spec.ts',
  'test/docs/readme.int.spec.ts',
  'test/journeys/demo.int.spec.ts',
  'test/attack/slow-callers.int.spec.ts',
  'test/kafka/relaying-service.int.spec.ts',
  'test/import-dvc/dvc-oracle.int.spec.ts',
  'test/moving/interrupted-import.int.spec.ts',
  'test/delivery/subscription-cuts.int.spec.ts',
  'test/serving/raw-histories.int.spec.ts',
  'test/delivery/kill-rollout.int.spec.ts',
  'test/growing/several-processes.int.spec.ts',
  'test/import-dvc/whole-history.int.spec.ts',
  'test/cli/serving.int.spec.ts',
  'packages/kafka-relay/src/kafka/secured.int.spec.ts',
  'test/kafka/commands.int.spec.ts',
  'test/check/backup.int.spec.ts',
  'test/graphql/every-field.int.spec.ts',
  'test/serving/commanded-histories.int.spec.ts',
  'test/cli/log.int.spec.ts',
  'test/kafka/relays.int.spec.ts',
  'test/cluster/cluster.int.spec.ts',
  'test/cli/import-killed.int.spec.ts',
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
