"""Patients of model (b), what a replication adds up, and model (a). Unit of time: the working hour."""

import math
import random

import simpy

YEAR = 1600
HORIZON = 10 * YEAR
WARM_UP = 2 * YEAR
MEAN_SERVICE = 0.75
ARRIVAL_RATE = 300 / YEAR
SERVERS = (5, 2)
CNS, SW = 0, 1
H, M, L = 0, 1, 2
DEATH_RATE = math.log(2) / 2.5 / YEAR
TASK_RATE = [rate / YEAR for rate in (24, 12, 4)]
MOVES = [
    [(M, 0.35 / YEAR), (L, 0.10 / YEAR)],
    [(H, 0.35 / YEAR), (L, 0.35 / YEAR)],
    [(H, 0.10 / YEAR), (M, 0.30 / YEAR)],
]
TOTAL_RATE = [TASK_RATE[tier] + DEATH_RATE + sum(rate for _, rate in MOVES[tier]) for tier in (H, M, L)]


class Tally:
    """What one replication adds up."""

    def __init__(self):
        self.waited = [0.0, 0.0, 0.0]
        self.started = [0, 0, 0]
        self.busy = [0.0, 0.0]
        self.patient_time = 0.0
        self.tasks = 0
        self.events = 0

    def start(self, pool, tier, since, now, duration):
        if since >= WARM_UP:
            self.waited[tier] += now - since
            self.started[tier] += 1
        self.busy[pool] += max(0.0, min(now + duration, HORIZON) - max(now, WARM_UP))

    def outputs(self):
        watched = HORIZON - WARM_UP
        waits = [self.waited[tier] / self.started[tier] for tier in (H, M, L)]
        return {
            "waitH": waits[H],
            "waitM": waits[M],
            "waitL": waits[L],
            "utilisationCns": self.busy[CNS] / SERVERS[CNS] / watched,
            "utilisationSw": self.busy[SW] / SERVERS[SW] / watched,
            "caseload": self.patient_time / watched,
            "tasks": self.tasks,
            "events": self.events,
        }


def patient(env, rng, tally, new_task):
    tier = rng.choices((H, M, L), (0.3, 0.4, 0.3))[0]
    while True:
        yield env.timeout(rng.expovariate(TOTAL_RATE[tier]))
        tally.events += 1
        left = rng.random() * TOTAL_RATE[tier] - TASK_RATE[tier]
        if left < 0:
            tally.tasks += 1
            new_task(tier)
            continue
        left -= DEATH_RATE
        if left < 0:
            tally.patient_time -= HORIZON - max(env.now, WARM_UP)
            return
        (first, rate), (second, _) = MOVES[tier]
        tier = first if left < rate else second


def arrivals(env, rng, tally, new_task):
    while True:
        yield env.timeout(rng.expovariate(ARRIVAL_RATE))
        tally.events += 1
        tally.patient_time += HORIZON - max(env.now, WARM_UP)
        env.process(patient(env, rng, tally, new_task))


def replication(seed, staff):
    """One replication of (b); staff(env, rng, tally) gives the function that takes a new task of a tier."""
    env = simpy.Environment()
    rng = random.Random(seed)
    tally = Tally()
    env.process(arrivals(env, rng, tally, staff(env, rng, tally)))
    env.run(until=HORIZON)
    return tally.outputs()


def mean_wait(seed, customers):
    """Model (a)."""
    env = simpy.Environment()
    rng = random.Random(seed)
    servers = simpy.Resource(env, capacity=10)
    waited = 0.0

    def customer():
        nonlocal waited
        since = env.now
        with servers.request() as request:
            yield request
            waited += env.now - since
            yield env.timeout(rng.expovariate(1))

    def source():
        for _ in range(customers):
            yield env.timeout(rng.expovariate(9))
            env.process(customer())

    env.process(source())
    env.run()
    return waited / customers
