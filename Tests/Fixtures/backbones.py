# Records backbones of the graphs in graphs/: `python3 backbones.py > backbones.tsv`. Made with networkx 3.6.1 and numpy.
# Rows: graph, backbone, edge in the order of the file, value. Nothing to hand is right for the first two: they follow the papers
# here.
from pathlib import Path

import networkx as nx
import numpy as np

for path in sorted(Path(__file__).with_name("graphs").glob("*.tsv")):
    lines = path.read_text().splitlines()
    n, rows = int(lines[0]), [line.split("\t") for line in lines[1:]]
    edges = [(int(a), int(b)) for a, b, _ in rows]
    weights = np.array([float(w) for _, _, w in rows])
    g = nx.empty_graph(n)
    g.add_weighted_edges_from((a, b, w) for (a, b), w in zip(edges, weights))
    strength, degree = dict(g.degree(weight="weight")), dict(g.degree())

    def show(backbone, values):
        for key, value in enumerate(values):
            print(path.stem, backbone, key, repr(float(value)), sep="\t")

    # Serrano, Boguñá & Vespignani 2009, (2).
    show("disparity", [min((1 - w / strength[i]) ** (degree[i] - 1) for i in edge) for edge, w in zip(edges, weights)])

    # Coscia & Neffke 2017, with the sum of the symmetric matrix.
    total = 2 * weights.sum()
    a = np.array([strength[i] for i, _ in edges])
    b = np.array([strength[j] for _, j in edges])
    kappa = total / (a * b)
    score = (kappa * weights - 1) / (kappa * weights + 1)
    mean = a * b / total**2
    variance = a * b * (total - a) * (total - b) / (total**4 * (total - 1))
    alpha = mean**2 / variance * (1 - mean) - mean
    beta = mean / variance * (1 - mean**2) - (1 - mean)
    posterior = (alpha + weights) / (alpha + weights + total - weights + beta)
    slope = 2 * (kappa + weights * (1 / (a * b) - total * (a + b) / (a * b) ** 2)) / (kappa * weights + 1) ** 2
    show("noise-corrected", score)
    show("noise-corrected-deviation", np.sqrt(total * posterior * (1 - posterior)) * np.abs(slope))

    # Of equal weights the first edge: a sorted list keeps their order.
    forest = nx.maximum_spanning_edges(g, algorithm="kruskal", data=False)
    forest = {tuple(sorted(edge)) for edge in forest}
    show("spanning-forest", [edge in forest for edge in edges])
    core = nx.core_number(g)
    show("core-4", [min(core[i], core[j]) >= 4 for i, j in edges])
