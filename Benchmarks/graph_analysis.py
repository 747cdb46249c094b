"""Benchmark: tasks of graph analysis on seeded graphs of 100, 1,000 and 10,000 nodes, beside igraph.

  graph_analysis.py GRAPH_ANALYSIS_BENCHMARK [TASK...]

The two run in turn, each in a process of its own; what counts is the CPU time of the task alone, without reading the graph, on one core.
Ours is run once more on all cores, for the wall clock. Both must give the same answer within the task's tolerance, else the benchmark
fails.
"""
import math
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time

BINARY = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else None
# Nodes, edges, communities planted, rounds.
SIZES = [(100, 600, 5, 5), (1_000, 20_000, 20, 5), (10_000, 1_000_000, 50, 3)]


def leiden(iterations, runs=1):
    def task(graph):
        return max(
            graph.community_leiden("modularity", weights="weight", n_iterations=iterations).modularity for _ in range(runs)
        )

    return task


def length(values):
    """One number by which a list of values can be checked."""
    return math.sqrt(sum(value * value for value in values))


def costs(graph):
    return [1 / weight for weight in graph.es["weight"]]


def share(pairs):
    """Numbers of pairs of other nodes as shares of all."""
    return [2 * count / ((len(pairs) - 1) * (len(pairs) - 2)) for count in pairs]


# By name: what igraph does, and by how much our answer may be below and above its own, as a share.
TASKS = {
    "leiden": (leiden(-1), 0.005, 0.05),
    "leiden-2-iterations": (leiden(2), 0.005, 0.05),
    "leiden-10-runs": (leiden(-1, 10), 0.005, 0.05),
    "betweenness": (lambda graph: length(share(graph.betweenness(weights=costs(graph)))), 1e-6, 1e-6),
    "betweenness-unweighted": (lambda graph: length(share(graph.betweenness())), 1e-6, 1e-6),
    "closeness": (lambda graph: length(graph.closeness(weights=costs(graph))), 1e-6, 1e-6),
    "pagerank": (lambda graph: length(graph.pagerank(weights="weight")), 1e-6, 1e-6),
}
# Minutes in igraph on the greatest graph, which is searched from every node: one round there.
SLOW = {"betweenness", "betweenness-unweighted", "closeness"}


def write_graph(path, nodes, edges, communities, seed):
    """Planted communities of unequal sizes, three edges in five inside them, weights with a long tail."""
    numbers = random.Random(seed)
    community = [int(communities * numbers.random() ** 1.5) for _ in range(nodes)]
    members = [[node for node in range(nodes) if community[node] == c] for c in range(communities)]
    found = set()
    while len(found) < edges:
        a = numbers.randrange(nodes)
        b = numbers.choice(members[community[a]]) if numbers.random() < 0.6 else numbers.randrange(nodes)
        if a != b:
            found.add((min(a, b), max(a, b)))
    with open(path, "w", encoding="utf-8") as out:
        out.write(f"{nodes}\n")
        out.writelines(f"{a}\t{b}\t{int(numbers.paretovariate(1.5))}\n" for a, b in sorted(found))


def rival(name, path):
    """What the rival's process does: prints the answer, the seconds of CPU and of the wall clock."""
    import igraph

    with open(path, encoding="utf-8") as lines:
        graph = igraph.Graph(int(next(lines)))
        rows = [line.split("\t") for line in lines]
    graph.add_edges([(int(a), int(b)) for a, b, _ in rows])
    graph.es["weight"] = [float(weight) for _, _, weight in rows]
    random.seed(1)
    cpu, wall = time.process_time(), time.perf_counter()
    answer = TASKS[name][0](graph)
    print(repr(answer), time.process_time() - cpu, time.perf_counter() - wall, sep="\t")


def run(command):
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return tuple(map(float, output.split("\t")))


def main():
    chosen = sys.argv[2:] or list(TASKS)
    print(f"graph analysis, medians, {time.strftime('%Y-%m-%d')}")
    print(f"{'task':22}{'nodes':>7}{'edges':>9}{'answer':>10}{'igraph':>10}{'CPU s':>9}{'igraph':>9}{'ratio':>7}{'speed-up':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for nodes, edges, communities, rounds in SIZES:
            path = f"{folder}/{nodes}.tsv"
            write_graph(path, nodes, edges, communities, seed=1)
            for name in chosen:
                commands = [
                    [BINARY, name, path, "serial"],
                    [sys.executable, os.path.abspath(__file__), "--rival", name, path],
                    [BINARY, name, path, "parallel"],
                ]
                times = 1 if name in SLOW and nodes == SIZES[-1][0] else rounds
                rows = [[run(command) for command in commands] for _ in range(times)]
                (ours, our_cpu, our_wall), (theirs, their_cpu, _), (parallel, _, parallel_wall) = (
                    [statistics.median(column) for column in zip(*values)] for values in zip(*rows)
                )
                print(
                    f"{name:22}{nodes:7}{edges:9}{ours:10.5f}{theirs:10.5f}{our_cpu:9.4f}{their_cpu:9.4f}"
                    f"{our_cpu / their_cpu:7.2f}{our_wall / parallel_wall:9.2f}"
                )
                _, below, above = TASKS[name]
                if parallel != ours or not theirs * (1 - below) <= ours <= theirs * (1 + above):
                    sys.exit(f"{name}: {ours} on one core, {parallel} on all, {theirs} by igraph")


if sys.argv[1:2] == ["--rival"]:
    rival(*sys.argv[2:])
else:
    main()
