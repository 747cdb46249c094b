// Which words of a text may begin a form.
#include "word_pieces.h"

// Asks for the part of a set that a question will look into: many questions then wait for memory together.
INLINE void expect(const key_set *set, uint64_t key) { prefetch_for_reading(set->words + (key_hash(key) >> set->shift)); }

// The key of the first word `index` with what stands behind it.
INLINE uint64_t key_behind(const form_begin_filter *filter, const word_piece *piece, size_t index, word_part first, uint64_t key) {
  size_t end = piece->bounds[2 * index + 1];
  uint8_t behind = filter->behind[piece->letters[end]];
  if (behind == BEHIND_FORM_ENDS) return key ^ first_word_whole;
  if (behind == BEHIND_OTHER || index + 1 == piece->word_count || piece->bounds[2 * index + 2] != end + 1) return key ^ first_word_open;
  size_t size = (size_t)piece->bounds[2 * index + 3] - (end + 1);
  word_part second = part_of_word(piece, end + 1, size < 6 ? size : 6);
  // A form's words are known if they are of one script.
  bool is_known = second.is_plain && (second.low & 0x80) == (first.low & 0x80);
  return is_known ? two_words_key(key, second.low) : key ^ first_word_open;
}

// 1 if no form begins with a part of a word to which others may be glued, 0 if one may: the smallest size tells of nearly all words.
INLINE uint64_t lacks_glued(const form_begin_filter *filter, word_part word) {
  uint64_t sizes = filter->glued_sizes[word.low >> 7 & 1];
  // Asked whether there are sizes or not.
  uint64_t smallest = place_of_bit(sizes | (uint64_t)1 << 16);
  return key_set_lacks(&filter->glued, key_of_begin(word.low, word.high, smallest)) | (sizes == 0);
}

// Whether a form may begin with such a part.
INLINE bool may_be_glued(const form_begin_filter *filter, word_part word) {
  if (lacks_glued(filter, word)) return false;
  uint64_t missing = 1;
  for (uint64_t sizes = filter->glued_sizes[word.low >> 7 & 1]; sizes != 0; sizes &= sizes - 1) {
    missing &= key_set_lacks(&filter->glued, key_of_begin(word.low, word.high, place_of_bit(sizes)) ^ first_word_whole);
  }
  return missing == 0;
}

// Where the words stand among which a first word is, and behind it where they end.
INLINE const uint32_t *places_of(const first_word_table *table, word_part word) {
  return table->starts + (key_hash(form_begin_key(word.low, word.high)) >> table->shift);
}

// The state behind a first word with what is known of it; 0 if no form begins with it.
INLINE uint32_t state_behind(const first_word_table *table, word_part word) {
  const uint32_t *places = places_of(table, word);
  for (uint32_t place = places[0]; place < places[1]; place++) {
    const uint64_t *known = table->words + 3 * (size_t)place;
    if (((known[0] ^ word.low) | (known[1] ^ word.high)) == 0) return (uint32_t)known[2];
  }
  return 0;
}

// Whether a form may begin with a word of other bytes than plain ones: in Arabic mostly one with marks, which are left out.
static __attribute__((noinline)) bool odd_may_begin(
  const form_begin_filter *filter, const scalar_classes *classes, const word_piece *piece, size_t index) {
  size_t place = piece->bounds[2 * index];
  uint64_t letters[2];
  if (take_letters(classes, piece, &place, piece->bounds[2 * index + 1], letters, form_begin_size) < 0) return true;
  return !key_set_lacks(&filter->begins, form_begin_key(letters[0], letters[1]));
}

// The two keys by one of which a first word is known.
typedef struct {
  uint64_t whole, behind;
} word_keys;

