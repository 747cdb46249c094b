// Functions compiled for several processors.
#ifndef VARIANTS_H
#define VARIANTS_H

#include "byte_blocks.h"

#define INLINE static inline __attribute__((always_inline))

// Defines a function that runs `body`, an INLINE one, with the instructions of AVX2 where the processor has them.
#if defined(__x86_64__)
#define VARIANTS(type, name, body, parameters, arguments)                                                      \
  __attribute__((target("avx2,bmi,bmi2"))) static type name##_on_avx2 parameters { return body arguments; }      \
  static type name##_anywhere parameters { return body arguments; }                                              \
  type name parameters {                                                                                         \
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) return name##_on_avx2 arguments;       \
    return name##_anywhere arguments;                                                                            \
  }
#else
#define VARIANTS(type, name, body, parameters, arguments) \
  type name parameters { return body arguments; }
#endif

#endif
