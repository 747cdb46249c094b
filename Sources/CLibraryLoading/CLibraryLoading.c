// The functions of CLibraryLoading.h on top of dlopen.

#include "CLibraryLoading.h"

#include <dlfcn.h>
#include <stdio.h>

void *cload_open(const char *library, const char *const *names, size_t count) {
  if (library != NULL) return dlopen(library, RTLD_NOW | RTLD_LOCAL);
  void *opened = NULL;
  for (size_t i = 0; i < count && opened == NULL; i++) opened = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  return opened;
}

void cload_reason(char *text, size_t room) {
  const char *words = dlerror();
  snprintf(text, room, "%s", words != NULL ? words : "");
}
