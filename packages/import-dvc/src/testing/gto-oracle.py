"""Tells what gto answers for repositories at every second of their tags, and what it holds of them in the end.

Reads a JSON list of paths of bare repositories on stdin. Of each it takes all annotated tags away and gives them back
second by second, in the order of the taggers' dates; after each second it asks gto what `gto show` would print, after
the last one also what it knows of every version. Writes one JSON line a repository, as ask-gto.ts types it.
"""
import json
import subprocess
import sys
from functools import lru_cache

import gto.index
import gto.registry
import gto.tag
from gto.api import show
from gto.constants import Action, is_hexsha
from gto.tag import parse_name
from scmrepo.git import Git

# What gto reads again for every version at every question, and what cannot change while a repository is asked: its
# configuration, what a commit says of an artifact, and the object of a tag. Kept, a question takes a fifth of the time.
gto.registry.read_registry_config = gto.index.read_registry_config = lru_cache(gto.index.read_registry_config)
describe = gto.index.EnrichmentManager.describe
described = {}


def describe_once(self, name, rev=None):
    key = (self.scm.root_dir, name, rev)
    if key not in described:
        described[key] = describe(self, name, rev)
    return described[key]


gto.index.EnrichmentManager.describe = describe_once
get_tag = Git.get_tag
tags_read = {}


def get_tag_once(self, name):
    key = (self.root_dir, name)
    tag = tags_read.get(key) or get_tag(self, name)
    if tag:
        tags_read[key] = tag
    return tag


Git.get_tag = get_tag_once
gto.tag.parse_name = lru_cache(maxsize=None)(gto.tag.parse_name)

# Every question reads the same tags at least twice. They are others after each second, and so is the state then.
get_state = gto.registry.GitRegistry.get_state
states = {}


def get_state_once(self, **options):
    key = (self.scm.root_dir, *sorted(options.items()))
    if key not in states:
        states[key] = get_state(self, **options)
    return states[key]


gto.registry.GitRegistry.get_state = get_state_once


def git(path, *command, stdin=""):
    done = subprocess.run(["git", "-C", path, *command], input=stdin, capture_output=True, text=True, check=True)
    return done.stdout


def tags_of(path):
    form = "%(objecttype) %(taggerdate:unix) %(refname) %(objectname) %(*objectname)"
    lines = [line.split(" ") for line in git(path, "for-each-ref", f"--format={form}", "refs/tags").splitlines()]
    return sorted((int(at), ref, sha, commit) for kind, at, ref, sha, commit in lines if kind == "tag")


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


def artifacts_of(path, answer, said):
    """All that `gto show NAME` knows, deprecated or not: asked for once a repository, it is the slow one."""
    artifacts = {}
    for artifact, state in show(path, deprecated=True).items():
        versions = {}
        for version in show(path, name=artifact, deprecated=True, versions_per_stage=-1):
            commit = version["commit_hexsha"]
            if (artifact, commit) not in said:
                continue
            hidden = {}
            for held in version["stages"]:
                shown = answer.get(artifact, {}).get(held["stage"], [None])[0]
                if shown != commit:
                    hidden[held["stage"]] = int(held["created_at"].timestamp())
            versions[commit] = {
                "label": version["version"] if version["registrations"] else None,
                "retracted": not version["is_active"],
                "beneath": hidden,
            }
        artifacts[artifact] = {"deprecated": not state["active"], "versions": versions}
        for commit, label in answer.get(artifact, {}).values():
            assert versions[commit]["label"] == label, (path, artifact, commit)
    return artifacts


def told_of(path):
    tags = tags_of(path)
    git(path, "update-ref", "--stdin", stdin="".join(f"delete {ref}\n" for _, ref, *_ in tags))
    commits, said, seconds = {}, set(), set()
    for at, ref, _, commit in tags:
        parsed = parse_name(ref[len("refs/tags/") :], raise_on_fail=False)
        if not parsed:
            continue
        seconds.add(at)
        if parsed.get("version"):
            commits[parsed["name"], parsed["version"]] = commit
        if parsed["action"] in (Action.REGISTER, Action.ASSIGN):
            said.add((parsed["name"], commit))
    answers = []
    for second in sorted(seconds):
        arrived = [(ref, sha) for at, ref, sha, _ in tags if at <= second]
        tags = [tag for tag in tags if tag[0] > second]
        git(path, "update-ref", "--stdin", stdin="".join(f"create {ref} {sha}\n" for ref, sha in arrived))
        states.clear()
        answers.append([second, answer_of(path, commits)])
    git(path, "update-ref", "--stdin", stdin="".join(f"create {ref} {sha}\n" for _, ref, sha, _ in tags))
    states.clear()
    return {"answers": answers, "artifacts": artifacts_of(path, answers[-1][1], said)}


for repository in json.load(sys.stdin):
    print(json.dumps(told_of(repository)), flush=True)
