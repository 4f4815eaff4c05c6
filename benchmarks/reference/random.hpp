// Random numbers of the reference: xoshiro256+ (Blackman and Vigna, 2021) and exponential variates by the ziggurat
// (Marsaglia and Tsang, 2000) with 256 layers, all from the upper bits of one word.
#pragma once
#include <cmath>
#include <cstdint>

class Random {
 public:
  explicit Random(uint64_t seed) {
    for (uint64_t& word : state) word = splitMix(seed);
  }

  // Uniform on [0, 1).
  double uniform() { return static_cast<double>(next() >> 11) * 0x1p-53; }

  // Exponential with mean 1.
  double exponential() {
    const Ziggurat& z = ziggurat;
    for (;;) {
      const uint64_t word = next();
      const unsigned layer = (word >> 3) & 255;
      const uint64_t across = word >> 11;
      const double x = static_cast<double>(across) * z.scale[layer];
      if (across < z.inside[layer]) return x;
      if (layer == 0) return Ziggurat::tail - std::log(1.0 - uniform());
      if (z.height[layer] + uniform() * (z.height[layer - 1] - z.height[layer]) < std::exp(-x)) return x;
    }
  }

 private:
  struct Ziggurat {
    static constexpr double tail = 7.69711747013104972;
    static constexpr double area = 0.0039496598225815571993;
    double scale[256], height[256];
    uint64_t inside[256];

    // Layer 0 is the base with the tail; layers 1 to 255 go up from the widest to the narrowest.
    Ziggurat() {
      double edge[257];
      edge[0] = area / std::exp(-tail);
      edge[1] = tail;
      for (int i = 2; i < 256; i++) edge[i] = -std::log(area / edge[i - 1] + std::exp(-edge[i - 1]));
      edge[256] = 0;
      for (int i = 0; i < 256; i++) {
        scale[i] = edge[i] * 0x1p-53;
        inside[i] = static_cast<uint64_t>(edge[i + 1] / edge[i] * 0x1p53);
        height[i] = std::exp(-edge[i + 1]);
      }
      // Between the edges of layer i the curve runs from exp(-edge[i]) up to exp(-edge[i + 1]).
      height[255] = 1;
    }
  };

  static inline const Ziggurat ziggurat{};

  static uint64_t splitMix(uint64_t& x) {
    x += 0x9e3779b97f4a7c15;
    uint64_t z = x;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

  static uint64_t rotate(uint64_t x, int by) { return (x << by) | (x >> (64 - by)); }

  uint64_t next() {
    const uint64_t result = state[0] + state[3];
    const uint64_t shifted = state[1] << 17;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotate(state[3], 45);
    return result;
  }

  uint64_t state[4];
};
