// What Swift may ask of zlib and libzstd: bytes in, compressed or decompressed bytes out.
//
// Each library is loaded when it is first asked for, so that neither its headers nor its files are needed to build, and those who have no
// compressed files need not have it.

#ifndef CCOMPRESSION_SHIM_H
#define CCOMPRESSION_SHIM_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How bytes are compressed.
typedef enum ccompression_method { CCOMPRESSION_GZIP, CCOMPRESSION_ZSTANDARD } ccompression_method;

/// How a call ended.
typedef enum ccompression_status {
  /// Went on as far as the input and the room for output let it.
  CCOMPRESSION_OK = 0,
  /// A gzip member or a frame of Zstandard is complete; another may follow.
  CCOMPRESSION_END,
  /// The library, or a function of it, is not on this machine.
  CCOMPRESSION_UNAVAILABLE,
  /// The bytes are not what the method makes.
  CCOMPRESSION_CORRUPT,
  /// A frame of Zstandard refers back further than the reader may remember.
  CCOMPRESSION_WINDOW_TOO_LARGE,
  /// No memory.
  CCOMPRESSION_NO_MEMORY
} ccompression_status;

/// The library's own words about a call, cut to fit, ending in NUL; empty when it said nothing.
typedef struct ccompression_message {
  char text[256];
} ccompression_message;

/// Bytes to be given back through `ccompression_free`.
typedef struct ccompression_bytes {
  unsigned char *bytes;
  size_t count;
} ccompression_bytes;

/// What decompresses a stream piece by piece. One thread at a time may use it.
typedef struct ccompression_reader ccompression_reader;

/// Makes a reader, to be given back through `ccompression_close`.
///
/// @param library file name of the library, or NULL for what this system calls it.
/// @param window_log binary logarithm of how many bytes a frame of Zstandard may refer back, and so of the memory it takes; 10 to 31.
/// @param result receives the reader; NULL on failure.
ccompression_status ccompression_open(
    ccompression_method method, const char *library, int window_log, ccompression_reader **result, ccompression_message *message);

/// Decompresses as far as the input and the room go.
///
/// @param input what follows the bytes consumed by the calls before.
/// @param consumed receives how many bytes of the input were used.
/// @param output has room for `room` bytes, at least one.
/// @param produced receives how many bytes were written. If that is all the room, more may come without further input.
ccompression_status ccompression_read(
    ccompression_reader *reader, const unsigned char *input, size_t count, size_t *consumed, unsigned char *output, size_t room,
    size_t *produced, ccompression_message *message);

/// Frees a reader.
void ccompression_close(ccompression_reader *reader);

/// Compresses bytes as one gzip member without name and time, or as one frame of Zstandard with a checksum, at the usual level.
///
/// @param library file name of the library, or NULL for what this system calls it.
/// @param result receives the bytes; none on failure.
ccompression_status ccompression_compress(
    ccompression_method method, const char *library, const unsigned char *bytes, size_t count, ccompression_bytes *result,
    ccompression_message *message);

/// Frees what `ccompression_compress` gave.
void ccompression_free(ccompression_bytes *bytes);

#ifdef __cplusplus
}
#endif

#endif
