// The functions of CFontShim.h on top of fontconfig and HarfBuzz's subsetter, both found at run time.

#include "CFontShim.h"
#include "CLibraryLoading.h"

#include <stdlib.h>
#include <string.h>

// The few types of fontconfig and HarfBuzz that are needed, as their stable binary interfaces lay them out.
typedef struct config config;
typedef struct pattern pattern;
typedef struct charset charset;
typedef struct {
  int count, room;
  pattern **fonts;
} font_set;
typedef struct blob blob;
typedef struct face face;
typedef struct set set;
typedef struct input input;

enum { MATCH_PATTERN = 0, RESULT_MATCH = 0 };
enum { NO_HINTING = 0x01, NOTDEF_OUTLINE = 0x40, NAME_IDS = 4 };
enum { COPYRIGHT = 0, LICENCE = 13, LICENCE_ADDRESS = 14 };
// Of the field fsType in the table OS/2 (OpenType 1.9.1).
enum { EMBED_USAGE = 0x000E, EMBED_NEVER = 0x0002, NO_SUBSETTING = 0x0100, BITMAPS_ONLY = 0x0200 };

// Every function that is called, by its C name: return type, name, parameters.
#define FONTCONFIG_FUNCTIONS(F)                                            \
  F(config *, FcInitLoadConfigAndFonts, (void))                            \
  F(config *, FcConfigCreate, (void))                                      \
  F(int, FcConfigAppFontAddDir, (config *, const char *))                  \
  F(void, FcConfigDestroy, (config *))                                     \
  F(int, FcConfigSubstitute, (config *, pattern *, int))                   \
  F(void, FcDefaultSubstitute, (pattern *))                                \
  F(pattern *, FcNameParse, (const char *))                                \
  F(void, FcPatternDestroy, (pattern *))                                   \
  F(font_set *, FcFontSort, (config *, pattern *, int, charset **, int *)) \
  F(void, FcFontSetDestroy, (font_set *))                                  \
  F(int, FcPatternGetString, (pattern *, const char *, int, char **))      \
  F(int, FcPatternGetInteger, (pattern *, const char *, int, int *))       \
  F(int, FcPatternGetCharSet, (pattern *, const char *, int, charset **))  \
  F(int, FcCharSetHasChar, (const charset *, uint32_t))

#define HARFBUZZ_FUNCTIONS(F)                               \
  F(blob *, hb_blob_create_from_file_or_fail, (const char *)) \
  F(const char *, hb_blob_get_data, (blob *, unsigned *))   \
  F(void, hb_blob_destroy, (blob *))                        \
  F(face *, hb_face_create, (blob *, unsigned))             \
  F(unsigned, hb_face_get_glyph_count, (face *))            \
  F(blob *, hb_face_reference_table, (face *, uint32_t))    \
  F(blob *, hb_face_reference_blob, (face *))               \
  F(void, hb_face_destroy, (face *))                        \
  F(void, hb_set_add, (set *, uint32_t))                    \
  F(input *, hb_subset_input_create_or_fail, (void))        \
  F(set *, hb_subset_input_unicode_set, (input *))          \
  F(set *, hb_subset_input_set, (input *, int))             \
  F(void, hb_subset_input_set_flags, (input *, unsigned))   \
  F(void, hb_subset_input_destroy, (input *))               \
  F(face *, hb_subset_or_fail, (face *, input *))

struct cfont_library {
  FONTCONFIG_FUNCTIONS(CLOAD_MEMBER)
  HARFBUZZ_FUNCTIONS(CLOAD_MEMBER)
  config *fonts;
};
static const char *const fontconfig_function_names[] = {FONTCONFIG_FUNCTIONS(CLOAD_NAME)};
static const char *const harfbuzz_function_names[] = {HARFBUZZ_FUNCTIONS(CLOAD_NAME)};

struct cfont_list {
  font_set *sorted;
  // Those of `sorted` that count, in its order.
  pattern **fonts;
  size_t count;
};

