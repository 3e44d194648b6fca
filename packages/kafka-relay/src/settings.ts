/** How to reach a Kafka cluster, and which topics to write. */
export interface KafkaSettings {
  /** `host:port` of one broker or several. */
  readonly brokers: readonly string[];
  /** Null: plain TCP. `ca`: certificates in PEM that are trusted instead of the machine's own. */
  readonly tls: { readonly ca: string | null } | null;
  readonly sasl: {
    readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    readonly username: string;
    readonly password: string;
  } | null;
  /** Topic of every event, and of what serves now: names, or patterns with `{namespace}` in them. */
  readonly events: string;
  readonly serving: string;
  /** Topic of the checkpoints. Its name is the consumer group and the transactional id too: relays that share it take turns. */
  readonly checkpoints: string;
  /** CloudEvents' content mode. */
  readonly mode: 'structured' | 'binary';
  /** How many partitions and replicas a topic is made with. Replicas: null is three, or as many brokers as there are. */
  readonly partitions: number;
  readonly replicas: number | null;
}
