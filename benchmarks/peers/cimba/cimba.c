// The models for Cimba: processes for arrivals, servers and patients, as its tutorial writes them; who does which task of
// (b) is dispatched by hand, with service completions as plain events.   cimba <a|b> <seed> <n>
#include <cimba.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double secondsNow(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

// Model (a)

struct customers {
  struct cmb_objectqueue *queue;
  double *arrivedAt;
  long expected, left;
  double waited;
};

static void *arrive(struct cmb_process *me, void *context) {
  (void)me;
  struct customers *all = context;
  for (long i = 0; i < all->expected; i++) {
    cmb_process_hold(cmb_random_exponential(1.0 / 9));
    all->arrivedAt[i] = cmb_time();
    cmb_objectqueue_put(all->queue, &all->arrivedAt[i]);
  }
  return NULL;
}

static void *serve(struct cmb_process *me, void *context) {
  (void)me;
  struct customers *all = context;
  for (;;) {
    void *customer = NULL;
    cmb_objectqueue_get(all->queue, &customer);
    all->waited += cmb_time() - *(double *)customer;
    cmb_process_hold(cmb_random_exponential(1));
    if (--all->left == 0) cmb_event_queue_clear();
  }
  return NULL;
}

static void endProcess(struct cmb_process *process) {
  if (cmb_process_status(process) == CMB_PROCESS_RUNNING) cmb_process_stop(process, NULL);
  cmb_process_terminate(process);
  cmb_process_destroy(process);
}

static double modelA(uint64_t seed, long n) {
  cmb_random_initialize(seed);
  cmb_event_queue_initialize(0);
  struct customers all = {cmb_objectqueue_create(), malloc((size_t)n * sizeof(double)), n, n, 0};
  cmb_objectqueue_initialize(all.queue, "queue", CMB_UNLIMITED);
  struct cmb_process *processes[11];
  for (int i = 0; i < 11; i++) {
    processes[i] = cmb_process_create();
    cmb_process_initialize(processes[i], i == 0 ? "arrivals" : "server", i == 0 ? arrive : serve, &all, 0);
    cmb_process_start(processes[i]);
  }
  cmb_event_queue_execute();
  for (int i = 0; i < 11; i++) endProcess(processes[i]);
  cmb_objectqueue_terminate(all.queue);
  cmb_objectqueue_destroy(all.queue);
  cmb_event_queue_terminate();
  cmb_random_terminate();
  free(all.arrivedAt);
  return all.waited / (double)n;
}

// Model (b), in hours

enum { H, M, L, tiers };
enum { CNS, SW, pools };
#define YEAR 1600.0
#define HORIZON (10 * YEAR)
#define WARM_UP (2 * YEAR)
static const int servers[pools] = {5, 2};
static const double taskRate[tiers] = {24 / YEAR, 12 / YEAR, 4 / YEAR};
static const double moveRate[tiers][tiers] = {
    {0, 0.35 / YEAR, 0.10 / YEAR}, {0.35 / YEAR, 0, 0.35 / YEAR}, {0.10 / YEAR, 0.30 / YEAR, 0}};
static const double deathRate = 0.69314718055994530942 / 2.5 / YEAR;

struct waiting {
  double *since;
  long head, tail, size;
};

struct patient {
  struct cmb_process *process;
  struct patient *next, *previous;
};

struct service {
  int idle[pools];
  struct waiting queues[tiers];
  struct patient living;    // head of a ring of those whose process runs
  struct patient *finished; // those who died and whose process is still to be freed
  double waited[tiers], busy[pools], patientTime;
  long started[tiers], tasks, events;
};

// One service at a time in this thread.
static struct service *service;

static double clamped(double from, double to) {
  const double length = fmin(to, HORIZON) - fmax(from, WARM_UP);
  return length > 0 ? length : 0;
}

static void finishTask(void *subject, void *object);

static void startTask(int pool, int tier, double since) {
  const double now = cmb_time();
  const double duration = cmb_random_exponential(0.75);
  if (since >= WARM_UP) {
    service->waited[tier] += now - since;
    service->started[tier]++;
  }
  service->busy[pool] += clamped(now, now + duration);
  cmb_event_schedule(finishTask, (void *)(intptr_t)pool, NULL, now + duration, 0);
}

static void finishTask(void *subject, void *object) {
  (void)object;
  const int pool = (int)(intptr_t)subject;
  service->events++;
  for (int tier = pool == CNS ? H : M; tier < tiers; tier++) {
    struct waiting *queue = &service->queues[tier];
    if (queue->head < queue->tail) {
      startTask(pool, tier, queue->since[queue->head++ % queue->size]);
      return;
    }
  }
  service->idle[pool]++;
}

static void newTask(int tier) {
  service->tasks++;
  const int preferred = tier == L ? SW : CNS;
  const int pool = service->idle[preferred] > 0 || tier == H ? preferred : 1 - preferred;
  if (service->idle[pool] > 0) {
    service->idle[pool]--;
    startTask(pool, tier, cmb_time());
    return;
  }
  struct waiting *queue = &service->queues[tier];
  if (queue->tail - queue->head == queue->size) {
    fprintf(stderr, "more than %ld tasks wait\n", queue->size);
    exit(1);
  }
  queue->since[queue->tail++ % queue->size] = cmb_time();
}

