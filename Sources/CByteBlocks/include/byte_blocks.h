// What the bytes of a block of 64 are, as bits of one number each; the first byte is the lowest bit.
//
// In C because Swift has neither the instruction that gathers a bit of each lane nor, as of 6.3, comparisons of SIMD vectors that are
// compiled to single instructions: the same in Swift took forty times as long. Everything here reads 64 bytes, and what is called with
// the bytes behind them 65; nothing is written.
#ifndef BYTE_BLOCKS_H
#define BYTE_BLOCKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

typedef uint8_t byte_lanes __attribute__((vector_size(16)));

static inline byte_lanes byte_lanes_at(const uint8_t *start) {
  byte_lanes lanes;
  memcpy(&lanes, start, sizeof lanes);
  return lanes;
}

// A bit for each lane of a comparison, whose lanes are all ones or all zeros.
static inline uint64_t byte_lanes_bits(byte_lanes mask) {
#if defined(__SSE2__)
  return (uint64_t)(uint32_t)_mm_movemask_epi8((__m128i)mask);
#else
  // A multiplication gathers the lowest bits of eight bytes in the highest byte.
  uint64_t halves[2];
  memcpy(halves, &mask, sizeof halves);
  uint64_t low = ((halves[0] & 0x0101010101010101) * 0x0102040810204080) >> 56;
  uint64_t high = ((halves[1] & 0x0101010101010101) * 0x0102040810204080) >> 56;
  return low | high << 8;
#endif
}

// How often a byte other than zero stands in a text.
size_t count_bytes(const uint8_t *bytes, size_t length, uint8_t byte);

// How often these two bytes, the second not zero, stand in a text one behind the other.
size_t count_byte_pairs(const uint8_t *bytes, size_t length, uint8_t first, uint8_t second);

// First bytes of line breaks and of what ends sentences in any script, told with the byte behind them where others begin alike: a bit for
// each byte, the first the lowest, 64 to a number.
void find_sentence_ends(const uint8_t *bytes, size_t length, uint64_t *ends);

// Where the 64 bytes stand in which, or at whose begin, a text is no valid UTF-8; its length if the last scalar is cut off, -1 if all is valid.
ptrdiff_t find_doubtful_block(const uint8_t *bytes, size_t length);

// Asks for memory that will be read soon.
static inline void prefetch_for_reading(const void *place) { __builtin_prefetch(place); }

// Whether a first byte of the letters of Russian and its neighbours is among them.
static inline bool byte_block_has_cyrillic(const uint8_t *start) {
  uint64_t bits = 0;
  for (int part = 0; part < 64; part += 16) bits |= byte_lanes_bits((byte_lanes)((byte_lanes_at(start + part) & 0xFE) == 0xD0));
  return bits != 0;
}

typedef int16_t pair_lanes __attribute__((vector_size(16)));

// Numbers of eight scalars, 16 bits each, the first the lowest.
typedef struct {
  uint64_t low, high;
} scalar_numbers;

// Of numbers side by side, zeros for those that are missing.
typedef struct {
  // Where both are the same and not missing, and where one of them is not missing.
  size_t equal, filled;
} minima_agreement;

// Of `count` numbers each, a multiple of eight and at most 2^15 of them.
static inline minima_agreement minima_agreement_of(const uint16_t *first, const uint16_t *second, size_t count) {
  pair_lanes equal = {0}, filled = {0};
  for (size_t place = 0; place < count; place += 8) {
    pair_lanes one, other;
    memcpy(&one, first + place, sizeof one);
    memcpy(&other, second + place, sizeof other);
    // Lanes of a comparison that holds are -1.
    pair_lanes is_filled = (one | other) != 0;
    filled -= is_filled;
    equal -= (one == other) & is_filled;
  }
  minima_agreement sum = {0, 0};
  for (int lane = 0; lane < 8; lane++) {
    sum.equal += (size_t)equal[lane];
    sum.filled += (size_t)filled[lane];
  }
  return sum;
}

typedef uint32_t slot_lanes __attribute__((vector_size(64)));

// A bit for each of sixteen slots.
typedef struct {
  // Those whose upper 16 bits are the tag, and those that are 0.
  uint32_t tagged, free;
} slot_bits;

static inline slot_bits slot_bits_of(const uint32_t *slots, uint32_t tag) {
  slot_lanes lanes;
  memcpy(&lanes, slots, sizeof lanes);
  byte_lanes free = __builtin_convertvector(lanes == 0, byte_lanes);
  byte_lanes tagged = __builtin_convertvector((lanes & 0xFFFF0000) == tag, byte_lanes) & ~free;
  return (slot_bits){(uint32_t)byte_lanes_bits(tagged), (uint32_t)byte_lanes_bits(free)};
}

