"""Trains by the recipe in a file, such as `pedigree merge --train` writes, and records what came of it."""

import hashlib
import json
import math
import os
import random
import sys
import urllib.request

with open(sys.argv[1]) as file:
    recipe = json.load(file)
parameters = recipe["parameters"]


def score(row: list[float]) -> float:
    return 1 / (1 + math.exp(-sum(weight * value for weight, value in zip(weights, row))))


# Train: a logistic regression on the features, as often and as fast as the recipe says. Its rows are made up here.
chance = random.Random(4)
weights = [0.0 for _ in parameters["features"]]
rows = [[chance.gauss(0, 1) for _ in weights] for _ in range(200)]
labels = [int(sum(row) + chance.gauss(0, 2) > 1) for row in rows]
for _ in range(parameters["epochs"]):
    misses = [label - score(row) for row, label in zip(rows, labels)]
    slopes = [sum(miss * row[index] for miss, row in zip(misses, rows)) / len(rows) for index in range(len(weights))]
    weights = [
        weight + parameters["learningRate"] * (slope - parameters["l2"] * weight)
        for weight, slope in zip(weights, slopes)
    ]
hits, others = ([score(row) for row, label in zip(rows, labels) if label == wanted] for wanted in (1, 0))
auc = sum(hit > other for hit in hits for other in others) / (len(hits) * len(others))
artifact = json.dumps([round(weight, 6) for weight in weights]).encode()

# Record: the recipe is the input, parents and branch included. What came of it stands beside.
training = recipe | {
    "metrics": {"auc": round(auc, 3)},
    "artifacts": [
        {
            "name": "weights.json",
            "digest": "sha256:" + hashlib.sha256(artifact).hexdigest(),
            "size": len(artifact),
        }
    ],
}
mutation = """
mutation ($input: RecordTrainingInput!) {
  recordTraining(input: $input) {
    ... on RecordTrainingPayload { version { ref branch metrics } }
    ... on Rejection { code message }
  }
}"""
request = urllib.request.Request(
    os.environ.get("PEDIGREE_URL", "http://127.0.0.1:4000/graphql"),
    json.dumps({"query": mutation, "variables": {"input": training}}).encode(),
    {"content-type": "application/json", "pedigree-actor": "ada@example.com"},
)
with urllib.request.urlopen(request) as response:
    print(json.load(response)["data"]["recordTraining"])
