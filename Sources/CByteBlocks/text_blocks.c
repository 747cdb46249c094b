// What is asked of whole texts: 32 bytes at a time, which AVX2 takes at once and other instructions in halves.
#include "variants.h"

enum { part = 32 };

typedef uint8_t part_lanes __attribute__((vector_size(part)));
typedef int8_t part_signed __attribute__((vector_size(part)));
#if defined(__x86_64__)
typedef bool part_truths __attribute__((ext_vector_type(part)));
#endif

// Lanes and what is made of them are passed by their places, as how vectors of this size are passed themselves depends on the processor.
INLINE void load(const uint8_t *start, part_lanes *lanes) { memcpy(lanes, start, sizeof *lanes); }

// A bit for each lane of a comparison, whose lanes are all ones or all zeros.
INLINE uint64_t bits(const part_lanes *mask) {
#if defined(__x86_64__)
  part_truths truths = __builtin_convertvector(*mask != 0, part_truths);
  uint32_t number;
  memcpy(&number, &truths, sizeof number);
  return number;
#else
  // Where no instruction gathers them, the compiler would take lane by lane.
  byte_lanes halves[2];
  memcpy(halves, mask, sizeof halves);
  return byte_lanes_bits(halves[0]) | byte_lanes_bits(halves[1]) << sizeof(byte_lanes);
#endif
}

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
    part_lanes own;
    load(part_at(bytes, length, place, room), &own);
    own = (part_lanes)(own == byte);
    count += (size_t)__builtin_popcountll(bits(&own));
  }
  return count;
}

VARIANTS(size_t, count_bytes, count_in, (const uint8_t *bytes, size_t length, uint8_t byte), (bytes, length, byte))

INLINE uint64_t sentence_ends(const uint8_t *start) {
  part_lanes own, next;
  load(start, &own);
  load(start + 1, &next);
  part_lanes found = (part_lanes)((own - 0x0A) < 4) | (part_lanes)(own == '!') | (part_lanes)(own == '.') | (part_lanes)(own == '?')
                     // U+0085; the question marks of Armenian and Arabic; the full stops of Armenian and Urdu.
                     | ((part_lanes)(own == 0xC2) & (part_lanes)(next == 0x85))
                     | ((part_lanes)(own == 0xD5) & (part_lanes)(next == 0x9E))
                     | ((part_lanes)(own == 0xD6) & (part_lanes)(next == 0x89))
                     | ((part_lanes)(own == 0xD8) & (part_lanes)(next == 0x9F))
                     | ((part_lanes)(own == 0xDB) & (part_lanes)(next == 0x94));
  part_lanes is_long = (part_lanes)(own >= 0xE0);
  // Many texts have no scalars of three bytes.
  if (bits(&is_long) != 0) {
    // The scripts of India; general punctuation; signs of East Asia and their wide forms.
    found |= ((part_lanes)(own == 0xE0) & (part_lanes)(next == 0xA5))
             | ((part_lanes)(own == 0xE2) & (part_lanes)((next & 0xFE) == 0x80))
             | ((part_lanes)(own == 0xE3) & (part_lanes)(next == 0x80)) | (part_lanes)(own == 0xEF);
  }
  return bits(&found);
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
    part_lanes own, next;
    load(start, &own);
    part_lanes is_beyond = (part_lanes)(own >= 0x80), is_trail = (part_lanes)((part_signed)own < (int8_t)-0x40);
    part_lanes is_lead = (part_lanes)(own >= 0xC2), is_long = (part_lanes)(own >= 0xE0);
    uint64_t beyond = bits(&is_beyond);
    if ((beyond | carry) == 0) continue;
    uint64_t trails = bits(&is_trail), leads = bits(&is_lead), long_leads = bits(&is_long);
    uint64_t wanted = leads << 1 | carry;
    if (long_leads != 0) {
      load(start + 1, &next);
      part_lanes is_longest = (part_lanes)(own >= 0xF0);
      // What would be too long for its scalar, a surrogate, or beyond the last scalar.
      part_lanes is_bad = (part_lanes)(own >= 0xF5) | ((part_lanes)(own == 0xE0) & (part_lanes)(next < 0xA0))
                          | ((part_lanes)(own == 0xED) & (part_lanes)(next >= 0xA0))
                          | ((part_lanes)(own == 0xF0) & (part_lanes)(next < 0x90))
                          | ((part_lanes)(own == 0xF4) & (part_lanes)(next >= 0x90));
      if (bits(&is_bad) != 0) return (ptrdiff_t)place;
      wanted |= long_leads << 2 | bits(&is_longest) << 3;
    }
    if ((uint32_t)wanted != trails || beyond != (trails | leads)) return (ptrdiff_t)place;
    carry = wanted >> part;
  }
  return carry == 0 ? -1 : (ptrdiff_t)length;
}

VARIANTS(ptrdiff_t, find_doubtful_part, doubtful_part, (const uint8_t *bytes, size_t length), (bytes, length))
