// Opening libraries that a program asks for only when it needs them, so that they are needed neither to build nor to start.

#ifndef CLIBRARY_LOADING_H
#define CLIBRARY_LOADING_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Names of something, as many as the array holds.
typedef struct cload_names {
  const char *const *names;
  size_t count;
} cload_names;
#define CLOAD_NAMES(array) ((cload_names){array, sizeof array / sizeof *array})

/// The file names of a library, as an array's initial value: the system's, on macOS also those where Homebrew puts them.
#ifdef __APPLE__
#define CLOAD_LIBRARY(stem, version) \
  {stem "." version ".dylib", "/opt/homebrew/lib/" stem "." version ".dylib", "/usr/local/lib/" stem "." version ".dylib"}
#else
#define CLOAD_LIBRARY(stem, version) {stem ".so." version}
#endif

/// For lists of functions as F(result, name, parameters): the members of a structure that holds them, and their names.
#define CLOAD_MEMBER(result, name, parameters) result(*name) parameters;
#define CLOAD_NAME(result, name, parameters) #name,

/// Opens the file `library` or, where it is NULL, the first of the libraries that the system knows, and finds functions of it.
///
/// The library stays loaded: it may be in use elsewhere, and a second call finds the first.
///
/// @param table receives the functions in their order: a structure, or a part of one, of nothing but pointers to functions.
/// @param text receives why the library could not be opened or a function not be found; has room for `room` bytes.
/// @return whether all functions were found.
bool cload_functions(const char *library, cload_names libraries, cload_names functions, void *table, char *text, size_t room);

#ifdef __cplusplus
}
#endif

#endif
