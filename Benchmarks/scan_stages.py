"""Benchmark: the stages of a document's way, each alone and on one core, beside a scan by pyahocorasick.

  scan_stages.py SCANBENCHMARK [CORPUS.jsonl] [ROUNDS]

Without a corpus, 10 MB are made of the sentences of seeds/, as for corpus_to_network.py. ScanBenchmark fails if a stage answers differently in
another round; there must be fewer mentions than hits. The rival folds the texts and looks for the same aliases, without regard to where words begin and end;
its answer must be the same in every round too.
"""
import os
import subprocess
import sys
import tempfile
import time

import ahocorasick

from corpus_to_network import documents, part
from rival_aliases import HERE, aliases

sys.path.insert(0, os.path.join(HERE, "rivals"))
from pyahocorasick_network import fold  # noqa: E402


def rival(texts, folder, rounds):
    """Hits, and the least seconds of CPU."""
    aliases(f"{folder}/aliases.tsv")
    automaton = ahocorasick.Automaton()
    with open(f"{folder}/aliases.tsv", encoding="utf-8") as file:
        for line in file:
            spelling, actor = line.rstrip("\n").split("\t")
            if fold(spelling):
                automaton.add_word(fold(spelling), actor)
    automaton.make_automaton()
    answers, best = set(), float("inf")
    for _ in range(rounds):
        start = time.process_time()
        answers.add(sum(1 for text in texts for _ in automaton.iter(fold(text))))
        best = min(best, time.process_time() - start)
    if len(answers) > 1:
        sys.exit("the rival answers differently in another round")
    return answers.pop(), best


def main():
    program, corpus = os.path.abspath(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    with tempfile.TemporaryDirectory() as folder:
        texts = part(f"{folder}/part.jsonl", documents(corpus), 10)
        table = subprocess.run([program, f"{folder}/part.jsonl", str(rounds)], check=True, capture_output=True, text=True).stdout
        print(f"{'stage':32}{'answer':>12}{'checksum':>18}{'MB/s CPU':>10}")
        found = {}
        for line in table.splitlines():
            stage, answer, checksum, speed = line.split("\t")
            found[stage] = int(answer)
            print(f"{stage:32}{answer:>12}{checksum:>18}{speed:>10}")
        if not 0 < found["annotate"] <= found["scan"]:
            sys.exit("more mentions than hits, or none")
        hits, seconds = rival(texts, folder, rounds)
        megabytes = sum(len(text.encode()) for text in texts) / 1e6
        print(f"{'pyahocorasick: fold and scan':32}{hits:>12}{'':18}{megabytes / seconds:10.1f}")


main()
