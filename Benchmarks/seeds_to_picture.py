"""Benchmark: the seed articles, from the start of the process to DOT and SVG on disk, beside the same job by a script.

  seeds_to_picture.py ACTORGRAPH [RUNS]

The two run in turn; what counts is the CPU time of all processes (user and system), as wall time is disturbed by neighbours. The rival
gets the names, metonyms and nisba forms of our catalogue in Arabic and English. Both must give their expected answer, else the
benchmark fails.
"""
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

from rival_aliases import HERE, ROOT, aliases

ACTORGRAPH = os.path.abspath(sys.argv[1])
RUNS = int(sys.argv[2]) if len(sys.argv) > 2 else 5
# Weight of the tie between Armenia and Azerbaijan, as annotated by hand 55.
EXPECTED = {"actorgraph": range(53, 58), "pyahocorasick + neato": range(45, 58)}


def run(command):
    start = time.perf_counter()
    process = subprocess.Popen(["sh", "-c", command])
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"failed: {command}")
    return usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024


def main():
    with tempfile.TemporaryDirectory() as folder:
        aliases(f"{folder}/aliases.tsv")
        seeds = os.path.join(ROOT, "seeds")
        rival = os.path.join(HERE, "rivals", "pyahocorasick_network.py")
        jobs = {
            "actorgraph": f"'{ACTORGRAPH}' render --quiet '{seeds}' -o {folder}/ours.svg --format dot,svg",
            "pyahocorasick + neato": f"'{sys.executable}' '{rival}' {folder}/aliases.tsv '{seeds}' {folder}/rival.dot"
            f" && neato -Tsvg {folder}/rival.dot -o {folder}/rival.svg",
        }
        rows = {name: [] for name in jobs}
        for turn in range(RUNS + 1):  # the first warms up and does not count
            for name, command in jobs.items():
                row = run(command)
                if turn:
                    rows[name].append(row)
        for name, dot in zip(jobs, ("ours.dot", "rival.dot")):
            with open(f"{folder}/{dot}", encoding="utf-8") as file:
                found = re.search(r'"armenia" -- "azerbaijan" \[weight=(\d+)', file.read())
            if not found or int(found[1]) not in EXPECTED[name]:
                sys.exit(f"{name}: wrong answer for Armenia and Azerbaijan: {found and found[1]}")
        print(f"seeds to picture, median of {RUNS}, {time.strftime('%Y-%m-%d')}")
        print(f"{'':24}{'CPU ms':>9}{'wall ms':>9}{'peak MB':>9}")
        medians = {name: [statistics.median(column) for column in zip(*values)] for name, values in rows.items()}
        for name, (cpu, wall, memory) in medians.items():
            print(f"{name:24}{cpu * 1000:9.1f}{wall * 1000:9.1f}{memory:9.1f}")
        ours, theirs = medians.values()
        print(f"ratio of CPU time, rival to ours: {theirs[0] / ours[0]:.2f}")


main()
