"""The command of every SimPy program: `<program> <a|b> <seed> <n>` prints one line of JSON."""

import json
import statistics
import sys
import time


def run(a, b):
    """a(seed, customers) gives the mean wait, b(seed) a dictionary of the outputs of one replication."""
    if len(sys.argv) != 4 or sys.argv[1] not in ("a", "b"):
        sys.exit("usage: <a|b> <seed> <n>")
    model, seed, n = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    began = time.perf_counter()
    if model == "a":
        runs = [{"wait": a(seed, n)}]
    else:
        runs = [b(1000 * seed + i) for i in range(n)]
    seconds = time.perf_counter() - began
    events = 2 * n if model == "a" else sum(one["events"] for one in runs)
    outputs = {name: summary([one[name] for one in runs]) for name in runs[0]}
    print(json.dumps({"model": model, "seed": seed, "n": n, "seconds": seconds, "events": events, "outputs": outputs}))


def summary(values):
    mean = statistics.fmean(values)
    return {"mean": mean} if len(values) == 1 else {"mean": mean, "sd": statistics.stdev(values)}
