// The pending events: a 4-ary heap with the times in a column of their own. The root stands at 3, so that four siblings
// begin at a multiple of 4 and share 32 bytes; slots beyond the last event hold a time that never comes, so that there
// are always four to compare. The root can be replaced, which saves a removal and an insertion where an event schedules
// its own successor.
#pragma once
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

struct Event {
  double time;
  uint32_t kind;
};

class Calendar {
 public:
  explicit Calendar(size_t expected) : times(expected + 8, never), kinds(expected + 8) {}
  bool empty() const { return end == root; }
  Event first() const { return {times[root], kinds[root]}; }

  void clear() {
    times.assign(times.size(), never);
    end = root;
  }

  void add(Event event) {
    if (end + 8 > times.size()) {
      times.resize(2 * times.size(), never);
      kinds.resize(2 * kinds.size());
    }
    size_t at = end++;
    while (at > root) {
      const size_t parent = (at >> 2) + 2;
      if (times[parent] <= event.time) break;
      times[at] = times[parent];
      kinds[at] = kinds[parent];
      at = parent;
    }
    times[at] = event.time;
    kinds[at] = event.kind;
  }

  void replaceFirst(Event event) {
    double* const time = times.data();
    uint32_t* const kind = kinds.data();
    size_t at = root;
    for (size_t child = 4; child < end; child = 4 * (at - 2)) {
      // The earlier of each pair, then the earlier of the two, without a branch to mispredict.
      const size_t left = child + (time[child + 1] < time[child]);
      const size_t right = child + 2 + (time[child + 3] < time[child + 2]);
      const size_t takeRight = -static_cast<size_t>(time[right] < time[left]);
      const size_t best = left ^ ((left ^ right) & takeRight);
      if (time[best] >= event.time) break;
      time[at] = time[best];
      kind[at] = kind[best];
      at = best;
    }
    time[at] = event.time;
    kind[at] = event.kind;
  }

  void removeFirst() {
    end--;
    const Event last{times[end], kinds[end]};
    times[end] = never;
    if (end > root) replaceFirst(last);
  }

 private:
  static constexpr double never = std::numeric_limits<double>::infinity();
  static constexpr size_t root = 3;
  std::vector<double> times;
  std::vector<uint32_t> kinds;
  size_t end = root;
};
