"""Times MLflow at what `npm run bench -- --only leaderboard` asks of us: the best of many versions under three filters.

    python3 -m venv mlflow && mlflow/bin/pip install mlflow==3.17.2
    mlflow/bin/python bench/others/find_with_mlflow.py 100000

Runs and model versions are written into MLflow's own tables, as its store writes them, because its API takes some 10 ms a
run; what is timed goes through its client, in one process, on SQLite. Prints JSON: milliseconds, median of 15 after 3.
"""

import json
import random
import sqlite3
import statistics
import sys
import tempfile
import time
import uuid
from pathlib import Path

import mlflow
from mlflow.tracking import MlflowClient

MODEL = "fraud"
OPTIMIZERS = ("adam", "sgd", "lion", "adamw")
BRANCHES = ("main", "wide", "deep", "lean", "old")


def insert(database, table, rows):
    """Writes rows, of which each has the same columns; the table's other columns get their defaults."""
    columns = list(rows[0])
    places = ", ".join("?" for _ in columns)
    names = ", ".join(f'"{column}"' for column in columns)
    database.executemany(f"insert into {table} ({names}) values ({places})", ([row[column] for column in columns] for row in rows))


def fill(path, experiment, count):
    """Writes so many runs, each with 10 parameters and 5 metrics, and a model version of each."""
    chance = random.Random(37)
    runs, parameters, metrics, tags, versions, version_tags = [], [], [], [], [], []
    for number in range(1, count + 1):
        run = uuid.UUID(int=chance.getrandbits(128)).hex
        at = 1_700_000_000_000 + number * 1000
        branch = chance.choice(BRANCHES)
        runs.append({"run_uuid": run, "name": f"run-{number}", "source_type": "LOCAL", "user_id": "bench", "status": "FINISHED",
                     "start_time": at, "end_time": at, "lifecycle_stage": "active", "experiment_id": experiment})
        values = {"optimizer": chance.choice(OPTIMIZERS), "depth": str(chance.randint(1, 12))}
        values |= {f"parameter-{index}": str(chance.random()) for index in range(8)}
        parameters += [{"key": key, "value": value, "run_uuid": run} for key, value in values.items()]
        metrics += [{"key": f"metric-{index}", "value": chance.random(), "timestamp": at, "step": 0, "is_nan": False, "run_uuid": run}
                    for index in range(4)]
        metrics.append({"key": "auc", "value": chance.random(), "timestamp": at, "step": 0, "is_nan": False, "run_uuid": run})
        tags.append({"key": "branch", "value": branch, "run_uuid": run})
        versions.append({"name": MODEL, "version": number, "creation_time": at, "last_updated_time": at, "run_id": run,
                         "source": f"runs:/{run}/model", "status": "READY", "current_stage": "None"})
        version_tags.append({"name": MODEL, "version": number, "key": "branch", "value": branch})
    with sqlite3.connect(path) as database:
        insert(database, "runs", runs)
        insert(database, "params", parameters)
        insert(database, "metrics", metrics)
        insert(database, "latest_metrics", metrics)
        insert(database, "tags", tags)
        insert(database, "registered_models", [{"name": MODEL, "creation_time": 0, "last_updated_time": 0}])
        insert(database, "model_versions", versions)
        insert(database, "model_version_tags", version_tags)
        database.execute("analyze")


def median_milliseconds(ask):
    """Of 15 questions after 3 that warm up; and how many answers the last one had."""
    taken = []
    for _ in range(18):
        began = time.perf_counter()
        answers = len(ask())
        taken.append((time.perf_counter() - began) * 1000)
    return {"milliseconds": round(statistics.median(taken[3:]), 2), "answers": answers}


def main(count):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mlflow.db"
        client = MlflowClient(f"sqlite:///{path}", f"sqlite:///{path}")
        experiment = client.create_experiment("bench")
        client.search_registered_models()
        fill(path, int(experiment), count)
        best = "params.optimizer = 'adam' and tags.branch = 'main' and metrics.auc < 0.9"
        questions = {
            "search_runs, three filters, the best 20": lambda: client.search_runs(
                [experiment], best, order_by=["metrics.auc DESC"], max_results=20),
            "search_model_versions, by name and tag, the newest 20": lambda: client.search_model_versions(
                f"name = '{MODEL}' and tags.branch = 'main'", max_results=20),
        }
        report = {name: median_milliseconds(ask) for name, ask in questions.items()}
        print(json.dumps({"mlflow": mlflow.__version__, "versions": count, **report}, indent=2))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
