// What is asked of whole texts: 32 bytes at a time, which AVX2 takes at once and other instructions in halves.
#include "lanes.h"

enum { part = 32 };

typedef int8_t signed32 __attribute__((vector_size(part)));

// A part of a text of which one byte more than a part may be read: at the end a copy in `room` with zeros behind it.
INLINE const uint8_t *part_at(const uint8_t *bytes, size_t length, size_t place, uint8_t room[2 * part]) {
  if (length - place > part) return bytes + place;
  memset(room, 0, 2 * part);
  memcpy(room, bytes + place, length - place);
  return room;
}

INLINE size_t count_in(const uint8_t *bytes, size_t length, uint8_t byte) {
  uint8_t room[2 * part];
  size_t count = 0;
  for (size_t place = 0; place < length; place += part) {
    lanes32 own = *(const lanes32_in_text *)part_at(bytes, length, place, room);
    own = (lanes32)(own == byte);
    count += (size_t)__builtin_popcountll(bits_of_32(&own));
  }
  return count;
}

VARIANTS(size_t, count_bytes, count_in, (const uint8_t *bytes, size_t length, uint8_t byte), (bytes, length, byte))

INLINE uint64_t sentence_ends(const uint8_t *start) {
  lanes32 own = *(const lanes32_in_text *)start, next = *(const lanes32_in_text *)(start + 1);
  lanes32 found = (lanes32)((own - 0x0A) < 4) | (lanes32)(own == '!') | (lanes32)(own == '.') | (lanes32)(own == '?')
                     // U+0085; the question marks of Armenian and Arabic; the full stops of Armenian and Urdu.
                     | ((lanes32)(own == 0xC2) & (lanes32)(next == 0x85))
                     | ((lanes32)(own == 0xD5) & (lanes32)(next == 0x9E))
                     | ((lanes32)(own == 0xD6) & (lanes32)(next == 0x89))
                     | ((lanes32)(own == 0xD8) & (lanes32)(next == 0x9F))
                     | ((lanes32)(own == 0xDB) & (lanes32)(next == 0x94));
  lanes32 is_long = (lanes32)(own >= 0xE0);
  // Many texts have no scalars of three bytes.
  if (bits_of_32(&is_long) != 0) {
    // The scripts of India; general punctuation; signs of East Asia and their wide forms.
    found |= ((lanes32)(own == 0xE0) & (lanes32)(next == 0xA5))
             | ((lanes32)(own == 0xE2) & (lanes32)((next & 0xFE) == 0x80))
             | ((lanes32)(own == 0xE3) & (lanes32)(next == 0x80)) | (lanes32)(own == 0xEF);
  }
  return bits_of_32(&found);
}

INLINE void all_sentence_ends(const uint8_t *bytes, size_t length, uint32_t *ends) {
  uint8_t room[2 * part];
  for (size_t place = 0; place < length; place += part) {
    ends[place / part] = (uint32_t)sentence_ends(part_at(bytes, length, place, room));
  }
}

VARIANTS(void, find_sentence_ends, all_sentence_ends, (const uint8_t *bytes, size_t length, uint32_t *ends), (bytes, length, ends))

// Table 3-7 of the Unicode Standard: behind each first byte stand as many others as it asks for, and nowhere else.
INLINE ptrdiff_t doubtful_part(const uint8_t *bytes, size_t length) {
  uint8_t room[2 * part];
  // Where the bytes that the parts before ask for have to stand.
  uint64_t carry = 0;
  for (size_t place = 0; place < length; place += part) {
    const uint8_t *start = part_at(bytes, length, place, room);
    lanes32 own = *(const lanes32_in_text *)start;
    lanes32 is_beyond = (lanes32)(own >= 0x80), is_trail = (lanes32)((signed32)own < (int8_t)-0x40);
    lanes32 is_lead = (lanes32)(own >= 0xC2), is_long = (lanes32)(own >= 0xE0);
    uint64_t beyond = bits_of_32(&is_beyond);
    if ((beyond | carry) == 0) continue;
    uint64_t trails = bits_of_32(&is_trail), leads = bits_of_32(&is_lead), long_leads = bits_of_32(&is_long);
    uint64_t wanted = leads << 1 | carry;
    if (long_leads != 0) {
      lanes32 next = *(const lanes32_in_text *)(start + 1);
      lanes32 is_longest = (lanes32)(own >= 0xF0);
      // What would be too long for its scalar, a surrogate, or beyond the last scalar.
      lanes32 is_bad = (lanes32)(own >= 0xF5) | ((lanes32)(own == 0xE0) & (lanes32)(next < 0xA0))
                          | ((lanes32)(own == 0xED) & (lanes32)(next >= 0xA0))
                          | ((lanes32)(own == 0xF0) & (lanes32)(next < 0x90))
                          | ((lanes32)(own == 0xF4) & (lanes32)(next >= 0x90));
      if (bits_of_32(&is_bad) != 0) return (ptrdiff_t)place;
      wanted |= long_leads << 2 | bits_of_32(&is_longest) << 3;
    }
    if ((uint32_t)wanted != trails || beyond != (trails | leads)) return (ptrdiff_t)place;
    carry = wanted >> part;
  }
  return carry == 0 ? -1 : (ptrdiff_t)length;
}

VARIANTS(ptrdiff_t, find_doubtful_part, doubtful_part, (const uint8_t *bytes, size_t length), (bytes, length))
