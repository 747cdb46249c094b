"""Benchmark: writing a graph of 10,000 nodes and 1,000,000 edges in every format, beside networkx and igraph.

  graph_files.py GRAPH_FILES_BENCHMARK [FORMAT...]

Each run is a process of its own: CPU seconds of the writing alone (the best of three; NetworkX, which takes long, has one), the size of the
file, and by how much memory grows while it is written, from the process's RSS to its peak. The rivals read our GraphML, so that they write the same
nodes, edges and attributes, to a file in memory (/dev/shm where there is one); igraph then reads our files back, and must find as many nodes and edges.
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
def memory(key):
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith(key + ":"))
rival, task, source, out = sys.argv[1:]
if rival == "networkx":
    import networkx as nx
    g = nx.read_graphml(source)
else:
    import igraph
    g = igraph.Graph.Read_GraphML(source)
open("/proc/self/clear_refs", "w").write("5")
held = memory("VmRSS")
start = time.process_time()
exec(task)
print(time.process_time() - start, memory("VmHWM") - held, os.path.getsize(out) if os.path.exists(out) else 0, sep="\\t")
"""


def run(command):
    """The figures that a command printed: CPU seconds, KiB of memory, bytes."""
    output = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    return tuple(float(figure) for figure in output.split())


def report(name, writer, command):
    runs = [run(command) for _ in range(ROUNDS[writer])]
    seconds, memory, size = (min(figures) for figures in zip(*runs))
    print(f"{name}\t{writer}\t{seconds:.2f}\t{memory / 1024:.0f}\t{size / 1e6:.0f}", flush=True)


def main():
    binary, formats = os.path.abspath(sys.argv[1]), sys.argv[2:]
    formats = formats or subprocess.run([binary], capture_output=True, text=True).stdout.split("\n")[1].split()
    sizes = [str(NODES), str(EDGES)]
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:
        run([binary, "graphml", *sizes, folder])
        source, out = os.path.join(folder, "large.graphml"), os.path.join(folder, "rival")
        print("format\twriter\tCPU s\tMiB of memory\tMB of file")
        for name in formats:
            report(name, "ours", [binary, name, *sizes])
            for rival, task in RIVALS.get(name, {}).items():
                report(name, rival, [sys.executable, "-c", PROGRAM, rival, task, source, out])
                os.remove(out)
            if name in READERS:
                run([binary, name, *sizes, folder])
                path = os.path.join(folder, f"large.{name}")
                found = f"import igraph; g = {READERS[name]}({path!r}); print(g.vcount(), g.ecount())"
                if run([sys.executable, "-c", found]) != (NODES, EDGES):
                    sys.exit(f"{name}: igraph finds other nodes or edges")


main()
