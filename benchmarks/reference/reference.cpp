// The two benchmark models, hand-tuned: how fast they can be.   reference <a|b> <seed> <n>
// n is the number of customers of (a) and of replications of (b). One line of JSON goes to standard output.
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include "model-a.hpp"
#include "model-b.hpp"

namespace {
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point began) {
  return std::chrono::duration<double>(Clock::now() - began).count();
}

void runA(uint64_t seed, long n) {
  const auto began = Clock::now();
  const double wait = modelA(seed, n);
  const double seconds = secondsSince(began);
  std::printf("{\"model\":\"a\",\"seed\":%lu,\"n\":%ld,\"seconds\":%.6f,\"events\":%ld,\"outputs\":{\"wait\":{\"mean\":%.9g}}}\n",
              seed, n, seconds, 2 * n, wait);
}

void runB(uint64_t seed, long n) {
  constexpr int outputs = 8;
  const char* const names[outputs] = {"waitH", "waitM", "waitL", "utilisationCns", "utilisationSw", "caseload", "tasks", "events"};
  double mean[outputs] = {}, squares[outputs] = {}, events = 0;
  const auto began = Clock::now();
  ModelB model;
  for (long i = 0; i < n; i++) {
    const OutputsB result = model.run(seed * 1000003 + static_cast<uint64_t>(i));
    const double values[outputs] = {result.waitH, result.waitM, result.waitL, result.utilisationCns,
                                    result.utilisationSw, result.caseload, result.tasks, result.events};
    events += result.events;
    // Welford (1962): mean and sum of squared deviations in one pass.
    for (int k = 0; k < outputs; k++) {
      const double deviation = values[k] - mean[k];
      mean[k] += deviation / static_cast<double>(i + 1);
      squares[k] += deviation * (values[k] - mean[k]);
    }
  }
  const double seconds = secondsSince(began);
  std::printf("{\"model\":\"b\",\"seed\":%lu,\"n\":%ld,\"seconds\":%.6f,\"events\":%.0f,\"outputs\":{", seed, n, seconds, events);
  for (int k = 0; k < outputs; k++) {
    const double sd = n > 1 ? std::sqrt(squares[k] / static_cast<double>(n - 1)) : 0;
    std::printf("%s\"%s\":{\"mean\":%.9g,\"sd\":%.9g}", k == 0 ? "" : ",", names[k], mean[k], sd);
  }
  std::printf("}}\n");
}
}  // namespace

int main(int count, char** values) {
  const bool known = count == 4 && (std::strcmp(values[1], "a") == 0 || std::strcmp(values[1], "b") == 0);
  const long n = known ? std::atol(values[3]) : 0;
  if (n < 1) {
    std::fprintf(stderr, "usage: reference <a|b> <seed> <n>\n");
    return 2;
  }
  const uint64_t seed = std::strtoull(values[2], nullptr, 10);
  if (values[1][0] == 'a') runA(seed, n);
  else runB(seed, n);
  return 0;
}