static const char *const fontconfig_names[] = CLOAD_LIBRARY("libfontconfig", "1");
static const char *const harfbuzz_names[] = CLOAD_LIBRARY("libharfbuzz-subset", "0");

// Finds all functions; those of HarfBuzz itself through its subsetter, which brings it along.
static bool find(const char *fontconfig, const char *harfbuzz, cfont_library *f, cfont_message *message) {
  cload_names first = CLOAD_NAMES(fontconfig_function_names), second = CLOAD_NAMES(harfbuzz_function_names);
  return cload_functions(fontconfig, CLOAD_NAMES(fontconfig_names), first, f, message->text, sizeof message->text)
         && cload_functions(
             harfbuzz, CLOAD_NAMES(harfbuzz_names), second, (void **)f + first.count, message->text, sizeof message->text);
}

cfont_status cfont_open(
    const char *fontconfig, const char *harfbuzz, const char *folder, cfont_library **result, cfont_message *message) {
  *result = NULL;
  message->text[0] = '\0';
  cfont_library *library = calloc(1, sizeof *library);
  if (library == NULL) return CFONT_NO_MEMORY;
  if (!find(fontconfig, harfbuzz, library, message)) {
    free(library);
    return CFONT_UNAVAILABLE;
  }
  library->fonts = folder == NULL ? library->FcInitLoadConfigAndFonts() : library->FcConfigCreate();
  if (library->fonts == NULL) {
    free(library);
    return CFONT_NO_MEMORY;
  }
  // A folder without fonts gives lists without fonts, as a system without any does.
  if (folder != NULL) library->FcConfigAppFontAddDir(library->fonts, folder);
  *result = library;
  return CFONT_OK;
}

void cfont_close(cfont_library *library) {
  if (library == NULL) return;
  library->FcConfigDestroy(library->fonts);
  free(library);
}

static const char *string(const cfont_library *f, pattern *font, const char *property) {
  char *value = NULL;
  return f->FcPatternGetString(font, property, 0, &value) == RESULT_MATCH ? value : NULL;
}

static int integer(const cfont_library *f, pattern *font, const char *property) {
  int value = 0;
  return f->FcPatternGetInteger(font, property, 0, &value) == RESULT_MATCH ? value : 0;
}

// Whether a font is upright and of a format that can be cut down and that browsers read.
static bool counts(const cfont_library *f, pattern *font) {
  const char *format = string(f, font, "fontformat");
  bool is_outline = format != NULL && (strcmp(format, "TrueType") == 0 || strcmp(format, "CFF") == 0);
  return is_outline && integer(f, font, "slant") == 0 && string(f, font, "file") != NULL && string(f, font, "family") != NULL;
}

cfont_list *cfont_sort(const cfont_library *f, const char *wish) {
  cfont_list *list = calloc(1, sizeof *list);
  pattern *parsed = list != NULL ? f->FcNameParse(wish) : NULL;
  if (parsed == NULL) {
    free(list);
    return NULL;
  }
  f->FcConfigSubstitute(f->fonts, parsed, MATCH_PATTERN);
  f->FcDefaultSubstitute(parsed);
  int result = RESULT_MATCH;
  // None on a system without fonts.
  list->sorted = f->FcFontSort(f->fonts, parsed, false, NULL, &result);
  f->FcPatternDestroy(parsed);
  int count = list->sorted != NULL ? list->sorted->count : 0;
  list->fonts = calloc((size_t)count + 1, sizeof *list->fonts);
  if (list->fonts == NULL) {
    cfont_list_free(f, list);
    return NULL;
  }
  for (int i = 0; i < count; i++) {
    if (counts(f, list->sorted->fonts[i])) list->fonts[list->count++] = list->sorted->fonts[i];
  }
  return list;
}

void cfont_list_free(const cfont_library *f, cfont_list *list) {
  if (list == NULL) return;
  if (list->sorted != NULL) f->FcFontSetDestroy(list->sorted);
  free(list->fonts);
  free(list);
}

size_t cfont_count(const cfont_list *list) { return list->count; }

