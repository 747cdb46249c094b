// The words of a text, a piece of it at a time: where they are, and their letters without case and variants.
//
// Bits and lanes of 64 bytes are worked out together, whether words need them or not: where words end nobody can predict.
#ifndef WORD_PIECES_H
#define WORD_PIECES_H

#include "lanes.h"

enum { piece_blocks = 32, piece_size = block_size * piece_blocks };

// The place of the lowest bit, or 64.
INLINE uint64_t place_of_bit(uint64_t bits) { return bits == 0 ? 64 : (uint64_t)__builtin_ctzll(bits); }

// A piece of a text, its bits in blocks.
typedef struct {
  // Its bytes, with one before it and a block behind it that may be read.
  const uint8_t *bytes;
  size_t size, blocks;
  // Bytes that belong to words.
  uint64_t words[piece_blocks];
  // Bytes beyond ASCII, and among them the second ones of letters from U+0621 to U+064A, which are plain.
  uint64_t high[piece_blocks], trails[piece_blocks + 1];
  // Bytes of words that are neither ASCII nor of plain letters, and those where ASCII and others meet.
  uint64_t odd[piece_blocks + 1];
  // The bytes, those of letters of ASCII and plain ones without case and variants.
  uint8_t letters[piece_size + 16];
  // Begin and end in turn of each word, from the piece's begin.
  uint16_t bounds[word_room * 2 + 8];
  size_t word_count;
} word_piece;

// Finds the bytes of words in a block, and its letters.
INLINE void read_block(word_piece *piece, size_t block) {
  const uint8_t *place = piece->bytes + block_size * block;
  lanes64 bytes = *(const lanes64_in_text *)place;
  lanes64 ascii = (lanes64)((uint8_t)26 > ((bytes | 0x20) - 0x61)) | (lanes64)((bytes - 0x30) < 10);
  lanes64 beyond = (lanes64)(bytes >= 0x80), letters = bytes | (ascii & 0x20);
  uint64_t high = bits_of(&beyond), trails = 0;
  // Before the branch, as lanes that outlive one are taken apart one by one.
  piece->words[block] = bits_of(&ascii) | high;
  piece->high[block] = high;
  if (high != 0) {
    lanes64 before = *(const lanes64_in_text *)(place - 1), next = *(const lanes64_in_text *)(place + 1);
    lanes64 first = (lanes64)(before == 0xD8), second = (lanes64)(before == 0xD9);
    lanes64 plain = (first & (lanes64)((bytes - 0xA1) < 26)) | (second & (lanes64)((bytes - 0x81) < 10));
    trails = bits_of(&plain);
    // U+0622, U+0623, U+0625 to U+0627; U+0624 to U+0648; U+0626, U+0649 to U+064A; U+0629 to U+0647: what differs is turned round.
    letters ^= (first
                & (((lanes64)(bytes == 0xA2) & 0x05) | ((lanes64)(bytes == 0xA3) & 0x04) | ((lanes64)(bytes == 0xA5) & 0x02)
                   | ((lanes64)((bytes | 2) == 0xA6) & 0x2C) | ((lanes64)(bytes == 0xA9) & 0x2E)))
               | (second & (lanes64)(bytes == 0x89) & 0x03)
               | ((lanes64)(bytes == 0xD8) & ((lanes64)((next | 2) == 0xA6) | (lanes64)(next == 0xA9)) & 0x01);
  }
  piece->trails[block] = trails;
  memcpy(piece->letters + block_size * block, &letters, sizeof letters);
}

// First bytes of scalars beyond ASCII that may be no letters, told by themselves or with the byte behind them.
INLINE uint64_t doubtful_bits(const uint8_t *place) {
  lanes64 bytes = *(const lanes64_in_text *)place, next = *(const lanes64_in_text *)(place + 1);
  // All beyond two bytes; signs of Latin-1; modifiers, combining marks and Greek; Armenian and Hebrew; Syriac and what follows.
  lanes64 doubtful = (lanes64)(bytes >= 0xE0) | (lanes64)(bytes == 0xC2) | (lanes64)((bytes - 0xCA) < 6)
                     | (lanes64)((bytes - 0xD4) < 4) | (lanes64)((bytes - 0xDC) < 4);
  // The signs of multiplication and division; the Cyrillic thousands sign and its like.
  doubtful |= (lanes64)(bytes == 0xC3) & (lanes64)((next | 0x20) == 0xB7);
  doubtful |= (lanes64)(bytes == 0xD2) & (lanes64)(next < 0x90);
  // U+0600 to U+061F with the Arabic comma; per cent and decimal signs; U+06D4 and beyond.
  doubtful |= ((lanes64)(bytes == 0xD8) & (lanes64)(next < 0xA0))
              | ((lanes64)(bytes == 0xD9) & (lanes64)((next & 0xF0) == 0xA0))
              | ((lanes64)(bytes == 0xDB) & (lanes64)(next >= 0x94));
  return bits_of(&doubtful);
}