static void *live(struct cmb_process *me, void *context) {
  (void)me;
  struct patient *patient = context;
  double u = cmb_random();
  int tier = u < 0.3 ? H : u < 0.7 ? M : L;
  for (;;) {
    const double moves = moveRate[tier][H] + moveRate[tier][M] + moveRate[tier][L];
    const double total = taskRate[tier] + deathRate + moves;
    cmb_process_hold(cmb_random_exponential(1 / total));
    service->events++;
    u = cmb_random() * total;
    if (u < taskRate[tier]) {
      newTask(tier);
    } else if (u < taskRate[tier] + deathRate) {
      break;
    } else {
      const int first = tier == H ? M : H;
      const int second = tier == L ? M : L;
      tier = u - taskRate[tier] - deathRate < moveRate[tier][first] ? first : second;
    }
  }
  service->patientTime -= HORIZON - fmax(cmb_time(), WARM_UP);
  patient->previous->next = patient->next;
  patient->next->previous = patient->previous;
  patient->next = service->finished;
  service->finished = patient;
  return NULL;
}

static void bury(void) {
  while (service->finished != NULL) {
    struct patient *patient = service->finished;
    service->finished = patient->next;
    endProcess(patient->process);
    free(patient);
  }
}

static void *admit(struct cmb_process *me, void *context) {
  (void)me;
  (void)context;
  for (;;) {
    cmb_process_hold(cmb_random_exponential(YEAR / 300));
    service->events++;
    service->patientTime += HORIZON - fmax(cmb_time(), WARM_UP);
    bury();
    struct patient *patient = malloc(sizeof *patient);
    patient->process = cmb_process_create();
    cmb_process_initialize(patient->process, "patient", live, patient, 0);
    patient->previous = &service->living;
    patient->next = service->living.next;
    patient->next->previous = patient;
    service->living.next = patient;
    cmb_process_start(patient->process);
  }
  return NULL;
}

static void endRun(void *subject, void *object) {
  (void)subject;
  (void)object;
  cmb_event_queue_clear();
}

#define OUTPUTS 8
static const char *const names[OUTPUTS] = {"waitH",         "waitM",    "waitL", "utilisationCns",
                                           "utilisationSw", "caseload", "tasks", "events"};

static void modelB(uint64_t seed, double values[OUTPUTS]) {
  cmb_random_initialize(seed);
  cmb_event_queue_initialize(0);
  struct service one = {.idle = {servers[CNS], servers[SW]}};
  one.living.next = one.living.previous = &one.living;
  service = &one;
  for (int tier = 0; tier < tiers; tier++) {
    one.queues[tier].size = 65536;
    one.queues[tier].since = malloc(65536 * sizeof(double));
  }
  struct cmb_process *arrivals = cmb_process_create();
  cmb_process_initialize(arrivals, "arrivals", admit, NULL, 0);
  cmb_process_start(arrivals);
  cmb_event_schedule(endRun, NULL, NULL, HORIZON, 0);
  cmb_event_queue_execute();
  const double watched = HORIZON - WARM_UP;
  const double results[OUTPUTS] = {one.waited[H] / (double)one.started[H],
                                   one.waited[M] / (double)one.started[M],
                                   one.waited[L] / (double)one.started[L],
                                   one.busy[CNS] / servers[CNS] / watched,
                                   one.busy[SW] / servers[SW] / watched,
                                   one.patientTime / watched,
                                   (double)one.tasks,
                                   (double)one.events};
  memcpy(values, results, sizeof results);
  endProcess(arrivals);
  bury();
  for (struct patient *next, *patient = one.living.next; patient != &one.living; patient = next) {
    next = patient->next;
    endProcess(patient->process);
    free(patient);
  }
  for (int tier = 0; tier < tiers; tier++) free(one.queues[tier].since);
  cmb_event_queue_terminate();
  cmb_random_terminate();
}

int main(int count, char **values) {
  const bool known = count == 4 && (strcmp(values[1], "a") == 0 || strcmp(values[1], "b") == 0);
  const long n = known ? atol(values[3]) : 0;
  if (n < 1) {
    fprintf(stderr, "usage: cimba <a|b> <seed> <n>\n");
    return 2;
  }
  const uint64_t seed = strtoull(values[2], NULL, 10);
  cmb_logger_flags_off(CMB_LOGGER_INFO);
  const double began = secondsNow();
  if (values[1][0] == 'a') {
    const double wait = modelA(seed, n);
    const double seconds = secondsNow() - began;
    printf("{\"model\":\"a\",\"seed\":%lu,\"n\":%ld,\"seconds\":%.6f,\"events\":%ld,\"outputs\":{\"wait\":{\"mean\":%.9g}}}\n",
           seed, n, seconds, 2 * n, wait);
    return 0;
  }
  double mean[OUTPUTS] = {0}, squares[OUTPUTS] = {0}, events = 0;
  for (long i = 0; i < n; i++) {
    double result[OUTPUTS];
    modelB(seed * 1000003 + (uint64_t)i, result);
    events += result[OUTPUTS - 1];
    for (int k = 0; k < OUTPUTS; k++) {
      const double deviation = result[k] - mean[k];
      mean[k] += deviation / (double)(i + 1);
      squares[k] += deviation * (result[k] - mean[k]);
    }
  }
  const double seconds = secondsNow() - began;
  printf("{\"model\":\"b\",\"seed\":%lu,\"n\":%ld,\"seconds\":%.6f,\"events\":%.0f,\"outputs\":{", seed, n, seconds, events);
  for (int k = 0; k < OUTPUTS; k++) {
    const double sd = n > 1 ? sqrt(squares[k] / (double)(n - 1)) : 0;
    printf("%s\"%s\":{\"mean\":%.9g,\"sd\":%.9g}", k == 0 ? "" : ",", names[k], mean[k], sd);
  }
  printf("}}\n");
  return 0;
}
