// The function of CXMLShim.h on top of libxml2's SAX2 push parser, found at run time.

#include "CXMLShim.h"
#include "CLibraryLoading.h"
#include "SAXTypes.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum {
  // Puts characters in the place of `&amp;` in attributes. There are no other entities, see `entity_declared`.
  PARSE_NOENT = 1 << 1,
  PARSE_NONET = 1 << 11,
  LEVEL_FATAL = 3,
  CHUNK = 1 << 15
};

// Every function that is called, by its C name: return type, name, parameters.
#define FUNCTIONS(F)                                                                                  \
  F(void, xmlInitParser, (void))                                                                      \
  F(parser *, xmlCreatePushParserCtxt, (const sax_handler *, void *, const char *, int, const char *)) \
  F(int, xmlCtxtUseOptions, (parser *, int))                                                          \
  F(int, xmlParseChunk, (parser *, const char *, int, int))                                           \
  F(void, xmlFreeParserCtxt, (parser *))                                                              \
  F(void, xmlFreeEnumeration, (void *))                                                               \
  F(int, xmlSAX2GetLineNumber, (void *))                                                              \
  F(void, xmlSetGenericErrorFunc, (void *, void (*)(void *, const char *, ...)))                      \
  F(void, xmlSetStructuredErrorFunc, (void *, void (*)(void *, const error *)))

typedef struct {
  FUNCTIONS(CLOAD_MEMBER)
} functions;
static const char *const function_names[] = {FUNCTIONS(CLOAD_NAME)};

// One reading of a file.
typedef struct {
  functions f;
  parser *parser;
  const cxml_handlers *handlers;
  void *context;
  cxml_status status;
  int depth;
  // Whether anything was handed on since this was last set to false.
  bool moved;
  cxml_problem *problem;
  // The names so far, by their addresses: libxml2 keeps each name once. Half of the places stay free.
  const char *names[2 * CXML_MOST_NAMES];
  int name_count;
} reading;

static bool find(const char *library, functions *f, cxml_problem *problem) {
  return cload_functions(
      library, CLOAD_NAMES(library_names), CLOAD_NAMES(function_names), f, problem->text, sizeof problem->text);
}

// The first problem counts: what comes after it follows from it.
static void fail(reading *run, cxml_status status, const char *words, int line) {
  if (run->status != CXML_OK) return;
  run->status = status;
  snprintf(run->problem->text, sizeof run->problem->text, "%s", words);
  run->problem->line = line;
}

static int line(const reading *run) { return run->parser != NULL ? run->f.xmlSAX2GetLineNumber(run->parser) : 0; }

static void note(reading *run, const char *name) {
  if (name == NULL || run->status != CXML_OK) return;
  size_t places = sizeof run->names / sizeof *run->names;
  // Fibonacci hashing: addresses are multiples of small powers of two, or next to one another.
  size_t place = (size_t)(((uint64_t)(uintptr_t)name * 0x9E3779B97F4A7C15u) >> 32) % places;
  while (run->names[place] != NULL && run->names[place] != name) place = (place + 1) % places;
  if (run->names[place] == name) return;
  run->names[place] = name;
  run->name_count++;
  if (run->name_count > CXML_MOST_NAMES) fail(run, CXML_REFUSED, "too many different names of elements or attributes", line(run));
}

static void obey(reading *run, int stop) {
  run->moved = true;
  if (stop != 0) run->status = CXML_STOPPED;
}

static void begin(
    void *context, const char *name, const char *prefix, const char *uri, int namespace_count, const char **namespaces,
    int attribute_count, int defaulted_count, const char **attributes) {
  reading *run = context;
  (void)prefix, (void)uri, (void)defaulted_count;
  run->depth++;
  note(run, name);
  for (int i = 0; i < 2 * namespace_count; i++) note(run, namespaces[i]);
  for (int i = 0; i < attribute_count; i++) note(run, attributes[5 * i]);
  if (run->depth > CXML_DEEPEST) fail(run, CXML_REFUSED, "elements are nested too deeply", line(run));
  if (run->status != CXML_OK) return;
  obey(run, run->handlers->begin(run->context, name, (const cxml_attribute *)attributes, attribute_count, line(run)));
}

static void end(void *context, const char *name, const char *prefix, const char *uri) {
  reading *run = context;
  (void)prefix, (void)uri;
  run->depth--;
  if (run->status == CXML_OK) obey(run, run->handlers->end(run->context, name));
}