typedef enum { part_letter, part_skip, part_ideograph, part_other } scalar_part;

INLINE scalar_part part_of_class(const scalar_classes *classes, uint16_t value) {
  if (value == skipped_class) return part_skip;
  if (value >= classes->first_letter && (value < classes->letter_end || value >= classes->class_count)) return part_letter;
  return value >= classes->letter_end && value < classes->ideograph_end ? part_ideograph : part_other;
}

// What a scalar beyond ASCII is to words, and its length.
INLINE scalar_part part_at(const scalar_classes *classes, const uint8_t *place, uint64_t *length) {
  uint32_t lead = place[0], second = place[1] & 0x3F;
  if (lead < 0xE0) {
    *length = 2;
    return part_of_class(classes, classes->short_classes[(lead & 0x1F) << 6 | second]);
  }
  uint32_t scalar = second << 6 | (place[2] & 0x3F);
  *length = lead < 0xF0 ? 3 : 4;
  scalar = lead < 0xF0 ? (lead & 0x0F) << 12 | scalar : (lead & 0x07) << 18 | scalar << 6 | (place[3] & 0x3F);
  if (classes->pages == NULL) return scalar >= 0x2010 && scalar < 0x2028 ? part_other : part_letter;
  return part_of_class(classes, classes->classes[(size_t)classes->pages[scalar >> 6] << 6 | (scalar & 63)]);
}

// Decides on the doubtful scalars, and tells which bytes are odd.
INLINE void settle_blocks(const scalar_classes *classes, word_piece *piece, uint64_t last) {
  // Bits of the bytes by which a scalar of the block before extends into this one, and those of them that belong to a word.
  uint64_t over = 0, over_words = 0, last_high = 0;
  for (size_t block = 0; block < piece->blocks; block++) {
    const uint8_t *place = piece->bytes + block_size * block;
    uint64_t plain = piece->trails[block] | piece->trails[block] >> 1 | piece->trails[block + 1] << 63;
    uint64_t other = piece->high[block] & ~plain, words = (piece->words[block] & ~over) | over_words;
    over = over_words = 0;
    if (other != 0) {
      for (uint64_t left = doubtful_bits(place); left != 0; left &= left - 1) {
        uint64_t bit = place_of_bit(left), length, own = 0;
        scalar_part part = part_at(classes, place + bit, &length);
        uint64_t all = ((uint64_t)1 << length) - 1;
        if (part == part_letter) own = all;
        if (part == part_ideograph) own = 2;
        // What does not count belongs to the word before it, if there is one.
        if (part == part_skip && ((bit > 0 ? words >> (bit - 1) : last) & 1) != 0) own = all;
        words = (words & ~(all << bit)) | own << bit;
        if (bit > 0) {
          over = all >> (64 - bit);
          over_words = own >> (64 - bit);
        }
      }
    }
    uint64_t high = piece->high[block], meeting = (high ^ (high << 1 | last_high)) & (words << 1 | last);
    piece->words[block] = words;
    piece->odd[block] = (other | meeting) & words;
    last = words >> 63;
    last_high = high >> 63;
  }
  piece->odd[piece->blocks] = 0;
  if (piece->size % block_size != 0) piece->words[piece->blocks - 1] &= ((uint64_t)1 << piece->size % block_size) - 1;
}

// Notes where bits change, begin and end of words in turn, behind `found` that are known; returns how many are then.
INLINE size_t note_bounds(word_piece *piece, uint64_t last, size_t found) {
  for (size_t block = 0; block < piece->blocks; block++) {
    uint64_t words = piece->words[block], changes = words ^ (words << 1 | last);
    size_t end = found + (size_t)__builtin_popcountll(changes);
    last = words >> 63;
    // Eight at a time, whether there are as many or not: how many there are cannot be predicted.
    while (changes != 0) {
      for (int step = 0; step < 8; step++) {
        piece->bounds[found++] = (uint16_t)(block_size * block + place_of_bit(changes));
        changes &= changes - 1;
      }
    }
    found = end;
  }
  return found;
}

