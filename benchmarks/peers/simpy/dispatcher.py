"""Model (b) for SimPy with a dispatcher of its own instead of SimPy's resources: faster, and more to write. Model (a) has no
need of one and is the documented one."""

from collections import deque

from model import CNS, H, L, M, MEAN_SERVICE, SERVERS, SW, mean_wait, replication
from run import run


def staff(env, rng, tally):
    idle = list(SERVERS)
    waiting = (deque(), deque(), deque())
    preference = {H: (CNS,), M: (CNS, SW), L: (SW, CNS)}
    serves = {CNS: (H, M, L), SW: (M, L)}

    def serve(pool, tier, since):
        duration = rng.expovariate(1 / MEAN_SERVICE)
        tally.start(pool, tier, since, env.now, duration)
        env.timeout(duration).callbacks.append(lambda _: finish(pool))

    def finish(pool):
        tally.events += 1
        for tier in serves[pool]:
            if waiting[tier]:
                serve(pool, tier, waiting[tier].popleft())
                return
        idle[pool] += 1

    def new_task(tier):
        for pool in preference[tier]:
            if idle[pool] > 0:
                idle[pool] -= 1
                serve(pool, tier, env.now)
                return
        waiting[tier].append(env.now)

    return new_task


run(mean_wait, lambda seed: replication(seed, staff))
