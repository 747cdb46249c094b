// Which words of a text may begin a form.
#include "variants.h"

// Asks for the part of a set that a question will look into: many questions then wait for memory together.
INLINE void expect(const key_set *set, uint64_t key) { prefetch_for_reading(set->words + (key_hash(key) >> set->shift)); }

// A word's first 16 bytes; `low` is 0 if the filter does not know them.
typedef struct {
  uint64_t low, high;
} known_word;

INLINE known_word read_word(const uint8_t *bytes, size_t length, intptr_t begin, intptr_t end) {
  known_word none = {0, 0};
  if ((size_t)begin + 16 > length) return none;
  intptr_t size = end - begin;
  byte_word word = byte_word_at(bytes + begin, size < 16 ? size : 16);
  return word.is_plain ? (known_word){word.low, word.high} : none;
}

INLINE bool is_arabic(known_word word) { return (word.low & 0x80) != 0; }

// The words of one call, with their bounds.
typedef struct {
  const uint8_t *bytes;
  size_t length;
  const intptr_t *bounds;
  const known_word *words;
  size_t count;
} word_list;

// The key of a first word with what stands behind it.
INLINE uint64_t key_behind(const form_begin_filter *filter, const word_list *list, size_t index, uint64_t key) {
  intptr_t end = list->bounds[2 * index + 1];
  if ((size_t)end >= list->length) return key ^ first_word_whole;
  uint8_t byte = list->bytes[end];
  uint8_t behind = byte < 0x80 ? filter->behind[byte] : BEHIND_OTHER;
  if (behind == BEHIND_FORM_ENDS) return key ^ first_word_whole;
  if (behind == BEHIND_OTHER || index + 1 == list->count || list->bounds[2 * index + 2] != end + 1) return key ^ first_word_open;
  known_word second = list->words[index + 1];
  if (second.low == 0 || is_arabic(second) != is_arabic(list->words[index])) return key ^ first_word_open;
  return two_words_key(key, second.low & 0xFFFFFFFFFFFF);
}

INLINE const form_begins *begins_of(const form_begin_filter *filter, known_word word) {
  return is_arabic(word) ? &filter->arabic : &filter->ascii;
}

// The two keys by one of which a first word is known.
typedef struct {
  uint64_t whole, behind;
} word_keys;

INLINE word_keys keys_of(const form_begin_filter *filter, const word_list *list, size_t index) {
  uint64_t key = form_begin_key(list->words[index].low, list->words[index].high);
  if (list->bounds[2 * index + 1] - list->bounds[2 * index] > 16) {
    return (word_keys){key ^ first_word_long, key ^ first_word_long};
  }
  return (word_keys){key ^ first_word_whole, key_behind(filter, list, index, key)};
}

// Whether a word that begins as forms do may be one's first word.
INLINE bool may_be_first(const form_begin_filter *filter, known_word word, word_keys keys) {
  const form_begins *begins = begins_of(filter, word);
  uint64_t missing = key_set_lacks(&begins->words, keys.whole) & key_set_lacks(&begins->words, keys.behind);
  if (missing == 0 || !is_arabic(word)) return missing == 0;
  for (int letters = 1; letters <= 4; letters++) {
    missing &= key_set_lacks(&begins->glued, word.low & (~(uint64_t)0 >> (64 - 16 * letters)));
  }
  if (word.high == 0) return missing == 0;
  for (int letters = 1; letters < 4; letters++) {
    missing &= key_set_lacks(&begins->glued, form_begin_key(word.low, word.high & (~(uint64_t)0 >> (64 - 16 * letters))));
  }
  return missing == 0;
}

INLINE size_t keep(const form_begin_filter *filter, const uint8_t *bytes, size_t length, intptr_t *bounds, size_t count) {
  known_word words[form_begin_room];
  uint16_t passed[form_begin_room];
  word_keys keys[form_begin_room];
  size_t passed_count = 0;
  const form_begin_filter own = *filter;
  for (size_t index = 0; index < count; index++) {
    known_word word = read_word(bytes, length, bounds[2 * index], bounds[2 * index + 1]);
    if (own.is_ascii_open && !is_arabic(word)) word.low = 0;
    words[index] = word;
    expect(&begins_of(&own, word)->begins, form_begin_key(word.low, word.high & 0xFFFF));
  }
  for (size_t index = 0; index < count; index++) {
    known_word word = words[index];
    uint64_t missing = key_set_lacks(&begins_of(&own, word)->begins, form_begin_key(word.low, word.high & 0xFFFF));
    missing &= word.low != 0;
    passed[passed_count] = (uint16_t)index;
    passed_count += 1 - missing;
  }
  const word_list list = {bytes, length, bounds, words, count};
  for (size_t next = 0; next < passed_count; next++) {
    const key_set *set = &begins_of(&own, words[passed[next]])->words;
    keys[next] = keys_of(filter, &list, passed[next]);
    expect(set, keys[next].whole);
    expect(set, keys[next].behind);
  }
  size_t kept = 0;
  for (size_t next = 0; next < passed_count; next++) {
    size_t index = passed[next];
    bool is_known = words[index].low != 0;
    bool is_kept = !is_known || may_be_first(&own, words[index], keys[next]);
    // The bounds of this word and those before it are not read again.
    intptr_t begin = bounds[2 * index], end = bounds[2 * index + 1];
    bounds[2 * kept] = is_known ? begin : ~begin;
    bounds[2 * kept + 1] = end;
    kept += is_kept;
  }
  return kept;
}

VARIANTS(size_t, keep_form_begins, keep,
         (const form_begin_filter *filter, const uint8_t *bytes, size_t length, intptr_t *bounds, size_t count),
         (filter, bytes, length, bounds, count))
