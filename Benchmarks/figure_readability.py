"""Benchmark: how readable figures are, by the boxes that a browser draws, and what they cost, beside Graphviz's own drawings.

  figure_readability.py FIGURE_BENCHMARK [NETWORK...]

Networks are those of Tests/Fixtures/networks, by name. For each: ours by every force-directed engine and as it is by default, then plain
`neato`, the same without overlaps, and `sfdp`. Stress is the sum over all pairs of w (d - s D)^2, with D the number of ties on the shortest
way, w = 1 / D^2, d the distance in the drawing and s the best scale, by the number of pairs; 0 is a drawing true to the graph. Then CPU
seconds (user and system) from the file to SVG, the least of five runs in turn (one of 2,000 actors), also on random trees with further ties. Ours fails the
benchmark with an overlap, a covered label, a text cut off, or a tenth of the labels crossed.
"""
import collections
import html
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
NETWORKS = ROOT / "Tests" / "Fixtures" / "networks"
FIGURE_BENCHMARK = os.path.abspath(sys.argv[1])
BROWSER = next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)
OURS = {"ours": [], "ours, neato": ["neato"], "ours, sfdp": ["sfdp"], "ours, fdp": ["fdp"]}
RIVALS = {
    "neato": ["neato"], "neato -Goverlap=false": ["neato", "-Goverlap=false"], "sfdp -Goverlap=prism": ["sfdp", "-Goverlap=prism"],
}


def read(path):
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return {row[0]: row[2] for row in rows if len(row) == 4}, [(row[0], row[1]) for row in rows if len(row) == 3]


def dot(actors, ties):
    nodes = "".join(f'"{actor}" [id="node-{actor}" label="{label}"]\n' for actor, label in actors.items())
    return f"graph g {{\n{nodes}" + "".join(f'"{a}" -- "{b}" [id="edge-{a}--{b}"]\n' for a, b in ties) + "}\n"


def run(command):
    """What a command prints, and its CPU seconds."""
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"failed: {command}")
        out.seek(0)
        return out.read().decode(), usage.ru_utime + usage.ru_stime


def measure(figures):
    """What Tests/Fixtures/readability.js reads of them, in one run of the browser."""
    script = (ROOT / "Tests" / "Fixtures" / "readability.js").read_text(encoding="utf-8")
    body = "\n".join(re.sub(r"<\?xml.*?\?>|<!DOCTYPE.*?>", "", figure, flags=re.S) for figure in figures)
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder) / "page.html"
        page.write_text(f'<!doctype html><meta charset="utf-8"><body>{body}<script>{script}\nmeasureAll();</script>', encoding="utf-8")
        with open(f"{folder}/answer", "w+", encoding="utf-8") as answer:
            options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile", "--dump-dom"]
            subprocess.run([BROWSER, *options, page.as_uri()], stdout=answer, stderr=subprocess.DEVNULL, timeout=300, check=True)
            answer.seek(0)
            return json.loads(re.search(r'<script type="application/json">(.*?)</script>', answer.read(), re.S)[1])


def stress(places, actors, ties):
    neighbours = collections.defaultdict(list)
    for a, b in ties:
        neighbours[a].append(b)
        neighbours[b].append(a)
    pairs = []
    for start in actors:
        steps, queue = {start: 0}, collections.deque([start])
        while queue:
            actor = queue.popleft()
            for other in neighbours[actor]:
                if other not in steps:
                    steps[other] = steps[actor] + 1
                    queue.append(other)
        (x, y) = places[f"node-{start}"]
        for other, count in steps.items():
            if other > start:
                (u, v) = places[f"node-{other}"]
                pairs.append((((x - u) ** 2 + (y - v) ** 2) ** 0.5, count))
    scale = sum(d * d / D ** 2 for d, D in pairs) / sum(d / D for d, D in pairs)
    return sum((d / scale - D) ** 2 / D ** 2 for d, D in pairs) / len(pairs)


def compare(name):
    """Prints a network's rows; whether ours meets the limits."""
    path = NETWORKS / f"{name}.tsv"
    actors, ties = read(path)
    with tempfile.NamedTemporaryFile("w", suffix=".dot", encoding="utf-8") as graph:
        graph.write(dot(actors, ties))
        graph.flush()
        commands = {kind: [FIGURE_BENCHMARK, str(path), name[:2], *engine] for kind, engine in OURS.items()}
        commands |= {kind: [*command, "-Tsvg", graph.name] for kind, command in RIVALS.items()}
        seen = dict(zip(commands, measure([run(command)[0] for command in commands.values()])))
    print(f"{name}: {len(actors)} actors, {len(ties)} ties")
    for kind, row in seen.items():
        counts = "".join(f"{len(row[key]):9}" for key in ("overlapping", "covered", "outside", "crossed"))
        print(
            f"  {kind:24}{counts}{row['smallest']:9.1f}{row['crossings']:10}"
            f"{stress({html.unescape(key): place for key, place in row['places'].items()}, actors, ties):8.3f}{row['width']:7}"
        )
    ours = seen["ours"]
    return not (ours["overlapping"] or ours["covered"] or ours["outside"]) and len(ours["crossed"]) < 0.1 * ours["labels"]


def random_network(path, count):
    """A random tree and as many further ties, with weights that fall off as they do in news."""
    numbers = random.Random(count)
    ties = {(numbers.randrange(b), b) for b in range(1, count)}
    while len(ties) < 2 * count:
        a, b = sorted(numbers.sample(range(count), 2))
        ties.add((a, b))
    actors = [f"a{k}\tcountry\tActor {k}\t{1 + 1000 // (1 + k)}\n" for k in range(count)]
    path.write_text("".join(actors) + "".join(f"a{a}\ta{b}\t{1 + 500 // (1 + a)}\n" for a, b in sorted(ties)), encoding="utf-8")


def time_all(paths):
    print(f"CPU s{'':19}{'ours':>8}{'neato':>8}{'sfdp':>8}")
    for path in paths:
        with tempfile.NamedTemporaryFile("w", suffix=".dot", encoding="utf-8") as graph:
            graph.write(dot(*read(path)))
            graph.flush()
            commands = [[FIGURE_BENCHMARK, str(path), path.stem[:2]], ["neato", "-Tsvg", graph.name], ["sfdp", "-Tsvg", graph.name]]
            rounds = 1 if path.stem.endswith("2000") else 5
            turns = [[run(command)[1] for command in commands] for _ in range(rounds)]
        print(f"  {path.stem:22}" + "".join(f"{min(column):8.2f}" for column in zip(*turns)))


def main():
    if not BROWSER:
        sys.exit("no Chromium or Chrome: Scripts/install-dependencies.sh --tests")
    names = sys.argv[2:] or sorted((path.stem for path in NETWORKS.glob("*.tsv")), key=lambda name: (name[:2] != "en", len(name), name))
    heads = "".join(f"{head:>9}" for head in ("overlap", "covered", "outside", "crossed", "least pt"))
    print(f"{'':26}{heads}{'crossings':>10}{'stress':>8}{'width':>7}")
    failed = [name for name in names if not compare(name)]
    with tempfile.TemporaryDirectory() as folder:
        paths = [NETWORKS / f"{name}.tsv" for name in ("en-50", "en-150")]
        for count in (50, 150, 500, 2000):
            paths.append(pathlib.Path(folder) / f"random-{count}.tsv")
            random_network(paths[-1], count)
        time_all(paths)
    if failed:
        sys.exit("limits not met: " + ", ".join(failed))


main()