// Reads the next piece of a text that has not been walked to its end. A word that goes on behind the piece is left for the next,
// which begins with it; of one that is longer than a piece only the begin is noted.
//
// Returns the piece's place in the text.
INLINE size_t read_piece(const scalar_classes *classes, word_walk *walk, word_piece *piece) {
  size_t start = walk->next, left = walk->count - start;
  uint8_t copy[1 + piece_size + block_size];
  piece->size = left;
  if (left > piece_size) {
    piece->size = piece_size;
    while ((walk->bytes[start + piece->size] & 0xC0) == 0x80) piece->size--;
  }
  piece->blocks = (piece->size + block_size - 1) / block_size;
  piece->bytes = walk->bytes + start;
  if (start == 0 || left < piece_size + block_size) {
    size_t wanted = block_size * piece->blocks + block_size, readable = left < wanted ? left : wanted;
    copy[0] = start == 0 ? 0 : walk->bytes[start - 1];
    memcpy(copy + 1, piece->bytes, readable);
    memset(copy + 1 + readable, 0, wanted - readable);
    piece->bytes = copy + 1;
  }
  for (size_t block = 0; block < piece->blocks; block++) read_block(piece, block);
  piece->trails[piece->blocks] = 0;
  memset(piece->letters + block_size * piece->blocks, 0, 16);
  const size_t inside = walk->is_inside, end = start + piece->size;
  settle_blocks(classes, piece, inside);
  piece->bounds[0] = 0;
  size_t found = note_bounds(piece, inside, inside);
  // A word that ends with the piece may go on.
  if (found > inside && found % 2 == 0 && piece->bounds[found - 1] == piece->size) found--;
  walk->is_inside = false;
  walk->next = end;
  if (found % 2 != 0) {
    size_t begin = piece->bounds[found - 1];
    if (end == walk->count || begin == 0) {
      piece->bounds[found++] = (uint16_t)piece->size;
      walk->is_inside = end < walk->count;
    } else {
      found--;
      walk->next = start + begin;
    }
  }
  if (inside != 0) memmove(piece->bounds, piece->bounds + 2, (found - 2) * sizeof *piece->bounds);
  piece->word_count = found / 2 - inside;
  // What `piece->bytes` points to ends here.
  piece->bytes = NULL;
  return start;
}

// Up to 16 bytes of a word as two numbers, the first byte the lowest.
typedef struct {
  uint64_t low, high;
  bool is_plain;
} word_part;

INLINE word_part part_of_word(const word_piece *piece, size_t begin, size_t size) {
  byte_lanes bytes = byte_lanes_at(piece->letters + begin) & first_lanes(size);
  word_part part;
  memcpy(&part.low, &bytes, sizeof part.low);
  memcpy(&part.high, (const uint8_t *)&bytes + sizeof part.low, sizeof part.high);
  uint32_t odd;
  memcpy(&odd, (const uint8_t *)piece->odd + begin / 8, sizeof odd);
  // The byte behind, too: if it belongs to the word, a mark may end it there.
  part.is_plain = (odd >> begin % 8 & (((uint32_t)2 << size) - 1)) == 0;
  return part;
}

// Takes up to `room` bytes, at most 16, of plain letters of Arabic from `place` on, without what does not count among them, the rest filled up
// with zeros. Returns their number, -1 if other bytes are among them.
static inline int take_letters(
  const scalar_classes *classes, const word_piece *piece, size_t *place, size_t end, uint64_t letters[2], int room) {
  int count = 0;
  letters[0] = letters[1] = 0;
  for (; *place < end && count < room; *place += 2) {
    const uint8_t *letter = piece->letters + *place;
    if ((letter[0] & 0xFC) != 0xD8) return -1;
    if ((piece->odd[*place / block_size] >> *place % block_size & 1) == 0) {
      memcpy((uint8_t *)letters + count, letter, 2);
      count += 2;
    } else if (classes->short_classes[(letter[0] & 0x1F) << 6 | (letter[1] & 0x3F)] != skipped_class) {
      return -1;
    }
  }
  return count;
}

#endif
