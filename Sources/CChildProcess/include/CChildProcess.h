// What Swift may ask of the system about child processes: run one on some bytes under a deadline, and be one under limits.
//
// In C because spawning, signals and limits have types in Swift that differ between systems, and prctl has none.

#ifndef CCHILDPROCESS_H
#define CCHILDPROCESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Exit code of a confined child that crashed because it got no memory.
enum { CHILD_OUT_OF_MEMORY = 112 };

/// How a child ended.
typedef struct child_ending {
  /// errno of what kept the child from running, or 0.
  int start_error;
  /// Whether it was killed at the deadline.
  bool is_late;
  /// Whether it was killed for answering more than was allowed.
  bool is_too_long;
  /// The signal that ended it, or 0.
  int signal;
  /// Its exit code, if no signal ended it.
  int exit_code;
  /// What it answered, to be given back through `child_free`; NULL if nothing.
  uint8_t *answer;
  size_t answer_size;
} child_ending;

/// Runs an executable to its end: `request` on its standard input, its standard output as the answer, nothing on its standard
/// error. It is over, and waited for, when the call returns. Callable from any thread; raises no SIGPIPE.
///
/// @param executable path of the executable.
/// @param arguments its arguments from argv[0] on, ending in NULL.
/// @param removed names of environment variables that it does not inherit, ending in NULL.
/// @param takes_ready whether the child that `child_fork_ahead` made may be taken instead of a new one, if it is still free.
/// @param largest_answer at how many bytes it is killed.
/// @param milliseconds after which time it is killed.
child_ending child_run(
    const char *executable, char *const arguments[], const char *const removed[], bool takes_ready, const uint8_t *request,
    size_t request_size, size_t largest_answer, int64_t milliseconds);

/// Forks a child that a later `child_run` may take: it need not load the executable again, which takes longer than a small layout.
///
/// For a process that has one thread as yet, and one time; does nothing where a fork cannot work on without an executable of its own.
/// A child that is never taken finds its standard input at an end when the process ends.
///
/// @param removed as for `child_run`.
/// @return true in the child, which is to serve its standard input now and not to return; false in the process that called.
bool child_fork_ahead(const char *const removed[]);

/// Frees what `child_run` answered; NULL is fine.
void child_free(uint8_t *answer);

/// Sets limits on the running process: processor time, address space, no core file, and, on Linux, an end when `parent` ends. From
/// then on a crash for want of memory ends the process with `CHILD_OUT_OF_MEMORY`, as its signal would not tell why.
///
/// @return whether `parent` still runs and the limits hold, or, where the system knows a limit by name only, were taken.
bool child_confine(uint64_t cpu_seconds, uint64_t memory_bytes, int64_t parent);

/// Path of the running executable, or false if the system does not tell.
bool child_own_executable(char *path, size_t size);

#ifdef __cplusplus
}
#endif

#endif
