// What both readers know of libxml2: its types, as its stable binary interface lays them out, and its file names.

#ifndef SAX_TYPES_H
#define SAX_TYPES_H

typedef struct parser parser;
typedef struct {
  int domain, code;
  char *message;
  int level;
  char *file;
  int line;
} error;
typedef void (*unused)(void);
typedef struct {
  unused internal_subset, is_standalone, has_internal_subset, has_external_subset, resolve_entity, get_entity;
  void (*entity_declared)(void *run, const char *name, int type, const char *public_id, const char *system_id, char *content);
  unused notation_declared;
  void (*attribute_declared)(void *run, const char *element, const char *name, int type, int def, const char *value, void *tree);
  unused element_declared, unparsed_entity_declared, set_document_locator, start_document, end_document;
  void (*start_element)(void *run, const char *name, const char **attributes);
  void (*end_element)(void *run, const char *name);
  unused reference;
  void (*characters)(void *run, const char *bytes, int count);
  void (*ignorable_whitespace)(void *run, const char *bytes, int count);
  void (*processing_instruction)(void *run, const char *target, const char *data);
  void (*comment)(void *run, const char *text);
  unused warning, error, fatal_error, get_parameter_entity;
  void (*cdata_block)(void *run, const char *bytes, int count);
  unused external_subset;
  unsigned initialized;
  void *private_data;
  void (*start_element_ns)(
      void *run, const char *name, const char *prefix, const char *uri, int namespace_count, const char **namespaces,
      int attribute_count, int defaulted_count, const char **attributes);
  void (*end_element_ns)(void *run, const char *name, const char *prefix, const char *uri);
  void (*structured_error)(void *run, const error *problem);
} sax_handler;

static const unsigned sax2_magic = 0xDEEDBEAF;

static const char *const library_names[] = {
#ifdef __APPLE__
    "/usr/lib/libxml2.dylib", "libxml2.2.dylib",
#else
    "libxml2.so.2", "libxml2.so.16",
#endif
};

#endif
