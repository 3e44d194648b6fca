"""Prints the records of a topic, all or the first few. Needs `pip install confluent-kafka`, and nothing of Pedigree's."""

import json
import sys
from itertools import islice

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, KafkaException, TopicPartition

brokers, topic, *most = sys.argv[1:]


def read():
    """Yields what has been committed, partition by partition."""
    consumer = Consumer(
        {
            "bootstrap.servers": brokers,
            "group.id": "read-topic",
            "enable.auto.commit": False,
            "enable.partition.eof": True,
            "isolation.level": "read_committed",
        }
    )
    for partition in sorted(consumer.list_topics(topic).topics[topic].partitions):
        consumer.assign([TopicPartition(topic, partition, OFFSET_BEGINNING)])
        while True:
            message = consumer.poll()
            if message.error() and message.error().code() == KafkaError._PARTITION_EOF:
                break
            if message.error():
                raise KafkaException(message.error())
            yield message
    consumer.close()


for message in islice(read(), int(most[0]) if most else None):
    record = {
        "partition": message.partition(),
        "key": message.key().decode(),
        "headers": {name: value.decode() for name, value in message.headers() or []},
        "value": None if message.value() is None else json.loads(message.value()),
    }
    print(json.dumps(record, indent=2))
