"""Loads in a process of their own, killed after as many seconds as each line says.

Everything is imported before the first, so that the moments fall into the load itself.
"""

import datetime
import json
import os
import signal
import sys
import time
from pathlib import Path

from goldenthread.childdata.code_sets.code_set import all_code_sets
from goldenthread.childdata.loading import load
from goldenthread.childdata.store.snapshots import Store
from goldenthread.childdata.tables import all_tables
from goldenthread.childdata.telling_apart import all_loaders

NOW = datetime.datetime(2026, 7, 1, 12)


def main() -> None:
    all_tables(), all_code_sets(), all_loaders()
    print("ready", flush=True)
    for line in sys.stdin:
        told = json.loads(line)
        begun = time.monotonic()
        child = os.fork()
        if child == 0:
            store, known_at = Store(Path(told["store"])), datetime.date.fromisoformat(told["day"])
            load([Path(told["extract"])], store, known_at, NOW, patience=10)
            os._exit(0)
        if "after" in told:
            time.sleep(told["after"])
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        print(json.dumps({"killed": status != 0, "took": time.monotonic() - begun}), flush=True)


if __name__ == "__main__":
    main()