// The scalars of a word of `length` letters of two bytes each, what stands behind it, and those of the word behind that; zeros for what
// is no scalar of two bytes of the first one's script, and a space for what is not ASCII directly behind the word. The byte before the word and
// 15 bytes from its begin on are read.
static inline scalar_numbers scalar_numbers_at(const uint8_t *word, int16_t length) {
  pair_lanes own, later;
  memcpy(&own, word, sizeof own);
  memcpy(&later, word - 1, sizeof later);
  uint8_t behind = word[2 * length];
  const pair_lanes place = {0, 1, 2, 3, 4, 5, 6, 7};
  pair_lanes before = place < length, at = place == length;
  pair_lanes pairs = (before & own) | (~before & later);
  pair_lanes regular = ((pairs ^ own[0]) & (int16_t)0xC0FC) == 0;
  if (behind >= 0x80) {
    regular &= before;
    behind = ' ';
  }
  pair_lanes numbers = regular & ((pairs & 0x1F) << 6 | (pairs >> 8 & 0x3F));
  numbers = (at & (int16_t)behind) | (~at & numbers);
  scalar_numbers found;
  memcpy(&found.low, &numbers, sizeof found.low);
  memcpy(&found.high, (const char *)&numbers + sizeof found.low, sizeof found.high);
  return found;
}

// Takes 16 bytes of a word, the last filled up with zeros, into its hash, by multiplication to twice the bits (as in wyhash, Wang Yi 2019).
static inline uint64_t word_digest_of(uint64_t digest, uint64_t low, uint64_t high) {
  unsigned __int128 product = (unsigned __int128)(low ^ digest ^ 0xA0761D6478BD642F) * (high ^ 0xE7037ED1A0B428DB);
  return (uint64_t)(product >> 64) ^ (uint64_t)product;
}

enum { skipped_class = 1 };

// The classes of scalars: those from `first_letter` to `letter_end` and from `class_count` on are letters and digits, `skipped_class` does not
// count, those from `letter_end` to `ideograph_end` are words of their own.
typedef struct {
  // Of the scalars of one or two bytes.
  const uint16_t *short_classes;
  // Of all, page by page of 64 and by the page of each block; if there are none, all beyond two bytes are letters but for U+2010 to U+2027.
  const uint16_t *pages, *classes;
  uint16_t first_letter, letter_end, ideograph_end, class_count;
} scalar_classes;

// A walk over the words of a text, runs of letters and digits, from piece to piece.
typedef struct {
  const uint8_t *bytes;
  size_t count;
  // Where the next piece begins, and whether that is inside a word which began before.
  size_t next;
  bool is_inside;
} word_walk;

// Words of a piece, at most.
enum { word_room = 1040 };

// A word that is neither of ASCII alone nor of letters from U+0621 to U+064A, perhaps with marks of two bytes: its number among those of its
// piece, and where it stands in it. An ideograph's begin is its second byte.
typedef struct {
  uint16_t index, begin, end;
} odd_word;

// Where a piece begins, and how many words are in it, the odd ones and all.
typedef struct {
  intptr_t start, count, odd_count;
} digested_piece;

// The words of the next piece by their hashes, those of odd words without meaning; there must be room for `word_room`.
//
// The parts of a word that is longer than a piece are words.
digested_piece digest_words(const scalar_classes *classes, word_walk *walk, uint64_t *hashes, odd_word *odd);

// A set of numbers in few bits, of `KeySet`: a word for each value of a hash's highest bits.
typedef struct {
  const uint64_t *words;
  uint64_t shift;
} key_set;

static inline uint64_t key_hash(uint64_t key) { return key * 0x9E3779B97F4A7C15; }

// The bits of a key in its word.
static inline uint64_t key_bits(uint64_t hash) { return (uint64_t)1 << (hash >> 28 & 63) | (uint64_t)1 << (hash >> 34 & 63); }

// 1 if a set lacks a key, 0 if it may hold it: a number, as nobody can predict which, and comparisons of truth values are branches.
static inline uint64_t key_set_lacks(const key_set *set, uint64_t key) {
  uint64_t hash = key_hash(key);
  return (~set->words[hash >> set->shift] & key_bits(hash)) != 0;
}

enum {
  BEHIND_FORM_ENDS = 0,
  BEHIND_GAP = 1,
  BEHIND_OTHER = 2,
};

enum { form_begin_size = 12 };

