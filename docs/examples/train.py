"""Fits a line and records what it is made of, with nothing but Python's standard library."""

import csv
import hashlib
import importlib.metadata
import json
import os
import platform
import subprocess
import urllib.request
from datetime import datetime, timezone


def digest(content: bytes) -> str:
    return "sha256:" + hashlib.sha256(content).hexdigest()


def git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], capture_output=True, check=True, text=True).stdout.strip()


# Train.
started = datetime.now(timezone.utc).isoformat()
with open("docs/examples/houses.csv", "rb") as file:
    data = file.read()
rows = [(float(row["area"]), float(row["price"])) for row in csv.DictReader(data.decode().splitlines())]
ridge = 10.0
mean_area = sum(area for area, _ in rows) / len(rows)
mean_price = sum(price for _, price in rows) / len(rows)
slope = sum((area - mean_area) * (price - mean_price) for area, price in rows) / (
    sum((area - mean_area) ** 2 for area, _ in rows) + ridge
)
errors = [abs(mean_price + slope * (area - mean_area) - price) for area, price in rows]
weights = json.dumps({"slope": slope, "mean_area": mean_area, "mean_price": mean_price}).encode()

# Record: one call. The run's id is the command's as well, so that a call sent again is recorded once.
run = os.environ["RUN_ID"]
training = {
    "model": "price",
    "commandId": run,
    "reason": "a line through the area",
    "run": {"id": run, "name": "train", "startedAt": started},
    "code": {"commit": git("rev-parse", "HEAD"), "dirty": git("status", "--porcelain") != ""},
    "datasets": [{"dataset": f"houses@{digest(data)}", "role": "training"}],
    "parameters": {"ridge": ridge},
    "software": {
        "language": "python",
        "languageVersion": platform.python_version(),
        "packages": {each.metadata["Name"]: each.version for each in importlib.metadata.distributions()},
    },
    "metrics": {"mae": round(sum(errors) / len(errors), 1)},
    "artifacts": [{"name": "weights.json", "digest": digest(weights), "size": len(weights)}],
}
mutation = """
mutation ($input: RecordTrainingInput!) {
  recordTraining(input: $input) {
    ... on RecordTrainingPayload { repeated version { ref } }
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
