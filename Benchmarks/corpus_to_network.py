"""Benchmark: from a corpus to the table of its ties: threads, pipes, many files, many aliases, and how memory grows.

  corpus_to_network.py ACTORGRAPH [CORPUS.jsonl]

Without a corpus, one of 100 MB is made of the sentences of seeds/, drawn by chance with a seed: denser in actors than news are, and so slower to
read. Every way of reading must give the same bytes, else the benchmark fails; the parts of the corpus must give more and more ties; ten times the
corpus, 1 GB, must give the same ties, each ten times as heavy, in at most a quarter more memory; and 100,000 aliases of others must change nothing.

The rival reads the folder with the names, metonyms and nisba forms of our catalogue in Arabic and English. Another rival can be named by the variable
RIVAL: a command to which the file of aliases, the folder and a file to write are added, as for rivals/pyahocorasick_network.py.
"""
import glob
import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
import time

from rival_aliases import HERE, ROOT, aliases, further

ACTORGRAPH = os.path.abspath(sys.argv[1])
MEGABYTES = (1, 10, 100)


def documents(corpus):
    """Ids and texts, without end where they are made."""
    if corpus:
        with open(corpus, encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                yield record["id"], record["text"]
        return
    texts = [open(path, encoding="utf-8").read() for path in sorted(glob.glob(os.path.join(ROOT, "seeds", "*.txt")))]
    sentences = [part + "." for text in texts for line in text.splitlines() for part in line.split(".") if len(part) > 20]
    draw, number = random.Random(1), 0
    while True:
        yield f"{number:07}.txt", "\n".join(draw.choice(sentences) for _ in range(draw.randint(4, 30)))
        number += 1


def record(name, text):
    return json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n"


def part(path, documents, megabytes):
    """Writes so many documents as lines of JSON; their texts."""
    texts, written = [], 0
    with open(path, "w", encoding="utf-8") as out:
        for name, text in documents:
            out.write(record(name, text))
            texts.append(text)
            written += len(record(name, text).encode())
            if written >= megabytes * 1e6:
                break
    return texts


def write(folder, corpus):
    """Parts of the corpus as JSON lines, each the begin of the next, and the middle one as files, too.

    Line by line: what this process holds would count as memory of those that it starts.
    """
    os.mkdir(f"{folder}/files")
    parts = [open(f"{folder}/{size}.jsonl", "w", encoding="utf-8") for size in MEGABYTES]
    written = 0
    for name, text in documents(corpus):
        line = record(name, text)
        for size, out in zip(MEGABYTES, parts):
            if written < size * 1e6:
                out.write(line)
        if written < MEGABYTES[1] * 1e6:
            with open(f"{folder}/files/{os.path.basename(name)}", "w", encoding="utf-8") as out:
                out.write(text)
        written += len(line.encode())
        if written >= MEGABYTES[-1] * 1e6:
            break
    for out in parts:
        out.close()


def weights(table):
    """The weight of each tie."""
    head, *rows = [line.split("\t") for line in table.decode().splitlines()]
    source, target, weight = (head.index(name) for name in ("source", "target", "weight"))
    return {(row[source], row[target]): float(row[weight]) for row in rows}


def grow(edges, folder, size, memory, times=10):
    """The corpus so many times, through a pipe."""
    once = subprocess.run(f"{edges} {folder}/{size}.jsonl", shell=True, check=True, capture_output=True).stdout
    command = f"for i in {' '.join(map(str, range(times)))}; do cat {folder}/{size}.jsonl; done | {edges} - --input-format jsonl"
    _, _, peak, table = run(f"{size * times / 1000:g} GB through a pipe", size * times, command)
    if weights(table) != {tie: times * weight for tie, weight in weights(once).items()}:
        sys.exit("a longer corpus has other ties")
    if peak > 1.25 * memory:
        sys.exit("memory grows with the corpus")


def run(name, size, command, answer=None):
    start = time.perf_counter()
    process = subprocess.Popen(["sh", "-c", command], stdout=subprocess.PIPE)
    table = process.stdout.read()
    digest, lines = hashlib.sha256(table), table.count(b"\n")
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"failed: {command}")
    wall, cpu = time.perf_counter() - start, usage.ru_utime + usage.ru_stime
    print(f"{name:28} {cpu:8.2f} {wall:8.2f} {size / cpu:9.1f} {usage.ru_maxrss / 1024:8.0f} {lines:8}", flush=True)
    if answer and answer[0] != digest.hexdigest():
        sys.exit(f"{name}: another answer")
    return digest.hexdigest(), lines, usage.ru_maxrss, table


def main():
    with tempfile.TemporaryDirectory() as folder:
        write(folder, sys.argv[2] if len(sys.argv) > 2 else None)
        print(f"{'':28} {'CPU s':>8} {'wall s':>8} {'MB/s CPU':>9} {'peak MB':>8} {'lines':>8}")
        edges, ties = f"{ACTORGRAPH} edges --keep-duplicates", 0
        for size in MEGABYTES:
            answer = run(f"{size} MB, one thread", size, f"{edges} --threads 1 {folder}/{size}.jsonl")
            if answer[1] < ties:
                sys.exit("more documents and fewer ties")
            ties = answer[1]
        run("two threads", size, f"{edges} --threads 2 {folder}/{size}.jsonl", answer)
        run("eight threads", size, f"{edges} --threads 8 {folder}/{size}.jsonl", answer)
        _, _, memory, _ = run("through a pipe", size, f"cat {folder}/{size}.jsonl | {edges} - --input-format jsonl", answer)
        grow(edges, folder, size, memory)
        subprocess.run(["gzip", "-k", f"{folder}/{size}.jsonl"], check=True)
        run("compressed by gzip", size, f"{edges} {folder}/{size}.jsonl.gz", answer)
        size = MEGABYTES[1]
        answer = run(f"{size} MB", size, f"{edges} {folder}/{size}.jsonl")
        run("as many files", size, f"{edges} {folder}/files", answer)
        aliases(f"{folder}/aliases.tsv")
        rival = os.environ.get("RIVAL", f"{sys.executable} {HERE}/rivals/pyahocorasick_network.py")
        work = f"{rival} {folder}/aliases.tsv {folder}/files {folder}/rival.dot"
        run("rival, as many files", size, work)
        further(f"{folder}/further.yaml", f"{folder}/aliases.tsv")
        compiled = f"{folder}/further.actors"
        subprocess.run([ACTORGRAPH, "catalogue", "compile", f"{folder}/further.yaml", "-o", compiled], check=True)
        run("100,000 aliases more", size, f"{edges} --catalogue {compiled} {folder}/{size}.jsonl", answer)
        run("rival, 100,000 aliases more", size, work)


if __name__ == "__main__":
    main()
