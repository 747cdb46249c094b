// What is asked of whole texts: 64 bytes at a time.
#include "lanes.h"

typedef int8_t signed64 __attribute__((vector_size(block_size)));

// A block of a text of which one byte more than a block may be read: at the end a copy in `room` with zeros behind it.
INLINE const uint8_t *block_at(const uint8_t *bytes, size_t length, size_t place, uint8_t room[2 * block_size]) {
  if (length - place > block_size) return bytes + place;
  memset(room, 0, 2 * block_size);
  memcpy(room, bytes + place, length - place);
  return room;
}

INLINE size_t count_in(const uint8_t *bytes, size_t length, uint8_t byte) {
  uint8_t room[2 * block_size];
  size_t count = 0;
  for (size_t place = 0; place < length; place += block_size) {
    lanes64 own = *(const lanes64_in_text *)block_at(bytes, length, place, room);
    own = (lanes64)(own == byte);
    count += (size_t)__builtin_popcountll(bits_of(&own));
  }
  return count;
}

VARIANTS(size_t, count_bytes, count_in, (const uint8_t *bytes, size_t length, uint8_t byte), (bytes, length, byte))

INLINE size_t count_pairs_in(const uint8_t *bytes, size_t length, uint8_t first, uint8_t second) {
  uint8_t room[2 * block_size];
  size_t count = 0;
  for (size_t place = 0; place < length; place += block_size) {
    const uint8_t *start = block_at(bytes, length, place, room);
    lanes64 own = *(const lanes64_in_text *)start, next = *(const lanes64_in_text *)(start + 1);
    own = (lanes64)(own == first) & (lanes64)(next == second);
    count += (size_t)__builtin_popcountll(bits_of(&own));
  }
  return count;
}

VARIANTS(size_t, count_byte_pairs, count_pairs_in, (const uint8_t *bytes, size_t length, uint8_t first, uint8_t second),
         (bytes, length, first, second))

// The ends of sentences that are ASCII or Arabic; true if there are letters beyond ASCII that are neither Arabic nor Cyrillic.
INLINE bool usual_sentence_ends(const uint8_t *start, uint64_t *ends) {
  lanes64 own = *(const lanes64_in_text *)start, next = *(const lanes64_in_text *)(start + 1);
  lanes64 found = (lanes64)((own - 0x0A) < 4) | (lanes64)(own == '!') | (lanes64)(own == '.') | (lanes64)(own == '?')
                  | ((lanes64)(own == 0xD8) & (lanes64)(next == 0x9F));
  lanes64 others = (lanes64)(own >= 0xC2) & (lanes64)((own & 0xF6) != 0xD0);
  *ends = bits_of(&found);
  return bits_of(&others) != 0;
}

INLINE uint64_t other_sentence_ends(const uint8_t *start) {
  lanes64 own = *(const lanes64_in_text *)start, next = *(const lanes64_in_text *)(start + 1);
  // U+0085; the question mark of Armenian; the full stops of Armenian and Urdu.
  lanes64 found = ((lanes64)(own == 0xC2) & (lanes64)(next == 0x85)) | ((lanes64)(own == 0xD5) & (lanes64)(next == 0x9E))
                  | ((lanes64)(own == 0xD6) & (lanes64)(next == 0x89)) | ((lanes64)(own == 0xDB) & (lanes64)(next == 0x94))
                  // The scripts of India; general punctuation; signs of East Asia and their wide forms.
                  | ((lanes64)(own == 0xE0) & (lanes64)(next == 0xA5))
                  | ((lanes64)(own == 0xE2) & (lanes64)((next & 0xFE) == 0x80))
                  | ((lanes64)(own == 0xE3) & (lanes64)(next == 0x80)) | (lanes64)(own == 0xEF);
  return bits_of(&found);
}

INLINE void all_sentence_ends(const uint8_t *bytes, size_t length, uint64_t *ends) {
  uint8_t room[2 * block_size];
  // So many blocks together, as which of them have other letters cannot be predicted.
  for (size_t piece = 0; piece < length; piece += block_size * block_size, ends += block_size) {
    uint64_t others = 0;
    for (size_t block = 0; block < block_size && piece + block_size * block < length; block++) {
      const uint8_t *start = block_at(bytes, length, piece + block_size * block, room);
      others |= (uint64_t)usual_sentence_ends(start, ends + block) << block;
    }
    for (; others != 0; others &= others - 1) {
      size_t block = (size_t)__builtin_ctzll(others);
      ends[block] |= other_sentence_ends(block_at(bytes, length, piece + block_size * block, room));
    }
  }
}

VARIANTS(void, find_sentence_ends, all_sentence_ends, (const uint8_t *bytes, size_t length, uint64_t *ends), (bytes, length, ends))

// Table 3-7 of the Unicode Standard: behind each first byte stand as many others as it asks for, and nowhere else.
INLINE ptrdiff_t doubtful_block(const uint8_t *bytes, size_t length) {
  uint8_t room[2 * block_size];
  // Where the bytes that the blocks before ask for have to stand.
  uint64_t carry = 0;
  for (size_t place = 0; place < length; place += block_size) {
    const uint8_t *start = block_at(bytes, length, place, room);
    lanes64 own = *(const lanes64_in_text *)start;
    lanes64 is_beyond = (lanes64)(own >= 0x80);
    uint64_t beyond = bits_of(&is_beyond);
    if ((beyond | carry) == 0) continue;
    lanes64 is_trail = (lanes64)((signed64)own < (int8_t)-0x40), is_lead = (lanes64)(own >= 0xC2), is_long = (lanes64)(own >= 0xE0);
    uint64_t trails = bits_of(&is_trail), leads = bits_of(&is_lead), long_leads = bits_of(&is_long);
    uint64_t wanted = leads << 1 | carry, over = leads >> 63;
    if (long_leads != 0) {
      lanes64 next = *(const lanes64_in_text *)(start + 1);
      lanes64 is_longest = (lanes64)(own >= 0xF0);
      // What would be too long for its scalar, a surrogate, or beyond the last scalar.
      lanes64 is_bad = (lanes64)(own >= 0xF5) | ((lanes64)(own == 0xE0) & (lanes64)(next < 0xA0))
                       | ((lanes64)(own == 0xED) & (lanes64)(next >= 0xA0))
                       | ((lanes64)(own == 0xF0) & (lanes64)(next < 0x90))
                       | ((lanes64)(own == 0xF4) & (lanes64)(next >= 0x90));
      if (bits_of(&is_bad) != 0) return (ptrdiff_t)place;
      uint64_t longest = bits_of(&is_longest);
      wanted |= long_leads << 2 | longest << 3;
      over |= long_leads >> 62 | longest >> 61;
    }
    if (wanted != trails || beyond != (trails | leads)) return (ptrdiff_t)place;
    carry = over;
  }
  return carry == 0 ? -1 : (ptrdiff_t)length;
}

VARIANTS(ptrdiff_t, find_doubtful_block, doubtful_block, (const uint8_t *bytes, size_t length), (bytes, length))
