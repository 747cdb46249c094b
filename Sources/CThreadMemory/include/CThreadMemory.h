// How the threads of the process share its memory.
//
// In C because Swift's module of the C library lacks malloc.h.

#ifndef CTHREADMEMORY_H
#define CTHREADMEMORY_H

#ifdef __cplusplus
extern "C" {
#endif

/// Keeps the process's memory from growing with what passes through it; to be called before any thread but the first begins.
///
/// By default glibc gives each thread memory of its own. What one thread reads is then freed by another, and each of these memories grows
/// until it alone could hold nearly all.
///
/// @param threads how many will work side by side: two share one memory, as that does not yet make them wait for each other.
void share_memory_between_threads(int threads);

#ifdef __cplusplus
}
#endif

#endif
