// The function of CYAMLShim.h on top of libyaml's parser of events, found at run time.

#include "CYAMLShim.h"
#include "CLibraryLoading.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

// libyaml's types, as its stable binary interface lays them out.
typedef struct {
  size_t index, line, column;
} mark;

enum {
  EVENT_STREAM_END = 2,
  EVENT_DOCUMENT_START = 3,
  EVENT_ALIAS = 5,
  EVENT_SCALAR = 6,
  EVENT_SEQUENCE_START = 7,
  EVENT_SEQUENCE_END = 8,
  EVENT_MAPPING_START = 9,
  EVENT_MAPPING_END = 10
};
typedef struct {
  int type;
  union {
    // Of aliases, lists and maps the first member too.
    char *anchor;
    // No other kind of event has more.
    struct {
      char *anchor, *tag, *value;
      size_t length;
      int plain_implicit, quoted_implicit, style;
    } scalar;
  } data;
  mark start, end;
} event;

enum { ERROR_MEMORY = 1, ERROR_READER = 2 };
typedef union {
  struct {
    int error;
    const char *problem;
    size_t problem_offset;
    int problem_value;
    mark problem_mark;
  };
  // The rest is libyaml's own; it takes 480 bytes in all.
  unsigned char room[4096];
} parser;

// Every function that is called, by its C name: return type, name, parameters.
#define FUNCTIONS(F)                                                                  \
  F(int, yaml_parser_initialize, (parser *))                                          \
  F(void, yaml_parser_set_input_string, (parser *, const unsigned char *, size_t))    \
  F(int, yaml_parser_parse, (parser *, event *))                                      \
  F(void, yaml_parser_delete, (parser *))                                             \
  F(void, yaml_event_delete, (event *))

typedef struct {
  FUNCTIONS(CLOAD_MEMBER)
} functions;
static const char *const function_names[] = {FUNCTIONS(CLOAD_NAME)};
static const char *const library_names[] = CLOAD_LIBRARY("libyaml-0", "2");

// One reading of a file.
typedef struct {
  cyaml_handler handler;
  void *context;
  cyaml_problem *problem;
  // Lines of the file; libyaml takes what is missing at the end to be in the next.
  size_t lines;
  int depth;
  bool had_document;
} reading;

// Lines that begin in these bytes, as YAML breaks them.
static size_t count_lines(const unsigned char *bytes, size_t length) {
  size_t lines = 1;
  for (size_t at = 0; at < length; at++) {
    unsigned char before = at > 0 ? bytes[at - 1] : 0;
    bool is_separator = at > 1 && bytes[at - 2] == 0xE2 && before == 0x80 && (bytes[at] & 0xFE) == 0xA8;
    lines += (bytes[at] == '\n' && before != '\r') || bytes[at] == '\r' || (before == 0xC2 && bytes[at] == 0x85) || is_separator;
  }
  return lines;
}

static size_t line_of(const reading *run, const mark *mark) { return mark->line < run->lines ? mark->line + 1 : run->lines; }

static cyaml_status fail(reading *run, cyaml_status status, const char *words, size_t line) {
  snprintf(run->problem->text, sizeof run->problem->text, "%s", words != NULL ? words : "");
  run->problem->line = line;
  return status;
}

static cyaml_status fail_as(reading *run, const parser *parser, const unsigned char *bytes, size_t length) {
  if (parser->error == ERROR_MEMORY) return fail(run, CYAML_NO_MEMORY, "", 0);
  // Where bytes are no text libyaml tells the byte only.
  bool has_line = parser->error != ERROR_READER;
  size_t known = parser->problem_offset < length ? parser->problem_offset : length;
  return fail(
      run, CYAML_MALFORMED, parser->problem, has_line ? line_of(run, &parser->problem_mark) : count_lines(bytes, known));
}

static cyaml_status take(reading *run, const event *event) {
  cyaml_node node = {.line = line_of(run, &event->start)};
  switch (event->type) {
  case EVENT_DOCUMENT_START:
    if (run->had_document) return fail(run, CYAML_REFUSED, "a second document begins here: keep one in a file", node.line);
    run->had_document = true;
    return CYAML_OK;
  case EVENT_SCALAR:
    node.kind = CYAML_TEXT;
    node.anchor = event->data.anchor;
    node.text = event->data.scalar.value;
    node.length = event->data.scalar.length;
    break;
  case EVENT_ALIAS:
    node.kind = CYAML_ALIAS;
    node.text = event->data.anchor;
    node.length = strlen(event->data.anchor);
    break;
  case EVENT_SEQUENCE_START:
  case EVENT_MAPPING_START:
    node.kind = event->type == EVENT_MAPPING_START ? CYAML_MAP : CYAML_LIST;
    node.anchor = event->data.anchor;
    if (++run->depth > CYAML_DEEPEST) return fail(run, CYAML_REFUSED, "lists and maps are nested too deeply", node.line);
    break;
  case EVENT_SEQUENCE_END:
  case EVENT_MAPPING_END:
    node.kind = CYAML_END;
    run->depth--;
    break;
  default: return CYAML_OK;
  }
  return run->handler(run->context, &node) == 0 ? CYAML_OK : CYAML_STOPPED;
}

cyaml_status cyaml_read(
    const char *library, const unsigned char *bytes, size_t length, cyaml_handler handler, void *context,
    cyaml_problem *problem) {
  *problem = (cyaml_problem){{0}, 0};
  functions f;
  if (!cload_functions(
          library, CLOAD_NAMES(library_names), CLOAD_NAMES(function_names), &f, problem->text, sizeof problem->text)) {
    return CYAML_UNAVAILABLE;
  }
  reading run = {.handler = handler, .context = context, .problem = problem, .lines = count_lines(bytes, length)};
  parser parser = {.room = {0}};
  if (!f.yaml_parser_initialize(&parser)) return CYAML_NO_MEMORY;
  // libyaml ends the program where there are no bytes to point to.
  f.yaml_parser_set_input_string(&parser, bytes != NULL ? bytes : (const unsigned char *)"", length);
  cyaml_status status = CYAML_OK;
  for (bool is_over = false; status == CYAML_OK && !is_over;) {
    event event = {0};
    if (f.yaml_parser_parse(&parser, &event)) {
      is_over = event.type == EVENT_STREAM_END;
      status = take(&run, &event);
      f.yaml_event_delete(&event);
    } else {
      status = fail_as(&run, &parser, bytes, length);
    }
  }
  f.yaml_parser_delete(&parser);
  return status;
}
