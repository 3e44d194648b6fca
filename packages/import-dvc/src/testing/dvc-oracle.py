"""What dvc itself knows of commits: read from a JSON list of [path, revision, path of the model, another revision]."""

import json
import os
import re
import subprocess
import sys

import networkx
from dvc.dependency import ParamsDependency
from dvc.repo import Repo


def digest(entry):
    info = entry.hash_info
    if not info or not info.value:
        return None
    return "dvc-md5-dir:" + info.value[: -len(".dir")] if info.isdir else f"{info.name}:{info.value}"


def place(root, entry):
    return entry.fs.relpath(entry.fs_path, root).replace("\\", "/")


def address(stage):
    """As dvc prints it at the root; of a revision it counts from where one stands."""
    return re.sub(r"^(\.\./)*(dvc\.yaml:)?", "", stage.addressing)


def related(left, right):
    return left == right or left.startswith(right + "/") or right.startswith(left + "/")


def tell(path, revision, model, other):
    listed = subprocess.run(["git", "-C", path, "ls-tree", "-r", "--name-only", revision], capture_output=True, text=True, check=True)
    in_git = set(listed.stdout.splitlines())
    with Repo(path, rev=revision) as repo:
        graph = repo.index.graph
        root = repo.root_dir
        outs = [(place(root, out), out, stage) for stage in graph for out in stage.outs]
        maker = next(stage for where, _, stage in outs if where == model)
        everything = {address(stage) for stage in networkx.descendants(graph, maker)} | {address(maker)}
        waiting, fresh, uses, stale, ran = [maker], {address(maker)}, [], [], []
        while waiting:
            stage = waiting.pop()
            for dep in stage.deps:
                where = place(root, dep)
                if isinstance(dep, ParamsDependency):
                    file = os.path.relpath(where, os.path.relpath(stage.wdir, root))
                    ran.extend([address(stage), file, key, value, where] for key, value in dep.hash_info.value.items())
                    continue
                around = [(name, out, source) for name, out, source in outs if related(name, where)]
                if not around and where in in_git:
                    continue
                uses.append([address(stage), where, digest(dep)])
                for name, out, source in around:
                    if name != where:
                        uses.append([address(stage), name, digest(out)])
                    elif digest(out) != digest(dep):
                        stale.append([address(stage), where])
                        continue
                    if address(source) not in fresh:
                        fresh.add(address(source))
                        if source.cmd:
                            waiting.append(source)
        difference = repo.params.diff(a_rev=other, b_rev=revision) if other else {}
    return {
        "dag": sorted(everything),
        "fresh": sorted(fresh),
        "uses": uses,
        "stale": stale,
        "parameters": ran,
        "difference": difference.get("diff", difference),
    }


for asked in json.load(sys.stdin):
    print(json.dumps(tell(*asked)), flush=True)
