// Which languages' function words stand in a text.
#include "lanes.h"

typedef uint8_t language_lanes __attribute__((vector_size(language_lane_count)));
typedef uint8_t language_lanes_in_table __attribute__((vector_size(language_lane_count), aligned(1), may_alias));

// Letters of ASCII, and all bytes beyond ASCII.
INLINE uint64_t letter_bits(const uint8_t *start) {
  lanes64 bytes = *(const lanes64_in_text *)start;
  lanes64 letters = (lanes64)(bytes >= 0x80) | (lanes64)((uint8_t)26 > ((bytes | 0x20) - 0x61));
  return bits_of(&letters);
}

static inline bool differ(plain_word one, plain_word other) { return ((one.low ^ other.low) | (one.high ^ other.high)) != 0; }

// The position of a word, 0 if it is none, in a slot that begins with this position and holds more than two.
static __attribute__((noinline)) size_t place_in_crowd(const function_words *words, plain_word word, size_t first) {
  for (size_t place = first; place < first + words->most_in_slot; place++) {
    if (!differ(words->words[place], word)) return place;
  }
  return 0;
}

// The position of a word, 0 if it is none.
INLINE size_t place_of_word(const function_words *words, plain_word word) {
  const plain_word *list = words->words;
  size_t first = words->slots[function_word_hash(word) >> (64 - 13)];
  if (first >= function_words_crowded) return place_in_crowd(words, word, first - function_words_crowded);
  // Whether a word is a function word cannot be predicted: both of the slot are compared, whether there are as many or not.
  uint64_t is_other = differ(list[first], word), is_none = differ(list[first + is_other], word);
  return (first + is_other) & (is_none - 1);
}

// Whether the bytes that are not masked are letters from U+0600 to U+067F.
INLINE bool are_plain_arabic(byte_lanes bytes, byte_lanes mask) {
  const byte_lanes leads = {0xD8, 0, 0xD8, 0, 0xD8, 0, 0xD8, 0, 0xD8, 0, 0xD8, 0, 0xD8, 0, 0xD8, 0};
  const byte_lanes asked = {0xFE, 0, 0xFE, 0, 0xFE, 0, 0xFE, 0, 0xFE, 0, 0xFE, 0, 0xFE, 0, 0xFE, 0};
  byte_lanes differing = (bytes ^ leads) & asked & mask;
  uint64_t halves[2];
  memcpy(halves, &differing, sizeof halves);
  return (halves[0] | halves[1]) == 0;
}

// The same of a word of 16 to 32 bytes.
INLINE bool is_plain_arabic(const uint8_t *word, size_t size) {
  // Its parts of 16 bytes overlap, with first bytes of letters in the same places.
  const byte_lanes all = ~(byte_lanes){0};
  return size % 2 == 0 && are_plain_arabic(byte_lanes_at(word), all) && are_plain_arabic(byte_lanes_at(word + size - 16), all);
}

// Words of a block that may be function words.
typedef struct {
  plain_word words[block_size];
  size_t count;
} candidates;

// Takes in a word; false if it has to be read letter by letter.
INLINE bool take_word(const function_words *words, language_walk *walk, size_t start, size_t end, candidates *found) {
  const size_t size = end - start;
  const uint8_t *word = walk->bytes + start;
  if (start == walk->suffix_start || start + 16 > walk->readable) return false;
  if (size > 16) {
    if (size > 32 || words->has_long || !is_plain_arabic(word, size)) return false;
    walk->arabic_letters += size / 2;
    return true;
  }
  const byte_lanes mask = first_lanes(size);
  byte_lanes bytes = byte_lanes_at(word) & mask;
  if (byte_lanes_bits((byte_lanes)(bytes >= 0x80)) == 0) {
    walk->latin_letters += size;
    // A suffix may follow a name: Ankara'dan.
    if (size > 2 && (word[0] & 0x20) == 0 && end < walk->count && walk->bytes[end] == '\'') walk->suffix_start = end + 1;
    bytes |= mask & 0x20;
  } else if (are_plain_arabic(bytes, mask)) {
    walk->arabic_letters += size / 2;
  } else {
    return false;
  }
  plain_word key;
  memcpy(&key, &bytes, sizeof key);
  // Most words are none, and which are cannot be predicted.
  uint64_t hash = function_word_hash(key);
  found->words[found->count] = key;
  found->count += words->bits[hash >> (64 - 9)] >> (hash >> (64 - 15) & 63) & 1;
  return true;
}

// How many function words of each language have not been added to the counts, at most 255 in all.
typedef struct {
  language_lanes lanes;
  size_t count;
} language_tally;

INLINE void add_tally(language_tally *tally, int32_t *counts) {
  // From memory, as lanes would be taken apart one by one.
  uint8_t lanes[language_lane_count];
  memcpy(lanes, &tally->lanes, sizeof lanes);
  for (size_t language = 0; language < language_lane_count; language++) counts[language] += lanes[language];
  *tally = (language_tally){0};
}

INLINE void settle(const function_words *words, candidates *found, language_tally *tally, int32_t *counts) {
  const language_lanes_in_table *languages = (const language_lanes_in_table *)words->languages;
  if (tally->count + found->count > UINT8_MAX) add_tally(tally, counts);
  tally->count += found->count;
  for (size_t index = 0; index < found->count; index++) tally->lanes += languages[place_of_word(words, found->words[index])];
  found->count = 0;
}

INLINE bool find_other(const function_words *words, language_walk *walk, int32_t *counts) {
  language_tally tally = {0};
  candidates found;
  found.count = 0;
  size_t start = 0;
  uint64_t inside = 0;
  // Up to the end, where a word may end, too.
  for (size_t place = walk->next; place <= walk->count; place += block_size) {
    uint8_t room[block_size] = {0};
    const uint8_t *block = walk->bytes + place;
    if (walk->readable - place < block_size) block = memcpy(room, block, walk->readable - place);
    size_t left = walk->count - place;
    uint64_t letters = letter_bits(block);
    if (left < block_size) letters &= ((uint64_t)1 << left) - 1;
    uint64_t before = letters << 1 | inside, begins = letters & ~before, ends = before & ~letters;
    for (; ends != 0; ends &= ends - 1) {
      if (!inside) {
        start = place + (size_t)__builtin_ctzll(begins);
        begins &= begins - 1;
      }
      inside = 0;
      size_t end = place + (size_t)__builtin_ctzll(ends);
      if (!take_word(words, walk, start, end, &found)) {
        walk->start = start;
        walk->next = end;
        settle(words, &found, &tally, counts);
        add_tally(&tally, counts);
        return true;
      }
    }
    settle(words, &found, &tally, counts);
    if (begins != 0) start = place + (size_t)__builtin_ctzll(begins);
    inside = letters >> 63;
  }
  add_tally(&tally, counts);
  return false;
}

VARIANTS(bool, find_other_word, find_other, (const function_words *words, language_walk *walk, int32_t *counts), (words, walk, counts))
