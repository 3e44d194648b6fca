"""Reads topics with librdkafka and CloudEvents' own SDK, and asks librdkafka where it would put the same keys.

Arguments: the brokers, the topic of events, that of what serves, and an empty one with as many partitions as the first.
Prints one JSON document.
"""

import json
import sys

from cloudevents.core.bindings.kafka import KafkaMessage, from_kafka_event
from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, KafkaException, Producer, TopicPartition


def read(topic):
    consumer = Consumer(
        {
            "bootstrap.servers": brokers,
            "group.id": f"{topic}-reader",
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


def told(message):
    headers = {name: value.decode() for name, value in message.headers() or []}
    value = None if message.value() is None else message.value().decode()
    return {"partition": message.partition(), "key": message.key().decode(), "headers": headers, "value": value}


def cloud_event(message):
    event = from_kafka_event(KafkaMessage(dict(message.headers()), message.key(), message.value()))
    return {"attributes": event.get_attributes(), "data": event.get_data()}


def chosen(topic, keys):
    """Where librdkafka puts each key with the partitioner that is Kafka's own default."""
    partitions = {}
    producer = Producer({"bootstrap.servers": brokers, "partitioner": "murmur2_random"})

    def deliver(error, message):
        if error:
            raise KafkaException(error)
        partitions[message.key().decode()] = message.partition()

    for key in sorted(keys):
        producer.produce(topic, key=key, value=b"", on_delivery=deliver)
    producer.flush()
    return partitions


brokers, events_topic, serving_topic, empty_topic = sys.argv[1:]
events = [{**told(message), **cloud_event(message)} for message in read(events_topic)]
serving = [told(message) for message in read(serving_topic)]
keys = {event["key"] for event in events}
print(json.dumps({"events": events, "serving": serving, "partitions": chosen(empty_topic, keys)}, default=str))
