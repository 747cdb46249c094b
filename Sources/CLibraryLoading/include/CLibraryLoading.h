// Opening libraries that a program asks for only when it needs them, so that they are needed neither to build nor to start.

#ifndef CLIBRARY_LOADING_H
#define CLIBRARY_LOADING_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Opens the file `library` or, where it is NULL, the first of `count` names that the system knows; NULL if there is none.
///
/// The library stays loaded: it may be in use elsewhere, and a second call finds the first.
void *cload_open(const char *library, const char *const *names, size_t count);

/// Writes why the last library could not be opened, or a function of it not be found, to `text`, which has room for `room` bytes.
void cload_reason(char *text, size_t room);

#ifdef __cplusplus
}
#endif

#endif
