// Bytes side by side, as many as an instruction takes or a few times as many: the compiler divides them for the processor.
//
// They are passed by their places, as how vectors of this size are passed themselves depends on the processor.
#ifndef LANES_H
#define LANES_H

#include "variants.h"

enum { block_size = 64 };

typedef uint8_t lanes64 __attribute__((vector_size(block_size)));
// The same anywhere in a text.
typedef uint8_t lanes64_in_text __attribute__((vector_size(block_size), aligned(1), may_alias));

#if defined(__x86_64__)
typedef bool truths64 __attribute__((ext_vector_type(block_size)));
#endif

// Ones in the first lanes, at most 16, and zeros in the others.
INLINE byte_lanes first_lanes(size_t count) {
  static const uint8_t masks[32] = {0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
  return byte_lanes_at(masks + 16 - count);
}

// A bit for each lane of a comparison, whose lanes are all ones or all zeros.
INLINE uint64_t bits_of(const lanes64 *mask) {
#if defined(__x86_64__)
  truths64 truths = __builtin_convertvector(*mask, truths64);
  uint64_t bits;
  memcpy(&bits, &truths, sizeof bits);
  return bits;
#else
  // Where no instruction gathers them, the compiler would take lane by lane.
  byte_lanes parts[4];
  memcpy(parts, mask, sizeof parts);
  uint64_t bits = 0;
  for (int part = 0; part < 4; part++) bits |= byte_lanes_bits(parts[part]) << (part * 16);
  return bits;
#endif
}

#endif
