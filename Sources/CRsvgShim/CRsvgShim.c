// The function of CRsvgShim.h on top of librsvg and Cairo, both found at run time.

#include "CRsvgShim.h"
#include "CLibraryLoading.h"

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The few types of GLib, Cairo and librsvg that are needed, as their stable binary interfaces lay them out.
typedef struct {
  unsigned domain;
  int code;
  char *message;
} error;
typedef struct {
  double x, y, width, height;
} rectangle;
typedef struct surface surface;
typedef struct context context;
typedef struct handle handle;
typedef int (*writer)(void *closure, const unsigned char *data, unsigned length);

enum { FORMAT_ARGB32 = 0, STATUS_SUCCESS = 0, STATUS_NO_MEMORY = 1, STATUS_WRITE_ERROR = 11, PDF_CREATE_DATE = 5 };

// Every function that is called, by its C name: return type, name, parameters.
#define FUNCTIONS(F)                                                                      \
  F(handle *, rsvg_handle_new_from_data, (const char *, size_t, error **))                \
  F(void, rsvg_handle_set_dpi, (handle *, double))                                        \
  F(int, rsvg_handle_get_intrinsic_size_in_pixels, (handle *, double *, double *))        \
  F(int, rsvg_handle_render_document, (handle *, context *, const rectangle *, error **)) \
  F(void, g_object_unref, (void *))                                                       \
  F(void, g_error_free, (error *))                                                        \
  F(surface *, cairo_image_surface_create, (int, int, int))                               \
  F(surface *, cairo_pdf_surface_create_for_stream, (writer, void *, double, double))     \
  F(void, cairo_pdf_surface_set_metadata, (surface *, int, const char *))                 \
  F(int, cairo_surface_write_to_png_stream, (surface *, writer, void *))                  \
  F(void, cairo_surface_finish, (surface *))                                              \
  F(int, cairo_surface_status, (surface *))                                               \
  F(void, cairo_surface_destroy, (surface *))                                             \
  F(context *, cairo_create, (surface *))                                                 \
  F(int, cairo_status, (context *))                                                       \
  F(void, cairo_destroy, (context *))                                                     \
  F(const char *, cairo_status_to_string, (int))

typedef struct {
  FUNCTIONS(CLOAD_MEMBER)
} functions;
static const char *const function_names[] = {FUNCTIONS(CLOAD_NAME)};

static const char *const library_names[] = CLOAD_LIBRARY("librsvg-2", "2");

static void say(crsvg_message *message, const char *words) { snprintf(message->text, sizeof message->text, "%s", words); }

// Finds all functions; those of Cairo and GLib through the libraries that librsvg brings along.
static bool find(const char *library, functions *f, crsvg_message *message) {
  return cload_functions(
      library, CLOAD_NAMES(library_names), CLOAD_NAMES(function_names), f, message->text, sizeof message->text);
}

static int append(void *closure, const unsigned char *data, unsigned length) {
  crsvg_bytes *result = closure;
  // Grows to the next power of two, so that many small pieces cost no more than one large one.
  size_t room = 4096;
  while (room < result->count) room *= 2;
  if (result->bytes == NULL || result->count + length > room) {
    while (room < result->count + length) room *= 2;
    unsigned char *grown = realloc(result->bytes, room);
    if (grown == NULL) return STATUS_WRITE_ERROR;
    result->bytes = grown;
  }
  memcpy(result->bytes + result->count, data, length);
  result->count += length;
  return STATUS_SUCCESS;
}

static crsvg_status failed(const functions *f, int status, crsvg_message *message) {
  if (status == STATUS_SUCCESS) return CRSVG_OK;
  say(message, f->cairo_status_to_string(status));
  return status == STATUS_NO_MEMORY ? CRSVG_NO_MEMORY : CRSVG_DRAWING_FAILED;
}

static crsvg_status take(const functions *f, error *problem, crsvg_status status, crsvg_message *message) {
  if (problem != NULL) {
    say(message, problem->message);
    f->g_error_free(problem);
  }
  return status;
}

// Draws on a surface of so many units, which is destroyed.
static crsvg_status draw(
    const functions *f, handle *svg, surface *target, double width, double height, crsvg_format format, crsvg_bytes *result,
    crsvg_message *message) {
  crsvg_status status = failed(f, f->cairo_surface_status(target), message);
  if (status == CRSVG_OK) {
    context *pen = f->cairo_create(target);
    rectangle whole = {0, 0, width, height};
    error *problem = NULL;
    if (!f->rsvg_handle_render_document(svg, pen, &whole, &problem)) {
      status = take(f, problem, CRSVG_DRAWING_FAILED, message);
    } else {
      status = failed(f, f->cairo_status(pen), message);
    }
    f->cairo_destroy(pen);
  }
  if (status == CRSVG_OK && format == CRSVG_PNG) {
    status = failed(f, f->cairo_surface_write_to_png_stream(target, append, result), message);
  }
  // A PDF is written here, also after a failure, and into `result`: it must still be there.
  f->cairo_surface_finish(target);
  if (status == CRSVG_OK) status = failed(f, f->cairo_surface_status(target), message);
  f->cairo_surface_destroy(target);
  return status;
}

static crsvg_status convert(
    const functions *f, handle *svg, crsvg_format format, double dots_per_inch, crsvg_bytes *result, crsvg_message *message) {
  double width = 0, height = 0;
  f->rsvg_handle_set_dpi(svg, 96);
  if (!f->rsvg_handle_get_intrinsic_size_in_pixels(svg, &width, &height) || !(width > 0) || !(height > 0)) return CRSVG_NO_SIZE;
  double scale = (format == CRSVG_PNG ? dots_per_inch : 72) / 96;
  width *= scale;
  height *= scale;
  surface *target;
  if (format == CRSVG_PNG) {
    width = fmax(1, round(width));
    height = fmax(1, round(height));
    bool fits = width <= CRSVG_LONGEST_SIDE && height <= CRSVG_LONGEST_SIDE && width * height <= CRSVG_MOST_PIXELS;
    if (!fits) return CRSVG_TOO_LARGE;
    target = f->cairo_image_surface_create(FORMAT_ARGB32, (int)width, (int)height);
  } else {
    target = f->cairo_pdf_surface_create_for_stream(append, result, width, height);
    // The hour would make every file different.
    f->cairo_pdf_surface_set_metadata(target, PDF_CREATE_DATE, "");
  }
  return draw(f, svg, target, width, height, format, result, message);
}

crsvg_status crsvg_convert(
    const char *library, const char *svg, size_t length, crsvg_format format, double dots_per_inch, crsvg_bytes *result,
    crsvg_message *message) {
  *result = (crsvg_bytes){NULL, 0};
  message->text[0] = '\0';
  functions f;
  if (!find(library, &f, message)) return CRSVG_UNAVAILABLE;
  error *problem = NULL;
  handle *opened = f.rsvg_handle_new_from_data(svg, length, &problem);
  if (opened == NULL) return take(&f, problem, CRSVG_BAD_SVG, message);
  crsvg_status status = convert(&f, opened, format, dots_per_inch, result, message);
  f.g_object_unref(opened);
  if (status != CRSVG_OK) crsvg_free(result);
  return status;
}

void crsvg_free(crsvg_bytes *bytes) {
  free(bytes->bytes);
  *bytes = (crsvg_bytes){NULL, 0};
}
