// First in, first out: a ring of times that doubles when it is full.
#pragma once
#include <cstddef>
#include <utility>
#include <vector>

class Queue {
 public:
  bool empty() const { return head == tail; }
  void clear() { head = tail = 0; }

  void add(double time) {
    if (tail - head == ring.size()) grow();
    ring[tail++ & (ring.size() - 1)] = time;
  }

  double take() { return ring[head++ & (ring.size() - 1)]; }

 private:
  void grow() {
    std::vector<double> wider(2 * ring.size());
    const size_t waiting = tail - head;
    for (size_t i = 0; i < waiting; i++) wider[i] = ring[(head + i) & (ring.size() - 1)];
    ring = std::move(wider);
    head = 0;
    tail = waiting;
  }

  std::vector<double> ring = std::vector<double>(1024);
  size_t head = 0, tail = 0;
};