static void text(void *context, const char *bytes, int count) {
  reading *run = context;
  if (run->status == CXML_OK) obey(run, run->handlers->text(run->context, bytes, count));
}

static void instruction(void *context, const char *target, const char *data) {
  reading *run = context;
  (void)data;
  note(run, target);
  run->moved = true;
}

static void comment(void *context, const char *words) {
  (void)words;
  ((reading *)context)->moved = true;
}

static void entity_declared(
    void *context, const char *name, int type, const char *public_id, const char *system_id, char *content) {
  reading *run = context;
  (void)name, (void)type, (void)public_id, (void)system_id, (void)content;
  fail(run, CXML_REFUSED, "the file declares entities, which are not expanded: remove its DOCTYPE", line(run));
}

static void attribute_declared(
    void *context, const char *element, const char *name, int type, int def, const char *value, void *tree) {
  reading *run = context;
  (void)element, (void)name, (void)type, (void)def, (void)value;
  run->f.xmlFreeEnumeration(tree);
  fail(run, CXML_REFUSED, "the file declares attributes of its own, which are not filled in: remove its DOCTYPE", line(run));
}

static void structured_error(void *context, const error *problem) {
  if (problem->level < LEVEL_FATAL) return;
  const char *words = problem->message != NULL ? problem->message : "";
  fail(context, CXML_MALFORMED, words, problem->line > 0 ? problem->line : line(context));
}

static void silence(void *context, const char *format, ...) { (void)context, (void)format; }

static void feed(reading *run, const char *bytes, size_t length) {
  size_t unmoved = 0;
  for (size_t at = 0; at < length && run->status == CXML_OK; at += CHUNK) {
    run->moved = false;
    int count = (int)(length - at < CHUNK ? length - at : CHUNK);
    int code = run->f.xmlParseChunk(run->parser, bytes + at, count, 0);
    unmoved = run->moved ? 0 : unmoved + (size_t)count;
    if (unmoved > CXML_LONGEST_MARKUP) fail(run, CXML_REFUSED, "a tag or comment is too long, or not closed", line(run));
    // A wrong encoding may be told by the code alone; 0 is success, and errors that are not fatal have reached `structured_error`.
    enum { INVALID_ENCODING = 81 };
    if (code == INVALID_ENCODING) fail(run, CXML_MALFORMED, "the text is not in the encoding that the file declares", line(run));
  }
  if (run->status == CXML_OK) run->f.xmlParseChunk(run->parser, NULL, 0, 1);
  if (run->status == CXML_OK && run->depth != 0) fail(run, CXML_MALFORMED, "the file ends before its last element does", line(run));
}

cxml_status cxml_read(
    const char *library, const char *bytes, size_t length, const cxml_handlers *handlers, void *context, cxml_problem *problem) {
  *problem = (cxml_problem){{0}, 0};
  reading run = {.handlers = handlers, .context = context, .status = CXML_OK, .problem = problem};
  if (!find(library, &run.f, problem)) return CXML_UNAVAILABLE;
  run.f.xmlInitParser();
  // Without `get_entity` no entity but the five of XML is ever found, without a resolver nothing outside is read.
  const sax_handler handler = {
      .entity_declared = entity_declared,
      .attribute_declared = attribute_declared,
      .characters = text,
      .ignorable_whitespace = text,
      .processing_instruction = instruction,
      .comment = comment,
      .cdata_block = text,
      .initialized = sax2_magic,
      .start_element_ns = begin,
      .end_element_ns = end,
      .structured_error = structured_error,
  };
  // Problems of encodings know no parser and go to these, which belong to the thread.
  run.f.xmlSetGenericErrorFunc(NULL, silence);
  run.f.xmlSetStructuredErrorFunc(&run, structured_error);
  // The first four bytes tell UTF-16 and its kin.
  size_t first = length < 4 ? length : 4;
  run.parser = run.f.xmlCreatePushParserCtxt(&handler, &run, bytes, (int)first, NULL);
  if (run.parser == NULL) {
    run.status = CXML_NO_MEMORY;
  } else {
    run.f.xmlCtxtUseOptions(run.parser, PARSE_NOENT | PARSE_NONET);
    feed(&run, bytes + first, length - first);
    run.f.xmlFreeParserCtxt(run.parser);
  }
  run.f.xmlSetStructuredErrorFunc(NULL, NULL);
  run.f.xmlSetGenericErrorFunc(NULL, NULL);
  return run.status;
}
