"""How dvc itself reads files: read from a JSON list of folders, each without git and with no project in it yet."""

import json
import os
import sys

from dvc.repo import Repo


def tell(path):
    # `Repo.init` greets on stdout.
    os.mkdir(os.path.join(path, ".dvc"))
    with open(os.path.join(path, ".dvc", "config"), "w") as config:
        config.write("[core]\n    no_scm = true\n")
    with Repo(path) as repo:
        stages, data = {}, {}
        for stage in repo.index.stages:
            if stage.is_data_source:
                for out in stage.outs:
                    info = out.hash_info
                    digest = "dvc-md5-dir:" + info.value[: -len(".dir")] if info.isdir else f"{info.name}:{info.value}"
                    data[out.def_path] = {"digest": digest, "size": out.meta.size, "files": out.meta.nfiles}
            else:
                folder = os.path.relpath(stage.wdir, path)
                stages[stage.name] = {"folder": folder, "metrics": sorted(out.def_path for out in stage.outs if out.metric)}
        return {"stages": stages, "data": data}


for folder in json.load(sys.stdin):
    print(json.dumps(tell(folder)), flush=True)