// What is known of a word that may begin a form, beside the automaton's state behind it.
static const uint32_t word_accepts = (uint32_t)1 << 31;   // A form ends with it.
static const uint32_t word_goes_on = (uint32_t)1 << 30;   // A form goes on behind it.
static const uint32_t word_is_unsure = (uint32_t)1 << 29; // The state is not known: the automaton is to be asked from the word's begin on.
static const uint32_t word_is_odd = (uint32_t)1 << 28;    // It has other bytes than are known.
static const uint32_t word_state = ((uint32_t)1 << 28) - 1;

// The first words of forms of up to 16 bytes, and where they lead. They stand by the highest bits of the hashes of their keys.
typedef struct {
  // For each value of those bits where its words begin, and behind the last where they end.
  const uint32_t *starts;
  // Of each word its bytes as two numbers, and the state behind it with what is known.
  const uint64_t *words;
  uint64_t shift;
} first_word_table;

// How forms begin, all as numbers of their first bytes, without case and the variants of Arabic letters.
typedef struct {
  // The first `form_begin_size` bytes, or a shorter first word whole.
  key_set begins;
  // First words with what may stand behind them.
  key_set words;
  first_word_table table;
  // Begins of words to which other forms may be glued, and how they begin themselves in as many bytes as the shortest has; the sizes in bytes
  // of those that begin with ASCII and of others, a bit for each.
  key_set glued;
  uint64_t glued_sizes[2];
  // What stands in a form, if it goes on, where each byte stands behind its first word.
  uint8_t behind[256];
} form_begin_filter;

// What keeps keys of one kind from those of another.
static const uint64_t first_word_whole = 0xA0761D6478BD642F;
static const uint64_t first_word_long = 0xE7037ED1A0B428DB;
static const uint64_t first_word_open = 0x8EBC6AF09C88C6E3;

static inline uint64_t form_begin_key(uint64_t low, uint64_t high) { return low ^ high * 0xC4CEB9FE1A85EC53; }
// The same of the first bytes of a word, 1 to 16.
static inline uint64_t key_of_begin(uint64_t low, uint64_t high, uint64_t size) {
  if (size < 8) low &= ((uint64_t)1 << 8 * size) - 1;
  return form_begin_key(low, size > 8 ? high & (~(uint64_t)0 >> (128 - 8 * size)) : 0);
}
// The key of a first word with the first six bytes of the second.
static inline uint64_t two_words_key(uint64_t first, uint64_t second) { return first ^ (second + 1) * 0xD6E8FEB86659FD93; }

// A word that may begin a form; an ideograph's begin is its second byte.
typedef struct {
  intptr_t begin, end;
  uint32_t state;
} form_begin;

// The words of the next piece that may begin a form. Of a word that is longer than a piece the end is not found.
//
// Returns their number.
size_t find_form_begins(const form_begin_filter *filter, const scalar_classes *classes, word_walk *walk, form_begin *found);

// The up to 16 bytes of a word without case and the variants of Arabic letters, as two numbers, the first byte the lowest.
typedef struct {
  uint64_t low, high;
} plain_word;
plain_word plain_word_of(const uint8_t *bytes, size_t count);

enum { language_lane_count = 32, function_words_crowded = 1 << 15 };

// Words of at most 16 bytes, and of which languages they are.
typedef struct {
  // In the order of their slots, without case; the first is none, and behind the last stand `most_in_slot` more that are none.
  const plain_word *words;
  // For each of them a byte for each language, 1 for its own.
  const uint8_t *languages;
  // For the highest 13 bits of each hash the position of its first word, 0 if it has none, and `function_words_crowded` if it has more than two.
  const uint16_t *slots;
  // For the highest 15 bits a bit, 0 if there is no such word: few enough that they stay in the cache.
  const uint64_t *bits;
  size_t most_in_slot;
  // Whether longer words are function words, too.
  bool has_long;
} function_words;

static inline uint64_t function_word_hash(plain_word word) { return key_hash(form_begin_key(word.low, word.high)); }

// A walk over the words of a text: what stands between two characters of ASCII that are no letters.
typedef struct {
  const uint8_t *bytes;
  // Bytes of the text, and bytes that may be read.
  size_t count, readable;
  // The word that was found last, by begin and end.
  size_t start, next;
  // Where a word would begin that stands behind an apostrophe and is the suffix of a name.
  size_t suffix_start;
  // Letters of the words that were passed over.
  size_t latin_letters, arabic_letters;
} language_walk;

// Finds the next word that has to be read letter by letter: a suffix, or neither of ASCII nor of letters from U+0600 to U+067F. Those before
// it are taken in, and `counts` has one more for each of the languages of which one is a function word. False at the text's end.
bool find_other_word(const function_words *words, language_walk *walk, int32_t *counts);

// Whether the class of a scalar of these two bytes is asked for, as it may be no letter.
bool may_be_no_letter(uint8_t first, uint8_t second);

#endif
