// The functions of CChildProcess.h on top of posix_spawn, a pair of sockets and poll.

// SOCK_CLOEXEC and prctl are not POSIX.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif

#include "CChildProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifdef __APPLE__
#include <crt_externs.h>
#include <mach-o/dyld.h>
#define environ (*_NSGetEnviron())
#define SEND_FLAGS MSG_DONTWAIT
#else
#define SEND_FLAGS (MSG_DONTWAIT | MSG_NOSIGNAL)
extern char **environ;
#endif

#ifdef __linux__
#include <sys/prctl.h>
#endif

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

// Two ends of a socket that no other child inherits: another's copy would keep this one's from ever closing.
static int open_sockets(int ends[2]) {
#ifdef SOCK_CLOEXEC
  return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0 ? 0 : errno;
#else
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) return errno;
  const int yes = 1;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    setsockopt(ends[i], SOL_SOCKET, SO_NOSIGPIPE, &yes, sizeof yes);
  }
  return 0;
#endif
}

// The environment without some variables; the strings stay the system's own.
static char **remaining_environment(const char *const removed[]) {
  size_t count = 0;
  while (environ[count] != NULL) count++;
  char **kept = calloc(count + 1, sizeof *kept);
  if (kept == NULL) return NULL;
  size_t used = 0;
  for (size_t i = 0; i < count; i++) {
    bool is_removed = false;
    for (size_t j = 0; removed[j] != NULL; j++) {
      size_t length = strlen(removed[j]);
      if (strncmp(environ[i], removed[j], length) == 0 && environ[i][length] == '=') is_removed = true;
    }
    if (!is_removed) kept[used++] = environ[i];
  }
  return kept;
}

static int spawn(
    pid_t *child, const char *executable, char *const arguments[], const char *const removed[], int socket) {
  char **environment = remaining_environment(removed);
  if (environment == NULL) return ENOMEM;
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&files);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&files, socket, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&files, socket, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  // The thread that spawns may block signals, and its process ignore some: the limits of the child need theirs.
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
#ifdef POSIX_SPAWN_CLOEXEC_DEFAULT
  flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#endif
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, flags);
  int error = posix_spawn(child, executable, &files, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  free(environment);
  return error;
}

// The child that was forked ahead and has no request yet: its id and, below, its socket; 0 if there is none.
static _Atomic int64_t ready_child = 0;

// Makes the running process, a copy of its parent, what a spawned child would be.
static void become_child(const char *const removed[], int socket) {
  for (int signal = 1; signal < NSIG; signal++) {
    if (signal != SIGKILL && signal != SIGSTOP) sigaction(signal, &(struct sigaction){.sa_handler = SIG_DFL}, NULL);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (size_t i = 0; removed[i] != NULL; i++) unsetenv(removed[i]);
  int nowhere = open("/dev/null", O_WRONLY);
  if (dup2(socket, STDIN_FILENO) < 0 || dup2(socket, STDOUT_FILENO) < 0 || dup2(nowhere, STDERR_FILENO) < 0) _exit(1);
  close(socket);
  close(nowhere);
}

bool child_fork_ahead(const char *const removed[]) {
#ifdef __linux__
  int ends[2];
  if (atomic_load(&ready_child) != 0 || open_sockets(ends) != 0) return false;
  pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    become_child(removed, ends[1]);
    return true;
  }
  close(ends[1]);
  if (child > 0) {
    atomic_store(&ready_child, (int64_t)child << 32 | ends[0]);
  } else {
    close(ends[0]);
  }
#else
  // Elsewhere system libraries refuse to work in a fork that has loaded no executable.
  (void)removed;
#endif
  return false;
}

// Makes room for more of the answer; false when there is no memory.
static bool grow(child_ending *ending, size_t *room) {
  if (ending->answer_size < *room) return true;
  size_t more = *room == 0 ? 1 << 16 : *room * 2;
  uint8_t *longer = realloc(ending->answer, more);
  if (longer == NULL) return false;
  ending->answer = longer;
  *room = more;
  return true;
}

