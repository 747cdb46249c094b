// The function of CXMLShim.h that reads HTML, on top of libxml2's push parser for HTML, found at run time.

#include "CXMLShim.h"
#include "CLibraryLoading.h"
#include "SAXTypes.h"

#include <stdbool.h>
#include <stdio.h>

enum {
  PARSE_RECOVER = 1 << 0,
  PARSE_NOERROR = 1 << 5,
  PARSE_NOWARNING = 1 << 6,
  PARSE_NONET = 1 << 11,
  // The bytes are UTF-8, whatever the page declares.
  PARSE_IGNORE_ENCODING = 1 << 21,
  ENCODING_UTF8 = 1,
  CHUNK = 1 << 15
};

// Every function that is called, by its C name: return type, name, parameters.
#define FUNCTIONS(F)                                                                                        \
  F(void, xmlInitParser, (void))                                                                            \
  F(parser *, htmlCreatePushParserCtxt, (const sax_handler *, void *, const char *, int, const char *, int)) \
  F(int, htmlCtxtUseOptions, (parser *, int))                                                               \
  F(int, xmlSwitchEncoding, (parser *, int))                                                                \
  F(int, htmlParseChunk, (parser *, const char *, int, int))                                                \
  F(void, htmlFreeParserCtxt, (parser *))                                                                   \
  F(void, xmlSetGenericErrorFunc, (void *, void (*)(void *, const char *, ...)))                            \
  F(void, xmlSetStructuredErrorFunc, (void *, void (*)(void *, const error *)))

typedef struct {
  FUNCTIONS(CLOAD_MEMBER)
} functions;
static const char *const function_names[] = {FUNCTIONS(CLOAD_NAME)};

// One reading of a page.
typedef struct {
  const chtml_handlers *handlers;
  void *context;
  int depth;
  bool is_too_deep;
} reading;

static bool find(const char *library, functions *f, cxml_problem *problem) {
  return cload_functions(
      library, CLOAD_NAMES(library_names), CLOAD_NAMES(function_names), f, problem->text, sizeof problem->text);
}

static void begin(void *context, const char *name, const char **attributes) {
  reading *run = context;
  run->depth++;
  run->is_too_deep = run->is_too_deep || run->depth > CHTML_DEEPEST;
  if (!run->is_too_deep) run->handlers->begin(run->context, name, (const char *const *)attributes);
}

static void end(void *context, const char *name) {
  reading *run = context;
  run->depth--;
  if (!run->is_too_deep) run->handlers->end(run->context, name);
}

static void text(void *context, const char *bytes, int count) {
  reading *run = context;
  if (!run->is_too_deep) run->handlers->text(run->context, bytes, count);
}

static void ignore(void *context, const error *problem) { (void)context, (void)problem; }

static void silence(void *context, const char *format, ...) { (void)context, (void)format; }

cxml_status chtml_read(
    const char *library, const char *bytes, size_t length, const chtml_handlers *handlers, void *context, cxml_problem *problem) {
  *problem = (cxml_problem){{0}, 0};
  functions f;
  if (!find(library, &f, problem)) return CXML_UNAVAILABLE;
  f.xmlInitParser();
  const sax_handler handler = {
      .characters = text,
      .ignorable_whitespace = text,
      .cdata_block = text,
      .initialized = sax2_magic,
      .start_element = begin,
      .end_element = end,
      .structured_error = ignore,
  };
  reading run = {.handlers = handlers, .context = context};
  f.xmlSetGenericErrorFunc(NULL, silence);
  f.xmlSetStructuredErrorFunc(NULL, ignore);
  cxml_status status = CXML_OK;
  parser *page = f.htmlCreatePushParserCtxt(&handler, &run, NULL, 0, NULL, ENCODING_UTF8);
  if (page == NULL) {
    status = CXML_NO_MEMORY;
  } else {
    f.htmlCtxtUseOptions(page, PARSE_RECOVER | PARSE_NOERROR | PARSE_NOWARNING | PARSE_NONET | PARSE_IGNORE_ENCODING);
    f.xmlSwitchEncoding(page, ENCODING_UTF8);
    for (size_t at = 0; at < length && !run.is_too_deep; at += CHUNK) {
      f.htmlParseChunk(page, bytes + at, (int)(length - at < CHUNK ? length - at : CHUNK), 0);
    }
    if (!run.is_too_deep) f.htmlParseChunk(page, NULL, 0, 1);
    f.htmlFreeParserCtxt(page);
  }
  f.xmlSetStructuredErrorFunc(NULL, NULL);
  f.xmlSetGenericErrorFunc(NULL, NULL);
  if (run.is_too_deep) {
    snprintf(problem->text, sizeof problem->text, "elements are nested more than %d deep", CHTML_DEEPEST);
    return CXML_REFUSED;
  }
  return status;
}
