// What Swift may ask of libxml2: the elements and texts of an XML file or of an HTML page, one after the other, without a tree.
//
// The library is loaded when it is first asked for, so neither its headers nor its files are needed to build, and those who read no
// XML need not have it. Nothing outside of the file is read, and files that declare entities or attributes of their own are
// refused.

#ifndef CXML_SHIM_H
#define CXML_SHIM_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How a call ended.
typedef enum cxml_status {
  CXML_OK = 0,
  /// The library, or a function of it, is not on this machine.
  CXML_UNAVAILABLE,
  /// The file is no well-formed XML.
  CXML_MALFORMED,
  /// The file goes beyond a limit, or declares what is not followed.
  CXML_REFUSED,
  /// A handler asked to stop.
  CXML_STOPPED,
  /// No memory.
  CXML_NO_MEMORY
} cxml_status;

/// Deepest nesting of elements.
#define CXML_DEEPEST 256

/// Longest tag, comment or other piece of markup, in bytes. libxml2 compares the attributes of a tag pair by pair.
#define CXML_LONGEST_MARKUP (1 << 20)

/// Most different names of elements, attributes and namespaces. libxml2 keeps them in a table that stops growing.
#define CXML_MOST_NAMES 4096

/// An attribute of an element, as libxml2 hands it on: the value is not ended by NUL.
typedef struct cxml_attribute {
  const char *name;
  const char *prefix;
  const char *uri;
  const char *value;
  const char *value_end;
} cxml_attribute;

/// What is called on the way; all is UTF-8, names are without their prefix and end in NUL. Whatever returns other than 0 ends the
/// reading.
typedef struct cxml_handlers {
  int (*begin)(void *context, const char *name, const cxml_attribute *attributes, int count, int line);
  int (*end)(void *context, const char *name);
  int (*text)(void *context, const char *bytes, int count);
} cxml_handlers;

/// What was wrong: words cut to fit, ending in NUL, and the line from 1, or 0 where it is not known.
typedef struct cxml_problem {
  char text[256];
  int line;
} cxml_problem;

/// Reads a file from begin to end.
///
/// @param library file name of libxml2, or NULL for what this system calls it.
cxml_status cxml_read(
    const char *library, const char *bytes, size_t length, const cxml_handlers *handlers, void *context, cxml_problem *problem);

/// Deepest nesting of a page's elements: with each level libxml2 takes longer to close one that was forgotten.
#define CHTML_DEEPEST 1024

/// What is called on the way through a page; all is UTF-8, names are in lower case. Attributes are names and values by turns, ended by NULL
/// where a name would stand; a value is NULL if there is none, and the list is NULL without any.
typedef struct chtml_handlers {
  void (*begin)(void *context, const char *name, const char *const *attributes);
  void (*end)(void *context, const char *name);
  void (*text)(void *context, const char *bytes, int count);
} chtml_handlers;

/// Reads an HTML page in UTF-8 from begin to end. What is wrong with it is mended as browsers do, and not told: it never is malformed.
///
/// @param library file name of libxml2, or NULL for what this system calls it.
cxml_status chtml_read(
    const char *library, const char *bytes, size_t length, const chtml_handlers *handlers, void *context, cxml_problem *problem);

#ifdef __cplusplus
}
#endif

#endif
