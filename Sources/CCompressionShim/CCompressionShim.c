// The functions of CCompressionShim.h on top of zlib and libzstd, both found at run time.

#include "CCompressionShim.h"
#include "CLibraryLoading.h"

#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

// The few types of zlib and libzstd that are needed, as their stable binary interfaces lay them out.
typedef struct {
  const unsigned char *next_in;
  unsigned avail_in;
  unsigned long total_in;
  unsigned char *next_out;
  unsigned avail_out;
  unsigned long total_out;
  const char *message;
  void *state, *allocate, *release, *opaque;
  int data_type;
  unsigned long check, reserved;
} z_stream;
typedef struct {
  const void *bytes;
  size_t count, position;
} zstd_input;
typedef struct {
  void *bytes;
  size_t room, position;
} zstd_output;
typedef struct zstd_reader zstd_reader;
typedef struct zstd_writer zstd_writer;

enum { Z_NO_FLUSH = 0, Z_FINISH = 4, Z_OK = 0, Z_STREAM_END = 1, Z_MEM_ERROR = -4, Z_BUF_ERROR = -5 };
// 32 KiB of window, and 16 for a gzip header instead of zlib's own.
enum { Z_GZIP_WINDOW = 15 + 16, Z_DEFLATED = 8, Z_LEVEL = 6, Z_MEMORY_LEVEL = 8, Z_DEFAULT_STRATEGY = 0 };
enum { ZSTD_LEVEL_KEY = 100, ZSTD_CHECKSUM_KEY = 201, ZSTD_WINDOW_KEY = 100, ZSTD_LEVEL = 3 };
enum { ZSTD_WINDOW_TOO_LARGE = 16, ZSTD_NO_MEMORY = 64 };
enum { GZIP_SYSTEM_BYTE = 9, GZIP_UNKNOWN_SYSTEM = 255 };

// The part of a version that zlib compares with its own.
#define Z_VERSION "1"

// Every function that is called, by its C name: return type, name, parameters.
#define ZLIB_FUNCTIONS(F)                                                   \
  F(int, inflateInit2_, (z_stream *, int, const char *, int))               \
  F(int, inflate, (z_stream *, int))                                        \
  F(int, inflateReset, (z_stream *))                                        \
  F(int, inflateEnd, (z_stream *))                                          \
  F(int, deflateInit2_, (z_stream *, int, int, int, int, int, const char *, int)) \
  F(unsigned long, deflateBound, (z_stream *, unsigned long))               \
  F(int, deflate, (z_stream *, int))                                        \
  F(int, deflateEnd, (z_stream *))

#define ZSTD_FUNCTIONS(F)                                                   \
  F(zstd_reader *, ZSTD_createDCtx, (void))                                 \
  F(size_t, ZSTD_freeDCtx, (zstd_reader *))                                 \
  F(size_t, ZSTD_DCtx_setParameter, (zstd_reader *, int, int))              \
  F(size_t, ZSTD_decompressStream, (zstd_reader *, zstd_output *, zstd_input *)) \
  F(zstd_writer *, ZSTD_createCCtx, (void))                                 \
  F(size_t, ZSTD_freeCCtx, (zstd_writer *))                                 \
  F(size_t, ZSTD_CCtx_setParameter, (zstd_writer *, int, int))              \
  F(size_t, ZSTD_compressBound, (size_t))                                   \
  F(size_t, ZSTD_compress2, (zstd_writer *, void *, size_t, const void *, size_t)) \
  F(unsigned, ZSTD_isError, (size_t))                                       \
  F(int, ZSTD_getErrorCode, (size_t))                                       \
  F(const char *, ZSTD_getErrorName, (size_t))

typedef struct {
  ZLIB_FUNCTIONS(CLOAD_MEMBER)
} zlib_functions;
typedef struct {
  ZSTD_FUNCTIONS(CLOAD_MEMBER)
} zstd_functions;
static const char *const zlib_function_names[] = {ZLIB_FUNCTIONS(CLOAD_NAME)};
static const char *const zstd_function_names[] = {ZSTD_FUNCTIONS(CLOAD_NAME)};

#ifdef __APPLE__
static const char *const zlib_names[] = {"/usr/lib/libz.1.dylib"};
#else
static const char *const zlib_names[] = CLOAD_LIBRARY("libz", "1");
#endif
static const char *const zstd_names[] = CLOAD_LIBRARY("libzstd", "1");

struct ccompression_reader {
  ccompression_method method;
  zlib_functions zlib;
  zstd_functions zstd;
  z_stream gzip;
  zstd_reader *zstandard;
};

