// How the threads of the process share its memory: see the header.
#include "CThreadMemory.h"

#if defined(__linux__)
#include <malloc.h>
#endif

void share_memory_between_threads(int threads) {
#if defined(__GLIBC__)
  mallopt(M_ARENA_MAX, threads < 4 ? 1 : threads / 2);
  // Pieces of files go back to the system as soon as they are freed. Set by hand, the size no longer grows with what is freed.
  mallopt(M_MMAP_THRESHOLD, 1 << 17);
#else
  (void)threads;
#endif
}
