"""The seeds job as a user would script it: pyahocorasick over folded text, sentence co-occurrence, DOT.

  pyahocorasick_network.py ALIASES.tsv FOLDER OUT.dot

ALIASES.tsv has a spelling and an actor a line. Word boundaries are respected, with Arabic proclitics before a name; the longest match
at a place wins. There are no kinds of mentions, no ambiguity, no glued words, no evidence.
"""
import itertools
import os
import re
import sys
from collections import Counter

import ahocorasick

MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640]")
FOLDS = [("آ", "ا"), ("أ", "ا"), ("إ", "ا"), ("ٱ", "ا"), ("ى", "ي"), ("ی", "ي"), ("ئ", "ي"), ("ؤ", "و"), ("ة", "ه"), ("ک", "ك")]
PROCLITICS = {a + b + c for a in ("", "و", "ف") for b in ("", "ب", "ك", "ل") for c in ("", "ال")} | {"لل", "ولل", "فلل"}
SENTENCE_END = re.compile("[.!?؟۔…\n]+")


def fold(text):
    for old, new in FOLDS:
        text = text.replace(old, new)
    return MARKS.sub("", text).lower()


def starts_word(text, start):
    low = start
    while low > 0 and start - low <= 5 and text[low - 1].isalnum():
        low -= 1
    return text[low:start] in PROCLITICS


def main(aliases, folder, out):
    automaton = ahocorasick.Automaton()
    with open(aliases, encoding="utf-8") as file:
        for line in file:
            spelling, actor = line.rstrip("\n").split("\t")
            spelling = fold(spelling)
            if spelling:
                automaton.add_word(spelling, (len(spelling), actor))
    automaton.make_automaton()
    nodes, edges = Counter(), Counter()
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            text = fold(file.read())
        for sentence in SENTENCE_END.split(text):
            found = [
                (end + 1 - length, end + 1, actor)
                for end, (length, actor) in automaton.iter(sentence)
                if (end + 1 == len(sentence) or not sentence[end + 1].isalnum()) and starts_word(sentence, end + 1 - length)
            ]
            found.sort(key=lambda hit: (hit[0], -hit[1]))
            last, actors = 0, []
            for start, end, actor in found:
                if start >= last:
                    actors.append(actor)
                    last = end
            nodes.update(actors)
            edges.update(itertools.combinations(sorted(set(actors)), 2))
    with open(out, "w", encoding="utf-8") as file:
        file.write("graph actors {\n")
        for actor, count in sorted(nodes.items()):
            file.write(f'  "{actor}" [mentions={count}];\n')
        for (first, second), weight in sorted(edges.items()):
            file.write(f'  "{first}" -- "{second}" [weight={weight}];\n')
        file.write("}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
