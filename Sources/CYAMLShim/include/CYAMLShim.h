// What Swift may ask of libyaml: the nodes of a YAML file, one after the other, without a tree.
//
// The library is loaded when it is first asked for, so neither its headers nor its files are needed to build, and those who read no
// YAML need not have it.

#ifndef CYAML_SHIM_H
#define CYAML_SHIM_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How a call ended.
typedef enum cyaml_status {
  CYAML_OK = 0,
  /// The library, or a function of it, is not on this machine.
  CYAML_UNAVAILABLE,
  /// The file is no YAML.
  CYAML_MALFORMED,
  /// The file goes beyond a limit, or holds more than one document.
  CYAML_REFUSED,
  /// The handler asked to stop.
  CYAML_STOPPED,
  /// No memory.
  CYAML_NO_MEMORY
} cyaml_status;

/// Deepest nesting of lists and maps.
#define CYAML_DEEPEST 256

/// What is met.
typedef enum cyaml_kind {
  /// A text, plain or quoted, whatever type it may stand for.
  CYAML_TEXT,
  /// The begin of a list; its nodes follow, and a `CYAML_END`.
  CYAML_LIST,
  /// The begin of a map; its keys and values follow by turns, and a `CYAML_END`.
  CYAML_MAP,
  CYAML_END,
  /// An alias of a node that stands before.
  CYAML_ALIAS
} cyaml_kind;

/// A node, or the end of one.
typedef struct cyaml_node {
  cyaml_kind kind;
  /// The line where it begins, from 1.
  size_t line;
  /// The text in UTF-8, not ended by NUL; of an alias the anchor that is meant.
  const char *text;
  size_t length;
  /// The name by which aliases refer to the node, ended by NUL; NULL if it has none.
  const char *anchor;
} cyaml_node;

/// Takes in a node, which is valid only meanwhile; whatever it returns other than 0 ends the reading.
typedef int (*cyaml_handler)(void *context, const cyaml_node *node);

/// What was wrong: words cut to fit, ending in NUL, and the line from 1, or 0 where it is not known.
typedef struct cyaml_problem {
  char text[256];
  size_t line;
} cyaml_problem;

/// Reads a file of one document from begin to end.
///
/// @param library file name of libyaml, or NULL for what this system calls it.
cyaml_status cyaml_read(
    const char *library, const unsigned char *bytes, size_t length, cyaml_handler handler, void *context,
    cyaml_problem *problem);

#ifdef __cplusplus
}
#endif

#endif
