// Hashes of the words of a text.
#include "word_pieces.h"

// The hash of a word of other bytes than plain ones: in Arabic mostly one with marks, which are left out. 0 if there are other letters, or none.
static __attribute__((noinline)) uint64_t digest_odd(const scalar_classes *classes, const word_piece *piece, size_t begin, size_t end) {
  uint64_t digest = 0, letters[2];
  while (begin < end) {
    int count = take_letters(classes, piece, &begin, end, letters, 16);
    if (count < 0) return 0;
    if (count > 0) digest = word_digest_of(digest, letters[0], letters[1]);
  }
  return digest;
}

INLINE size_t digest_piece(const scalar_classes *classes, word_walk *walk, word_digest *digests) {
  word_piece piece;
  const intptr_t start = (intptr_t)read_piece(classes, walk, &piece);
  for (size_t index = 0; index < piece.word_count; index++) {
    size_t begin = piece.bounds[2 * index], end = piece.bounds[2 * index + 1];
    word_part part = part_of_word(&piece, begin, end - begin < 16 ? end - begin : 16);
    uint64_t hash = word_digest_of(0, part.low, part.high);
    for (begin += 16; part.is_plain && begin < end; begin += 16) {
      part = part_of_word(&piece, begin, end - begin < 16 ? end - begin : 16);
      hash = word_digest_of(hash, part.low, part.high);
    }
    begin = piece.bounds[2 * index];
    if (!part.is_plain) hash = digest_odd(classes, &piece, begin, end);
    digests[index] = (word_digest){hash, start + (intptr_t)begin, start + (intptr_t)end};
  }
  walk->is_inside = false;
  return piece.word_count;
}

VARIANTS(size_t, digest_words, digest_piece,
         (const scalar_classes *classes, word_walk *walk, word_digest *digests), (classes, walk, digests))
