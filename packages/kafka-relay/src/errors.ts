/** Another relay leads, or may: this one writes nothing more. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** Kafka did not answer, or not as it should: what was sent may have been written or not. It is tried again. */
export class KafkaUnreachable extends Error {
  override readonly name = 'KafkaUnreachable';
}

/** A topic is not what a relay needs, or stands ahead of the log. Somebody has to mend it. */
export class TopicUnfit extends Error {
  override readonly name = 'TopicUnfit';
}

/** The broker takes no record of that size. */
export class RecordTooLarge extends Error {
  override readonly name = 'RecordTooLarge';
  /** Which of the records that were given, counted from 0; null where only all together are too large. */
  readonly index: number | null;

  constructor(message: string, index: number | null, options?: ErrorOptions) {
    super(message, options);
    this.index = index;
  }
}
