// What Swift may ask of fontconfig and HarfBuzz: the installed fonts in the order of a wish, a font cut down to some characters.
//
// Both libraries are loaded when they are first asked for, as few commands embed a font. So neither their headers nor their files
// are needed to build.

#ifndef CFONT_SHIM_H
#define CFONT_SHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How a call ended.
typedef enum cfont_status {
  CFONT_OK = 0,
  /// A library, or a function of it, is not on this machine.
  CFONT_UNAVAILABLE,
  /// No memory.
  CFONT_NO_MEMORY,
  /// The font forbids to embed it, or a part of it.
  CFONT_RESTRICTED,
  /// The font's file cannot be read or cut down.
  CFONT_UNUSABLE
} cfont_status;

/// The system's own words about a call, cut to fit, ending in NUL; empty when it said nothing.
typedef struct cfont_message {
  char text[512];
} cfont_message;

/// The libraries and the fonts that they know.
typedef struct cfont_library cfont_library;

/// Fonts in an order.
typedef struct cfont_list cfont_list;

/// Bytes to be given back through `cfont_free`.
typedef struct cfont_bytes {
  unsigned char *bytes;
  size_t count;
} cfont_bytes;

/// Loads the libraries, and the system's configuration of fonts.
///
/// @param fontconfig file name of fontconfig, or NULL for what this system calls it.
/// @param harfbuzz file name of HarfBuzz's subsetter, or NULL for what this system calls it.
/// @param folder where the only fonts lie, or NULL for those of the system.
/// @param result receives what `cfont_close` gives back; NULL on failure.
cfont_status cfont_open(
    const char *fontconfig, const char *harfbuzz, const char *folder, cfont_library **result, cfont_message *message);

/// Gives back what `cfont_open` made; all lists must have been given back before.
void cfont_close(cfont_library *library);

/// All upright outline fonts, those first that suit a pattern best.
///
/// @param pattern as fontconfig spells it: families, then properties.
/// @return NULL without memory, or when the pattern is none; to be given back through `cfont_list_free`.
cfont_list *cfont_sort(const cfont_library *library, const char *pattern);

/// Gives back what `cfont_sort` made.
void cfont_list_free(const cfont_library *library, cfont_list *list);

/// How many fonts the list has.
size_t cfont_count(const cfont_list *list);

/// The family of the font at `index`, alive as long as the list.
const char *cfont_family(const cfont_library *library, const cfont_list *list, size_t index);

/// Whether the font at `index` has a character.
bool cfont_covers(const cfont_library *library, const cfont_list *list, size_t index, uint32_t scalar);

/// The font at `index` with no more glyphs than what is written in some characters can need, as a font file.
///
/// @param result receives the bytes; none on failure.
cfont_status cfont_subset(
    const cfont_library *library, const cfont_list *list, size_t index, const uint32_t *scalars, size_t count,
    cfont_bytes *result);

/// Frees what `cfont_subset` gave.
void cfont_free(cfont_bytes *bytes);

#ifdef __cplusplus
}
#endif

#endif
