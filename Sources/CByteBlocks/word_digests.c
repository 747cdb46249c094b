// Hashes of the words of a text.
#include "variants.h"

INLINE uint64_t digest_of(const uint8_t *bytes, size_t length, intptr_t begin, intptr_t end) {
  uint64_t digest = 0;
  for (; begin < end; begin += 16) {
    if ((size_t)begin + 16 > length) return 0;
    intptr_t size = end - begin;
    byte_word part = byte_word_at(bytes + begin, size < 16 ? size : 16);
    if (!part.is_plain) return 0;
    digest = word_digest_of(digest, part.low, part.high);
  }
  return digest;
}

INLINE void digest_all(const uint8_t *bytes, size_t length, const intptr_t *bounds, size_t count, uint64_t *digests) {
  for (size_t index = 0; index < count; index++) {
    digests[index] = digest_of(bytes, length, bounds[2 * index], bounds[2 * index + 1]);
  }
}

VARIANTS(void, digest_words, digest_all,
         (const uint8_t *bytes, size_t length, const intptr_t *bounds, size_t count, uint64_t *digests),
         (bytes, length, bounds, count, digests))