// Sends and receives until the child closes its end, or has used up its time or the length of its answer.
static void converse(
    int socket, const uint8_t *request, size_t request_size, size_t largest_answer, int64_t deadline, child_ending *ending) {
  size_t sent = 0, room = 0;
  bool is_sending = true;
  while (true) {
    if (is_sending && sent == request_size) {
      shutdown(socket, SHUT_WR);
      is_sending = false;
    }
    int64_t left = deadline - now();
    if (left <= 0) {
      ending->is_late = true;
      return;
    }
    struct pollfd waiting = {socket, (short)(POLLIN | (is_sending ? POLLOUT : 0)), 0};
    int ready = poll(&waiting, 1, left > 1000000 ? 1000000 : (int)left);
    if (ready < 0 && errno != EINTR) return;
    if (ready <= 0) continue;
    if (is_sending && (waiting.revents & POLLOUT)) {
      ssize_t count = send(socket, request + sent, request_size - sent, SEND_FLAGS);
      if (count > 0) sent += (size_t)count;
      // A child that reads no more may still have answered.
      if (count < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR) is_sending = false;
    }
    if (waiting.revents & (POLLIN | POLLHUP | POLLERR)) {
      if (ending->answer_size > largest_answer) {
        ending->is_too_long = true;
        return;
      }
      if (!grow(ending, &room)) return;
      ssize_t count = recv(socket, ending->answer + ending->answer_size, room - ending->answer_size, MSG_DONTWAIT);
      if (count == 0) return;
      if (count > 0) ending->answer_size += (size_t)count;
      if (count < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR) return;
    }
  }
}

child_ending child_run(
    const char *executable, char *const arguments[], const char *const removed[], bool takes_ready, const uint8_t *request,
    size_t request_size, size_t largest_answer, int64_t milliseconds) {
  child_ending ending = {0};
  int64_t deadline = now() + milliseconds;
  int64_t ready = takes_ready ? atomic_exchange(&ready_child, 0) : 0;
  pid_t child = (pid_t)(ready >> 32);
  int socket = (int)(ready & INT32_MAX);
  if (child == 0) {
    int ends[2];
    ending.start_error = open_sockets(ends);
    if (ending.start_error != 0) return ending;
    ending.start_error = spawn(&child, executable, arguments, removed, ends[1]);
    close(ends[1]);
    socket = ends[0];
  }
  if (ending.start_error == 0) converse(socket, request, request_size, largest_answer, deadline, &ending);
  close(socket);
  if (ending.start_error != 0) return ending;

  // One that is ending by itself keeps its own exit code or signal; one that goes on without a socket has nothing more to say.
  kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    // A program that ignores SIGCHLD is told nothing about its children.
    if (errno != EINTR) return ending;
  }
  if (WIFSIGNALED(status)) ending.signal = WTERMSIG(status);
  if (WIFEXITED(status)) ending.exit_code = WEXITSTATUS(status);
  return ending;
}

void child_free(uint8_t *answer) { free(answer); }

// The type of a resource's number is an enumeration in some C libraries.
static bool limit(int resource, rlim_t soft, rlim_t hard) {
  struct rlimit current;
  if (getrlimit(resource, &current) != 0) return false;
  // A limit in force may only be lowered.
  if (current.rlim_max != RLIM_INFINITY && current.rlim_max < hard) hard = current.rlim_max;
  struct rlimit wanted = {soft < hard ? soft : hard, hard};
  return setrlimit(resource, &wanted) == 0;
}

// A library that does not look at what malloc returns crashes soon after, with malloc's word still in errno. Otherwise the crash
// takes its course: the handler is used once, and the fault comes again.
static void tell_no_memory(int signal) {
  (void)signal;
  if (errno == ENOMEM) _exit(CHILD_OUT_OF_MEMORY);
}

static void listen_for_crashes(void) {
  // A stack of its own, for crashes by overflow of the usual one.
  static char room[1 << 16];
  stack_t stack = {.ss_sp = room, .ss_size = sizeof room};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_handler = tell_no_memory, .sa_flags = (int)(SA_ONSTACK | SA_RESETHAND)};
  sigemptyset(&action.sa_mask);
  sigaction(SIGSEGV, &action, NULL);
  sigaction(SIGBUS, &action, NULL);
  sigaction(SIGABRT, &action, NULL);
}

bool child_confine(uint64_t cpu_seconds, uint64_t memory_bytes, int64_t parent) {
#ifdef __linux__
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return false;
#endif
  // The parent may have ended before it was listened for.
  if (getppid() != parent) return false;
  limit(RLIMIT_CORE, 0, 0);
  // The soft limit ends a process by a signal that tells why.
  bool is_limited = limit(RLIMIT_CPU, cpu_seconds, cpu_seconds + 2);
#ifdef __APPLE__
  // Darwin refuses limits on the address space below what its shared libraries take.
  limit(RLIMIT_AS, memory_bytes, memory_bytes);
#else
  is_limited = limit(RLIMIT_AS, memory_bytes, memory_bytes) && is_limited;
#endif
  listen_for_crashes();
  errno = 0;
  return is_limited;
}

bool child_own_executable(char *path, size_t size) {
#ifdef __APPLE__
  uint32_t room = (uint32_t)size;
  return _NSGetExecutablePath(path, &room) == 0;
#else
  // The link itself, not where it points: it holds also when the file has been replaced.
  const char *link = "/proc/self/exe";
  if (strlen(link) >= size || access(link, X_OK) != 0) return false;
  strcpy(path, link);
  return true;
#endif
}
