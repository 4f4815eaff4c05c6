// Model (b): patients with a tier that changes, tasks by tier, two pools of staff with different eligibility over one
// queue. One competing clock for each patient: its total rate is that of death, moves and tasks together, and what
// happens is drawn in proportion. A patient is nothing but a tier, so the calendar's entry is the patient.
#pragma once
#include <algorithm>
#include "calendar.hpp"
#include "queue.hpp"
#include "random.hpp"

struct OutputsB {
  double waitH, waitM, waitL, utilisationCns, utilisationSw, caseload, tasks, events;
};

class ModelB {
 public:
  OutputsB run(uint64_t seed) {
    Random random(seed);
    calendar.clear();
    for (Queue& queue : queues) queue.clear();
    int idle[2] = {servers[0], servers[1]};
    double waited[3] = {}, busyTime[2] = {}, patientTime = 0;
    long started[3] = {}, tasks = 0, events = 0;

    const auto serve = [&](int pool, int tier, double since, double now) {
      if (since >= warmUp) {
        waited[tier] += now - since;
        started[tier]++;
      }
      const double end = now + meanService * random.exponential();
      busyTime[pool] += std::max(0.0, std::min(end, horizon) - std::max(now, warmUp));
      return Event{end, pool == 0 ? cnsDone : swDone};
    };

    calendar.add({random.exponential() * (1 / arrivalRate), arrival});
    for (;;) {
      const Event event = calendar.first();
      const double now = event.time;
      if (now >= horizon) break;
      events++;
      if (event.kind <= tierL) {
        const int tier = static_cast<int>(event.kind);
        double u = random.uniform() * total[tier];
        if (u < taskRate[tier]) {
          tasks++;
          calendar.replaceFirst({now + random.exponential() * meanGap[tier], event.kind});
          int pool = preferred[tier];
          if (idle[pool] == 0) pool = tier == tierH ? -1 : 1 - pool;
          if (pool >= 0 && idle[pool] > 0) {
            idle[pool]--;
            calendar.add(serve(pool, tier, now, now));
          } else {
            queues[tier].add(now);
          }
        } else if ((u -= taskRate[tier]) < deathRate) {
          patientTime -= horizon - std::max(now, warmUp);
          calendar.removeFirst();
        } else {
          const int first = tier == tierH ? tierM : tierH;
          const int second = tier == tierL ? tierM : tierL;
          const int to = u - deathRate < moveRate[tier][first] ? first : second;
          calendar.replaceFirst({now + random.exponential() * meanGap[to], static_cast<uint32_t>(to)});
        }
      } else if (event.kind == arrival) {
        patientTime += horizon - std::max(now, warmUp);
        calendar.replaceFirst({now + random.exponential() * (1 / arrivalRate), arrival});
        const double u = random.uniform();
        const uint32_t tier = u < 0.3 ? tierH : u < 0.7 ? tierM : tierL;
        calendar.add({now + random.exponential() * meanGap[tier], tier});
      } else {
        const int pool = event.kind == cnsDone ? 0 : 1;
        int tier = pool == 0 ? tierH : tierM;
        while (tier < tiers && queues[tier].empty()) tier++;
        if (tier < tiers) {
          calendar.replaceFirst(serve(pool, tier, queues[tier].take(), now));
        } else {
          idle[pool]++;
          calendar.removeFirst();
        }
      }
    }
    const double watched = horizon - warmUp;
    return {waited[tierH] / started[tierH],       waited[tierM] / started[tierM],
            waited[tierL] / started[tierL],       busyTime[0] / servers[0] / watched,
            busyTime[1] / servers[1] / watched,   patientTime / watched,
            static_cast<double>(tasks),           static_cast<double>(events)};
  }

 private:
  enum : uint32_t { tierH, tierM, tierL, arrival, cnsDone, swDone };
  static constexpr int tiers = 3;
  // Hours; a year has 1,600.
  static constexpr double year = 1600, horizon = 10 * year, warmUp = 2 * year, meanService = 0.75;
  static constexpr double arrivalRate = 300 / year;
  static constexpr double deathRate = 0.69314718055994530942 / 2.5 / year;
  static constexpr double taskRate[3] = {24 / year, 12 / year, 4 / year};
  static constexpr double moveRate[3][3] = {
      {0, 0.35 / year, 0.10 / year}, {0.35 / year, 0, 0.35 / year}, {0.10 / year, 0.30 / year, 0}};
  static constexpr double total[3] = {taskRate[0] + deathRate + moveRate[0][1] + moveRate[0][2],
                                      taskRate[1] + deathRate + moveRate[1][0] + moveRate[1][2],
                                      taskRate[2] + deathRate + moveRate[2][0] + moveRate[2][1]};
  static constexpr double meanGap[3] = {1 / total[0], 1 / total[1], 1 / total[2]};
  static constexpr int servers[2] = {5, 2};
  // Pool that is asked first: CNS 0, support workers 1.
  static constexpr int preferred[3] = {0, 0, 1};

  Calendar calendar{4096};
  Queue queues[3];
};
