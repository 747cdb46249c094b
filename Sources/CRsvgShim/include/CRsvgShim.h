// What Swift may ask of librsvg: SVG bytes in, PNG or PDF bytes out.
//
// The library is loaded when it is first asked for: loading it with all it needs takes longer than most commands run. So neither its
// headers nor its files are needed to build, and those who want no PNG or PDF need not have it.

#ifndef CRSVG_SHIM_H
#define CRSVG_SHIM_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How a call ended.
typedef enum crsvg_status {
  CRSVG_OK = 0,
  /// The library, or a function of it, is not on this machine.
  CRSVG_UNAVAILABLE,
  /// The SVG could not be read.
  CRSVG_BAD_SVG,
  /// The SVG does not say how large it is.
  CRSVG_NO_SIZE,
  /// The picture would go beyond `CRSVG_LONGEST_SIDE` or `CRSVG_MOST_PIXELS`.
  CRSVG_TOO_LARGE,
  /// No memory for the picture.
  CRSVG_NO_MEMORY,
  /// The picture could not be drawn or written.
  CRSVG_DRAWING_FAILED
} crsvg_status;

/// What is made of the SVG.
typedef enum crsvg_format { CRSVG_PNG, CRSVG_PDF } crsvg_format;

/// Longest side of a PNG that Cairo draws, in pixels.
#define CRSVG_LONGEST_SIDE 32767

/// Most pixels of a PNG: a GiB of memory, which holds A0 at 400 dots per inch. More may be promised by the system, but not given.
#define CRSVG_MOST_PIXELS (1 << 28)

/// The library's own words about a call, cut to fit, ending in NUL; empty when it said nothing.
typedef struct crsvg_message {
  char text[512];
} crsvg_message;

/// Bytes to be given back through `crsvg_free`.
typedef struct crsvg_bytes {
  unsigned char *bytes;
  size_t count;
} crsvg_bytes;

/// Converts an SVG of a stated size.
///
/// @param library file name of librsvg, or NULL for what this system calls it.
/// @param dots_per_inch how many pixels of a PNG make an inch; not read for a PDF, which has the SVG's size in points.
/// @param result receives the bytes; none on failure.
crsvg_status crsvg_convert(
    const char *library, const char *svg, size_t length, crsvg_format format, double dots_per_inch, crsvg_bytes *result,
    crsvg_message *message);

/// Frees what `crsvg_convert` gave.
void crsvg_free(crsvg_bytes *bytes);

#ifdef __cplusplus
}
#endif

#endif
