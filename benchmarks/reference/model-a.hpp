// Model (a): M/M/10 at 9 customers per unit of time, a server's rate being 1. Starts empty; the run ends when the last
// of n customers has left.
#pragma once
#include "calendar.hpp"
#include "queue.hpp"
#include "random.hpp"

inline double modelA(uint64_t seed, long customers) {
  enum : uint32_t { arrival, departure };
  constexpr double arrivalRate = 9;
  constexpr int servers = 10;
  Random random(seed);
  Calendar calendar(16);
  Queue queue;
  long arrived = 0;
  int busy = 0;
  double waited = 0;
  calendar.add({random.exponential() / arrivalRate, arrival});
  while (!calendar.empty()) {
    const Event event = calendar.first();
    const double now = event.time;
    if (event.kind == arrival) {
      if (++arrived < customers) {
        calendar.replaceFirst({now + random.exponential() / arrivalRate, arrival});
      } else {
        calendar.removeFirst();
      }
      if (busy < servers) {
        busy++;
        calendar.add({now + random.exponential(), departure});
      } else {
        queue.add(now);
      }
    } else if (queue.empty()) {
      busy--;
      calendar.removeFirst();
    } else {
      waited += now - queue.take();
      calendar.replaceFirst({now + random.exponential(), departure});
    }
  }
  return waited / static_cast<double>(customers);
}