static void say(ccompression_message *message, const char *words) {
  snprintf(message->text, sizeof message->text, "%s", words != NULL ? words : "");
}

static bool find_zlib(const char *library, zlib_functions *f, ccompression_message *message) {
  return cload_functions(
      library, CLOAD_NAMES(zlib_names), CLOAD_NAMES(zlib_function_names), f, message->text, sizeof message->text);
}

static bool find_zstd(const char *library, zstd_functions *f, ccompression_message *message) {
  return cload_functions(
      library, CLOAD_NAMES(zstd_names), CLOAD_NAMES(zstd_function_names), f, message->text, sizeof message->text);
}

static ccompression_status zlib_failed(const z_stream *stream, int code, ccompression_message *message) {
  say(message, stream->message);
  return code == Z_MEM_ERROR ? CCOMPRESSION_NO_MEMORY : CCOMPRESSION_CORRUPT;
}

static ccompression_status zstd_failed(const zstd_functions *f, size_t code, ccompression_message *message) {
  say(message, f->ZSTD_getErrorName(code));
  switch (f->ZSTD_getErrorCode(code)) {
    case ZSTD_WINDOW_TOO_LARGE: return CCOMPRESSION_WINDOW_TOO_LARGE;
    case ZSTD_NO_MEMORY: return CCOMPRESSION_NO_MEMORY;
    default: return CCOMPRESSION_CORRUPT;
  }
}

// zlib counts in unsigned int: more is taken in several calls.
static unsigned limited(size_t count) { return count > UINT_MAX ? UINT_MAX : (unsigned)count; }

// Reading

static ccompression_status prepare(ccompression_reader *reader, const char *library, int window_log, ccompression_message *message) {
  if (reader->method == CCOMPRESSION_GZIP) {
    if (!find_zlib(library, &reader->zlib, message)) return CCOMPRESSION_UNAVAILABLE;
    int code = reader->zlib.inflateInit2_(&reader->gzip, Z_GZIP_WINDOW, Z_VERSION, (int)sizeof reader->gzip);
    return code == Z_OK ? CCOMPRESSION_OK : zlib_failed(&reader->gzip, code, message);
  }
  if (!find_zstd(library, &reader->zstd, message)) return CCOMPRESSION_UNAVAILABLE;
  reader->zstandard = reader->zstd.ZSTD_createDCtx();
  if (reader->zstandard == NULL) return CCOMPRESSION_NO_MEMORY;
  size_t code = reader->zstd.ZSTD_DCtx_setParameter(reader->zstandard, ZSTD_WINDOW_KEY, window_log);
  return reader->zstd.ZSTD_isError(code) ? zstd_failed(&reader->zstd, code, message) : CCOMPRESSION_OK;
}

ccompression_status ccompression_open(
    ccompression_method method, const char *library, int window_log, ccompression_reader **result, ccompression_message *message) {
  message->text[0] = '\0';
  *result = NULL;
  ccompression_reader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return CCOMPRESSION_NO_MEMORY;
  reader->method = method;
  ccompression_status status = prepare(reader, library, window_log, message);
  if (status == CCOMPRESSION_OK) {
    *result = reader;
  } else {
    ccompression_close(reader);
  }
  return status;
}

static ccompression_status read_gzip(
    ccompression_reader *reader, const unsigned char *input, size_t count, size_t *consumed, unsigned char *output, size_t room,
    size_t *produced, ccompression_message *message) {
  z_stream *stream = &reader->gzip;
  unsigned given = limited(count), free_room = limited(room);
  stream->next_in = input;
  stream->avail_in = given;
  stream->next_out = output;
  stream->avail_out = free_room;
  int code = reader->zlib.inflate(stream, Z_NO_FLUSH);
  *consumed = given - stream->avail_in;
  *produced = free_room - stream->avail_out;
  // Nothing to do yet is no failure.
  if (code == Z_OK || code == Z_BUF_ERROR) return CCOMPRESSION_OK;
  if (code != Z_STREAM_END) return zlib_failed(stream, code, message);
  reader->zlib.inflateReset(stream);
  return CCOMPRESSION_END;
}

static ccompression_status read_zstandard(
    ccompression_reader *reader, const unsigned char *input, size_t count, size_t *consumed, unsigned char *output, size_t room,
    size_t *produced, ccompression_message *message) {
  zstd_input in = {input, count, 0};
  zstd_output out = {output, room, 0};
  size_t code = reader->zstd.ZSTD_decompressStream(reader->zstandard, &out, &in);
  *consumed = in.position;
  *produced = out.position;
  if (reader->zstd.ZSTD_isError(code)) return zstd_failed(&reader->zstd, code, message);
  return code == 0 ? CCOMPRESSION_END : CCOMPRESSION_OK;
}

