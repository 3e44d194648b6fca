"""Tells what gto answers for repositories at every second of their tags.

Reads a JSON list of paths of bare repositories on stdin. Of each it takes all annotated tags away and gives them back
second by second, in the order of the taggers' dates; after each second it asks gto what `gto show` would print. Writes one JSON line a repository: [[second, {artifact: {stage: [commit, label or null]}}], ...].
"""
import json
import subprocess
import sys
from functools import lru_cache

import gto.index
import gto.registry
from gto.api import show
from gto.constants import is_hexsha
from gto.tag import parse_name

# What gto reads again for every version at every question, and what cannot change while a repository is asked: its
# configuration, and what a commit says of an artifact. Kept, a question takes a quarter of the time.
gto.registry.read_registry_config = gto.index.read_registry_config = lru_cache(gto.index.read_registry_config)
describe = gto.index.EnrichmentManager.describe
described = {}


def describe_once(self, name, rev=None):
    key = (self.scm.root_dir, name, rev)
    if key not in described:
        described[key] = describe(self, name, rev)
    return described[key]


gto.index.EnrichmentManager.describe = describe_once


def git(path, *command, stdin=""):
    done = subprocess.run(["git", "-C", path, *command], input=stdin, capture_output=True, text=True, check=True)
    return done.stdout


def tags_of(path):
    form = "%(objecttype) %(objectname) %(taggerdate:unix) %(refname)"
    lines = [line.split(" ") for line in git(path, "for-each-ref", f"--format={form}", "refs/tags").splitlines()]
    return sorted((int(at), ref, sha) for kind, sha, at, ref in lines if kind == "tag")


def answer_of(path, commits):
    """What `gto show` prints; a label is told as the commit that was registered with it."""
    return {
        artifact: {
            stage: [version, None] if is_hexsha(version) else [commits[artifact, version], version]
            for stage, version in state["stage"].items()
            if version
        }
        for artifact, state in show(path).items()
    }


def check_commits(path, answer):
    """`gto show NAME` tells the commits itself: asked for once a repository, it is the slow one."""
    for artifact, stages in answer.items():
        for version in show(path, name=artifact):
            for stage in version["stages"]:
                assert stages[stage["stage"]][0] == version["commit_hexsha"], (path, artifact, stage)


def answers_of(path):
    tags = tags_of(path)
    git(path, "update-ref", "--stdin", stdin="".join(f"delete {ref}\n" for _, ref, _ in tags))
    commits = {}
    for _, ref, sha in tags:
        parsed = parse_name(ref[len("refs/tags/") :], raise_on_fail=False)
        if parsed.get("version"):
            commits[parsed["name"], parsed["version"]] = git(path, "rev-parse", f"{sha}^{{commit}}").strip()
    answers = []
    for second in sorted({at for at, ref, _ in tags if parse_name(ref[len("refs/tags/"):], raise_on_fail=False)}):
        arrived = [(ref, sha) for at, ref, sha in tags if at <= second]
        tags = [tag for tag in tags if tag[0] > second]
        git(path, "update-ref", "--stdin", stdin="".join(f"create {ref} {sha}\n" for ref, sha in arrived))
        answers.append([second, answer_of(path, commits)])
    git(path, "update-ref", "--stdin", stdin="".join(f"create {ref} {sha}\n" for _, ref, sha in tags))
    check_commits(path, answers[-1][1])
    return answers


for repository in json.load(sys.stdin):
    print(json.dumps(answers_of(repository)), flush=True)
