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

// The hash of a word that is longer than 16 bytes, or of other bytes than plain ones; 0 as `digest_odd` says.
INLINE uint64_t digest_long(const scalar_classes *classes, const word_piece *piece, size_t begin, size_t end) {
  uint64_t hash = 0;
  for (size_t place = begin; place < end; place += 16) {
    word_part part = part_of_word(piece, place, end - place < 16 ? end - place : 16);
    if (!part.is_plain) return digest_odd(classes, piece, begin, end);
    hash = word_digest_of(hash, part.low, part.high);
  }
  return hash;
}

INLINE digested_piece digest_piece(const scalar_classes *classes, word_walk *walk, uint64_t *hashes, odd_word *odd) {
  word_piece piece;
  digested_piece found = {.start = (intptr_t)read_piece(classes, walk, &piece), .count = (intptr_t)piece.word_count};
  // Words that take longer: which they are nobody can predict.
  uint16_t others[word_room];
  size_t other_count = 0;
  for (size_t index = 0; index < piece.word_count; index++) {
    size_t begin = piece.bounds[2 * index], size = piece.bounds[2 * index + 1] - begin;
    word_part part = part_of_word(&piece, begin, size < 16 ? size : 16);
    hashes[index] = word_digest_of(0, part.low, part.high);
    others[other_count] = (uint16_t)index;
    other_count += !part.is_plain | (size > 16);
  }
  for (size_t next = 0; next < other_count; next++) {
    uint16_t index = others[next], begin = piece.bounds[2 * index], end = piece.bounds[2 * index + 1];
    hashes[index] = digest_long(classes, &piece, begin, end);
    if (hashes[index] == 0) odd[found.odd_count++] = (odd_word){index, begin, end};
  }
  walk->is_inside = false;
  return found;
}

VARIANTS(digested_piece, digest_words, digest_piece,
         (const scalar_classes *classes, word_walk *walk, uint64_t *hashes, odd_word *odd), (classes, walk, hashes, odd))