INLINE size_t find_begins(const form_begin_filter *filter, const scalar_classes *classes, word_walk *walk, form_begin *found) {
  word_piece piece;
  const intptr_t start = (intptr_t)read_piece(classes, walk, &piece);
  const form_begin_filter own = *filter;
  // Each loop asks for the memory that the next looks into: all words of the piece wait for it together.
  word_part parts[word_room];
  uint64_t begins[word_room];
  for (size_t index = 0; index < piece.word_count; index++) {
    size_t begin = piece.bounds[2 * index], size = piece.bounds[2 * index + 1] - begin;
    parts[index] = part_of_word(&piece, begin, size < 16 ? size : 16);
    begins[index] = key_of_begin(parts[index].low, parts[index].high, form_begin_size);
    expect(&own.begins, begins[index]);
  }
  uint16_t passed[word_room];
  size_t passed_count = 0;
  for (size_t index = 0; index < piece.word_count; index++) {
    passed[passed_count] = (uint16_t)index;
    passed_count += 1 - (key_set_lacks(&own.begins, begins[index]) & parts[index].is_plain);
  }
  word_keys keys[word_room];
  for (size_t next = 0; next < passed_count; next++) {
    size_t index = passed[next];
    uint64_t key = form_begin_key(parts[index].low, parts[index].high);
    keys[next].whole = keys[next].behind = key ^ first_word_long;
    if (piece.bounds[2 * index + 1] - piece.bounds[2 * index] <= 16) {
      keys[next] = (word_keys){key ^ first_word_whole, key_behind(filter, &piece, index, parts[index], key)};
    }
    expect(&own.words, keys[next].whole);
    expect(&own.words, keys[next].behind);
  }
  bool goes_on[word_room];
  size_t kept_count = 0;
  for (size_t next = 0; next < passed_count; next++) {
    const word_part part = parts[passed[next]];
    const word_keys own_keys = keys[next];
    uint64_t lacks_behind = key_set_lacks(&own.words, own_keys.behind);
    // Each is asked for: which of them a word fails nobody can predict.
    bool is_kept =
      part.is_plain ? (key_set_lacks(&own.words, own_keys.whole) & lacks_behind & lacks_glued(&own, part)) == 0
                    : odd_may_begin(filter, classes, &piece, passed[next]);
    // In place, as no more are kept than were read.
    passed[kept_count] = passed[next];
    goes_on[kept_count] = !lacks_behind && own_keys.behind != own_keys.whole;
    kept_count += is_kept;
  }
  for (size_t next = 0; next < kept_count; next++) prefetch_for_reading(places_of(&own.table, parts[passed[next]]));
  for (size_t next = 0; next < kept_count; next++) {
    prefetch_for_reading(own.table.words + 3 * (size_t)*places_of(&own.table, parts[passed[next]]));
  }
  size_t count = 0;
  for (size_t next = 0; next < kept_count; next++) {
    const word_part part = parts[passed[next]];
    size_t begin = piece.bounds[2 * passed[next]], end = piece.bounds[2 * passed[next] + 1];
    uint32_t state = word_is_odd;
    if (part.is_plain) {
      state = end - begin > 16 ? word_is_unsure : state_behind(&own.table, part);
      if (!goes_on[next]) state &= ~word_goes_on;
      // Others may be glued only where no form is found: whether they can seldom need be known.
      if ((state & word_accepts) == 0 && may_be_glued(&own, part)) state |= word_is_unsure;
    }
    found[count] = (form_begin){start + (intptr_t)begin, start + (intptr_t)end, state};
    count += (state & ~word_state) != 0;
  }
  return count;
}

VARIANTS(size_t, find_form_begins, find_begins,
         (const form_begin_filter *filter, const scalar_classes *classes, word_walk *walk, form_begin *found),
         (filter, classes, walk, found))

plain_word plain_word_of(const uint8_t *bytes, size_t count) {
  word_piece piece;
  word_walk walk = {bytes, count, 0, false};
  read_piece(NULL, &walk, &piece);
  word_part part = part_of_word(&piece, 0, count);
  return (plain_word){part.low, part.high};
}

bool may_be_no_letter(uint8_t first, uint8_t second) {
  const uint8_t bytes[block_size + 1] = {first, second};
  return (doubtful_bits(bytes) & 1) != 0;
}