ccompression_status ccompression_read(
    ccompression_reader *reader, const unsigned char *input, size_t count, size_t *consumed, unsigned char *output, size_t room,
    size_t *produced, ccompression_message *message) {
  message->text[0] = '\0';
  return (reader->method == CCOMPRESSION_GZIP ? read_gzip : read_zstandard)(
      reader, input, count, consumed, output, room, produced, message);
}

void ccompression_close(ccompression_reader *reader) {
  if (reader == NULL) return;
  if (reader->gzip.state != NULL) reader->zlib.inflateEnd(&reader->gzip);
  if (reader->zstandard != NULL) reader->zstd.ZSTD_freeDCtx(reader->zstandard);
  free(reader);
}

// Writing

static ccompression_status deflate_all(
    const zlib_functions *f, z_stream *stream, const unsigned char *bytes, size_t count, ccompression_bytes *result,
    ccompression_message *message) {
  size_t room = f->deflateBound(stream, count);
  result->bytes = malloc(room);
  if (result->bytes == NULL) return CCOMPRESSION_NO_MEMORY;
  int code = Z_OK;
  while (code == Z_OK) {
    unsigned given = limited(count), free_room = limited(room - result->count);
    stream->next_in = bytes;
    stream->avail_in = given;
    stream->next_out = result->bytes + result->count;
    stream->avail_out = free_room;
    code = f->deflate(stream, given == count ? Z_FINISH : Z_NO_FLUSH);
    bytes += given - stream->avail_in;
    count -= given - stream->avail_in;
    result->count += free_room - stream->avail_out;
  }
  return code == Z_STREAM_END ? CCOMPRESSION_OK : zlib_failed(stream, code, message);
}

static ccompression_status write_gzip(
    const char *library, const unsigned char *bytes, size_t count, ccompression_bytes *result, ccompression_message *message) {
  zlib_functions f;
  if (!find_zlib(library, &f, message)) return CCOMPRESSION_UNAVAILABLE;
  z_stream stream = {0};
  int code = f.deflateInit2_(
      &stream, Z_LEVEL, Z_DEFLATED, Z_GZIP_WINDOW, Z_MEMORY_LEVEL, Z_DEFAULT_STRATEGY, Z_VERSION, (int)sizeof stream);
  if (code != Z_OK) return zlib_failed(&stream, code, message);
  ccompression_status status = deflate_all(&f, &stream, bytes, count, result, message);
  f.deflateEnd(&stream);
  // The header is not to tell on which system the file was made.
  if (status == CCOMPRESSION_OK) result->bytes[GZIP_SYSTEM_BYTE] = GZIP_UNKNOWN_SYSTEM;
  return status;
}

static ccompression_status write_zstandard(
    const char *library, const unsigned char *bytes, size_t count, ccompression_bytes *result, ccompression_message *message) {
  zstd_functions f;
  if (!find_zstd(library, &f, message)) return CCOMPRESSION_UNAVAILABLE;
  size_t room = f.ZSTD_compressBound(count);
  zstd_writer *writer = f.ZSTD_createCCtx();
  result->bytes = malloc(room);
  ccompression_status status = writer == NULL || result->bytes == NULL ? CCOMPRESSION_NO_MEMORY : CCOMPRESSION_OK;
  if (status == CCOMPRESSION_OK) {
    f.ZSTD_CCtx_setParameter(writer, ZSTD_LEVEL_KEY, ZSTD_LEVEL);
    f.ZSTD_CCtx_setParameter(writer, ZSTD_CHECKSUM_KEY, 1);
    size_t code = f.ZSTD_compress2(writer, result->bytes, room, bytes, count);
    if (f.ZSTD_isError(code)) {
      status = zstd_failed(&f, code, message);
    } else {
      result->count = code;
    }
  }
  f.ZSTD_freeCCtx(writer);
  return status;
}

ccompression_status ccompression_compress(
    ccompression_method method, const char *library, const unsigned char *bytes, size_t count, ccompression_bytes *result,
    ccompression_message *message) {
  message->text[0] = '\0';
  *result = (ccompression_bytes){NULL, 0};
  ccompression_status status =
      (method == CCOMPRESSION_GZIP ? write_gzip : write_zstandard)(library, bytes, count, result, message);
  if (status != CCOMPRESSION_OK) ccompression_free(result);
  return status;
}

void ccompression_free(ccompression_bytes *bytes) {
  free(bytes->bytes);
  *bytes = (ccompression_bytes){NULL, 0};
}
