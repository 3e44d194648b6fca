import { describeOnKafka } from '@pedigree/kafka-relay/suite';
import { holdPage } from './hold-page.ts';

describeOnKafka('beside a broker', (kafka) => {
  holdPage('docs/kafka.md', { demo: true, kafka });
});
