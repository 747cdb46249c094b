// The function of CLibraryLoading.h on top of dlopen.

#include "CLibraryLoading.h"

#include <dlfcn.h>
#include <stdio.h>

static void *open_library(const char *library, cload_names libraries) {
  if (library != NULL) return dlopen(library, RTLD_NOW | RTLD_LOCAL);
  void *opened = NULL;
  for (size_t i = 0; i < libraries.count && opened == NULL; i++) opened = dlopen(libraries.names[i], RTLD_NOW | RTLD_LOCAL);
  return opened;
}

bool cload_functions(const char *library, cload_names libraries, cload_names functions, void *table, char *text, size_t room) {
  void *opened = open_library(library, libraries);
  bool complete = opened != NULL;
  for (size_t i = 0; i < functions.count && complete; i++) {
    complete = (((void **)table)[i] = dlsym(opened, functions.names[i])) != NULL;
  }
  if (!complete) {
    const char *words = dlerror();
    snprintf(text, room, "%s", words != NULL ? words : "");
  }
  return complete;
}