const char *cfont_family(const cfont_library *f, const cfont_list *list, size_t index) {
  return string(f, list->fonts[index], "family");
}

bool cfont_covers(const cfont_library *f, const cfont_list *list, size_t index, uint32_t scalar) {
  charset *characters = NULL;
  return f->FcPatternGetCharSet(list->fonts[index], "charset", 0, &characters) == RESULT_MATCH &&
         f->FcCharSetHasChar(characters, scalar);
}

static bool may_be_embedded(const cfont_library *f, face *font) {
  unsigned length = 0;
  blob *table = f->hb_face_reference_table(font, (uint32_t)'O' << 24 | 'S' << 16 | '/' << 8 | '2');
  const unsigned char *bytes = (const unsigned char *)f->hb_blob_get_data(table, &length);
  int type = length >= 10 ? bytes[8] << 8 | bytes[9] : 0;
  f->hb_blob_destroy(table);
  return (type & EMBED_USAGE) != EMBED_NEVER && (type & (NO_SUBSETTING | BITMAPS_ONLY)) == 0;
}

// Copies a font file's bytes out of HarfBuzz.
static cfont_status copy(const cfont_library *f, face *font, cfont_bytes *result) {
  unsigned length = 0;
  blob *file = f->hb_face_reference_blob(font);
  const char *bytes = f->hb_blob_get_data(file, &length);
  cfont_status status = length > 0 ? CFONT_OK : CFONT_UNUSABLE;
  if (status == CFONT_OK) {
    result->bytes = malloc(length);
    if (result->bytes == NULL) {
      status = CFONT_NO_MEMORY;
    } else {
      memcpy(result->bytes, bytes, length);
      result->count = length;
    }
  }
  f->hb_blob_destroy(file);
  return status;
}

static cfont_status subset(
    const cfont_library *f, face *font, const uint32_t *scalars, size_t count, cfont_bytes *result) {
  // What is no font file has no glyphs.
  if (f->hb_face_get_glyph_count(font) == 0) return CFONT_UNUSABLE;
  if (!may_be_embedded(f, font)) return CFONT_RESTRICTED;
  input *wanted = f->hb_subset_input_create_or_fail();
  if (wanted == NULL) return CFONT_NO_MEMORY;
  set *characters = f->hb_subset_input_unicode_set(wanted);
  for (size_t i = 0; i < count; i++) f->hb_set_add(characters, scalars[i]);
  // The licences of fonts ask that copies name them.
  set *names = f->hb_subset_input_set(wanted, NAME_IDS);
  f->hb_set_add(names, COPYRIGHT);
  f->hb_set_add(names, LICENCE);
  f->hb_set_add(names, LICENCE_ADDRESS);
  // Hints are for coarse screens, and half of the bytes. The box is for characters that no font has.
  f->hb_subset_input_set_flags(wanted, NO_HINTING | NOTDEF_OUTLINE);
  face *cut = f->hb_subset_or_fail(font, wanted);
  cfont_status status = cut != NULL ? copy(f, cut, result) : CFONT_UNUSABLE;
  if (cut != NULL) f->hb_face_destroy(cut);
  f->hb_subset_input_destroy(wanted);
  return status;
}

cfont_status cfont_subset(
    const cfont_library *f, const cfont_list *list, size_t index, const uint32_t *scalars, size_t count,
    cfont_bytes *result) {
  *result = (cfont_bytes){NULL, 0};
  blob *file = f->hb_blob_create_from_file_or_fail(string(f, list->fonts[index], "file"));
  if (file == NULL) return CFONT_UNUSABLE;
  // The upper half numbers the named instances of a variable font, whose axes stay: the reader's program sets them by the weight.
  face *font = f->hb_face_create(file, (unsigned)integer(f, list->fonts[index], "index") & 0xFFFF);
  cfont_status status = subset(f, font, scalars, count, result);
  f->hb_face_destroy(font);
  f->hb_blob_destroy(file);
  return status;
}

void cfont_free(cfont_bytes *bytes) {
  free(bytes->bytes);
  *bytes = (cfont_bytes){NULL, 0};
}
