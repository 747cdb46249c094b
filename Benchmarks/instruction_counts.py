"""Guard of speed: instructions a byte for finding aliases and for annotating, against those on record.

  instruction_counts.py PROGRAM             compares; fails where there are more than the record and its tolerance
  instruction_counts.py PROGRAM --record    records anew
  instruction_counts.py --self-test         shows that it can fail

PROGRAM is ScanBenchmark, in which valgrind counts the instructions of the stages `scan` (bytes in, hits out) and `annotate` (bytes in,
resolved mentions out): those of three rounds less those of one, halved, so that starting up and what is made once do not count. Unlike time
they hardly depend on the machine or on what else runs there. The texts are those of the repository: the seeds (Arabic articles), and the
sentences of Tests/Gold (all languages, full of words that mean two things).

Another compiler makes other instructions: then nothing is compared, and the record wants to be made anew.
"""
import csv
import json
import os
import platform
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
RECORD = os.path.join(HERE, "records", "instructions.json")
STAGES = ("scan", "annotate")
TOLERANCE = 0.05


def texts():
    """Documents by the name of their corpus."""
    seeds = os.path.join(ROOT, "seeds")
    articles = [open(os.path.join(seeds, name), encoding="utf-8").read() for name in sorted(os.listdir(seeds)) if name.endswith(".txt")]
    languages = {}
    for name in ("traps.tsv", "blind-traps.tsv"):
        with open(os.path.join(ROOT, "Tests", "Gold", name), encoding="utf-8", newline="") as table:
            for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
                languages.setdefault(row["language"], []).append(row["sentence"])
    return {"seeds": articles, "languages": ["\n".join(sentences) for _, sentences in sorted(languages.items())]}


def instructions(program, file, stage, rounds):
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, file, str(rounds), stage]
    # Hashes that differ from run to run would make the counts differ.
    result = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"})
    found = re.search(r"Collected : (\d+)", result.stderr)
    if result.returncode or not found:
        sys.exit(f"failed: {' '.join(command)}\n{result.stdout}{result.stderr}")
    return int(found[1])


def measured(program):
    version = subprocess.run([os.environ.get("SWIFT", "swift"), "--version"], capture_output=True, text=True, check=True).stdout
    counts = {}
    with tempfile.TemporaryDirectory() as folder:
        for corpus, documents in texts().items():
            file = f"{folder}/{corpus}.jsonl"
            with open(file, "w", encoding="utf-8") as out:
                for text in documents:
                    out.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
            size = sum(len(text.encode()) for text in documents)
            for stage in STAGES:
                rounds = instructions(program, file, stage, 3) - instructions(program, file, stage, 1)
                counts[f"{stage}, {corpus}"] = round(rounds / 2 / size, 2)
    compiler = re.search(r"Swift version \S+", version)
    return {"compiler": compiler[0] if compiler else version, "machine": platform.machine(), "instructions a byte": counts}


def judged(record, now):
    """What there is to say, and whether it is bad."""
    lines, is_bad = [], False
    here, there = ((of["compiler"], of["machine"]) for of in (now, record))
    if here != there:
        lines.append(f"not compared: counted with {', '.join(here)}, on record {', '.join(there)}; record anew by 'make instructions-record'")
    for name, count in now["instructions a byte"].items():
        before = record["instructions a byte"].get(name)
        if here != there or before is None:
            lines.append(f"{name:20} {count:8.2f}")
            continue
        change = count / before - 1
        lines.append(f"{name:20} {count:8.2f}   on record {before:8.2f}   {100 * change:+.1f} %")
        if change > TOLERANCE:
            is_bad = True
            lines.append(f"  more than {100 * TOLERANCE:.0f} % slower: mend it, or if it is worth it record it by 'make instructions-record'")
        elif change < -TOLERANCE:
            lines.append("  a gain: record it by 'make instructions-record', so that it is not lost unseen")
    return lines, is_bad


def self_test():
    record = {"compiler": "Swift version 1", "machine": "m", "instructions a byte": {"scan": 100.0, "annotate": 200.0}}

    def verdict(**changes):
        counts = record["instructions a byte"] | changes.pop("counts", {})
        lines, is_bad = judged(record, record | {"instructions a byte": counts} | changes)
        return is_bad, " ".join(lines)

    assert not verdict()[0]
    assert not verdict(counts={"scan": 104.9})[0]
    assert verdict(counts={"scan": 105.1})[0] and verdict(counts={"annotate": 220.0})[0]
    assert not verdict(counts={"scan": 94.9})[0] and "a gain" in verdict(counts={"scan": 94.9})[1]
    assert "a gain" not in verdict(counts={"scan": 95.1})[1]
    for changes in ({"compiler": "Swift version 2"}, {"machine": "n"}):
        is_bad, text = verdict(counts={"scan": 300.0}, **changes)
        assert not is_bad and "not compared" in text


def main():
    if sys.argv[1] == "--self-test":
        return self_test()
    now = measured(os.path.abspath(sys.argv[1]))
    if "--record" in sys.argv[2:]:
        with open(RECORD, "w", encoding="utf-8") as out:
            json.dump(now, out, indent=2)
            out.write("\n")
    with open(RECORD, encoding="utf-8") as file:
        lines, is_bad = judged(json.load(file), now)
    print("instructions a byte")
    print("\n".join(lines))
    if is_bad:
        sys.exit("too many instructions")


main()
