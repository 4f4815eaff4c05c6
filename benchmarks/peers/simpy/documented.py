"""The models for SimPy as its documentation writes them: a process for each task, which asks for either pool and withdraws
the request that was not needed."""

import simpy
from model import CNS, H, L, M, MEAN_SERVICE, SERVERS, SW, mean_wait, replication
from run import run


def staff(env, rng, tally):
    pools = [simpy.PriorityResource(env, capacity=count) for count in SERVERS]
    preference = {H: (CNS,), M: (CNS, SW), L: (SW, CNS)}

    def task(tier):
        since = env.now
        requests = {}
        granted = None
        for pool in preference[tier]:
            requests[pool] = pools[pool].request(priority=tier)
            if requests[pool].triggered:
                granted = pool
                break
        if granted is None:
            yield simpy.AnyOf(env, list(requests.values()))
            granted = next(pool for pool, request in requests.items() if request.triggered)
        for pool, request in requests.items():
            if pool != granted:
                if request.triggered:
                    pools[pool].release(request)
                else:
                    request.cancel()
        duration = rng.expovariate(1 / MEAN_SERVICE)
        tally.start(granted, tier, since, env.now, duration)
        yield env.timeout(duration)
        pools[granted].release(requests[granted])
        tally.events += 1

    return lambda tier: env.process(task(tier))


run(mean_wait, lambda seed: replication(seed, staff))
