// Bytes side by side, as many as an instruction takes or a few times as many: the compiler divides them for the processor.
//
// They are passed by their places, as how vectors of these sizes are passed themselves depends on the processor.
#ifndef LANES_H
#define LANES_H

#include "variants.h"

typedef uint8_t lanes32 __attribute__((vector_size(32)));
typedef uint8_t lanes64 __attribute__((vector_size(64)));
// The same anywhere in a text.
typedef uint8_t lanes32_in_text __attribute__((vector_size(32), aligned(1), may_alias));
typedef uint8_t lanes64_in_text __attribute__((vector_size(64), aligned(1), may_alias));

#if defined(__x86_64__)
typedef bool truths32 __attribute__((ext_vector_type(32)));
typedef bool truths64 __attribute__((ext_vector_type(64)));
#endif

// A bit for each lane of a comparison, whose lanes are all ones or all zeros.
INLINE uint64_t bits_of_32(const lanes32 *mask) {
#if defined(__x86_64__)
  truths32 truths = __builtin_convertvector(*mask, truths32);
  uint32_t bits;
  memcpy(&bits, &truths, sizeof bits);
  return bits;
#else
  // Where no instruction gathers them, the compiler would take lane by lane.
  byte_lanes parts[2];
  memcpy(parts, mask, sizeof parts);
  return byte_lanes_bits(parts[0]) | byte_lanes_bits(parts[1]) << 16;
#endif
}

INLINE uint64_t bits_of_64(const lanes64 *mask) {
#if defined(__x86_64__)
  truths64 truths = __builtin_convertvector(*mask, truths64);
  uint64_t bits;
  memcpy(&bits, &truths, sizeof bits);
  return bits;
#else
  lanes32 halves[2];
  memcpy(halves, mask, sizeof halves);
  return bits_of_32(&halves[0]) | bits_of_32(&halves[1]) << 32;
#endif
}

#endif
