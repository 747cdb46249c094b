"""Benchmark: writing a graph of 10,000 nodes and 1,000,000 edges in every format, beside networkx and igraph.

  graph_files.py GRAPH_FILES_BENCHMARK [FORMAT...]

Each run is a process of its own: seconds of the writing alone (the best of three; NetworkX, which takes minutes, has one), the size of the
file, and what the process's peak of memory is above that of a process that only holds the graph; for the rivals that is a lower bound, as
reading the graph needs memory, too. They read our GraphML, so that they write the same nodes, edges and attributes, to a file in memory
(/dev/shm where there is one); igraph then reads our files back, and must find as many nodes and edges.
"""
import os
import subprocess
import sys
import tempfile

NODES, EDGES = 10_000, 1_000_000
ROUNDS = {"ours": 3, "igraph": 3, "networkx": 1}
RIVALS = {
    "graphml": {"networkx": "nx.write_graphml(g, out)", "igraph": "g.write_graphml(out)"},
    "gexf": {"networkx": "nx.write_gexf(g, out)"},
    "gml": {"networkx": "nx.write_gml(g, out)", "igraph": "g.write_gml(out)"},
    "net": {"igraph": "g.write_pajek(out)"},
    "json": {"networkx": "json.dump(nx.node_link_data(g, edges='edges'), open(out, 'w'))"},
    "cyjs": {"networkx": "json.dump(nx.cytoscape_data(g), open(out, 'w'))"},
    "dot": {"igraph": "g.write_dot(out)"},
}
READERS = {"graphml": "igraph.Graph.Read_GraphML", "gml": "igraph.Graph.Read_GML", "net": "igraph.Graph.Read_Pajek"}
PROGRAM = """
import json, os, sys, time
rival, task, source, out = sys.argv[1:]
if rival == "networkx":
    import networkx as nx
    g = nx.read_graphml(source)
else:
    import igraph
    g = igraph.Graph.Read_GraphML(source)
start = time.perf_counter()
exec(task)
print(time.perf_counter() - start, os.path.getsize(out) if os.path.exists(out) else 0, sep="\\t")
"""


def run(command):
    """What a command printed, and its peak of memory in MiB."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(command[:2])} failed")
    seconds, size = output.split()
    return float(seconds), int(size), usage.ru_maxrss // 1024


def report(name, writer, command, held):
    runs = [run(command) for _ in range(ROUNDS[writer])]
    seconds, size, peak = min(r[0] for r in runs), runs[0][1] / 1e6, min(r[2] for r in runs) - held[writer]
    print(f"{name}\t{writer}\t{seconds:.2f}\t{size:.0f}\t{peak}", flush=True)


def main():
    binary, formats = os.path.abspath(sys.argv[1]), sys.argv[2:]
    usage = subprocess.run([binary], capture_output=True, text=True).stdout.split("\n")[1].split()
    sizes = [str(NODES), str(EDGES)]
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:
        run([binary, "graphml", *sizes, folder])
        source, out = os.path.join(folder, "large.graphml"), os.path.join(folder, "rival")
        held = {"ours": run([binary, "none", *sizes])[2]}
        for rival in ("networkx", "igraph"):
            if any(rival in RIVALS.get(f, {}) for f in formats or usage):
                held[rival] = run([sys.executable, "-c", PROGRAM, rival, "pass", source, out])[2]
        print("format\twriter\tseconds\tMB\tMiB above the graph")
        for name in formats or usage[:-1]:
            report(name, "ours", [binary, name, *sizes], held)
            for rival, task in RIVALS.get(name, {}).items():
                report(name, rival, [sys.executable, "-c", PROGRAM, rival, task, source, out], held)
                os.remove(out)
            if name in READERS:
                import igraph

                run([binary, name, *sizes, folder])
                graph = eval(READERS[name])(os.path.join(folder, f"large.{name}"))
                if (graph.vcount(), graph.ecount()) != (NODES, EDGES):
                    sys.exit(f"{name}: {graph.vcount()} nodes and {graph.ecount()} edges")


main()
