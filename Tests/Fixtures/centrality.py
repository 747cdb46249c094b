# Records centralities and whole-graph figures of the graphs in graphs/: `python3 centrality.py > centrality.tsv`.
# Made with networkx 3.6.1, igraph 1.0.0, numpy and scipy. Rows: graph, measure, node or edge ("-" for the whole graph), value.
# A step along an edge costs 1/w. networkx compares path lengths bit by bit, igraph with a tolerance: betweenness is igraph's.
import warnings
from pathlib import Path

import igraph
import networkx as nx
import numpy as np

warnings.filterwarnings("ignore", category=RuntimeWarning)
for path in sorted(Path(__file__).with_name("graphs").glob("*.tsv")):
    lines = path.read_text().splitlines()
    n, rows = int(lines[0]), [line.split("\t") for line in lines[1:]]
    edges = [(int(a), int(b)) for a, b, _ in rows]
    weights = [float(w) for _, _, w in rows]
    costs = [1 / w for w in weights]
    g = nx.empty_graph(n)
    g.add_edges_from((a, b, {"weight": w, "cost": c}) for (a, b), w, c in zip(edges, weights, costs))
    h = igraph.Graph(n, edges)
    whole = nx.number_connected_components(g) == 1

    def show(measure, values):
        for key, value in enumerate(values):
            print(path.stem, measure, key, repr(float(value)), sep="\t")

    def nodes(values):
        return [values[node] for node in range(n)]

    show("betweenness", [b / ((n - 1) * (n - 2) / 2) for b in h.betweenness(weights=costs)])
    show("betweenness-unweighted", nodes(nx.betweenness_centrality(g)))
    show("edge-betweenness", h.edge_betweenness(weights=costs))
    show("edge-betweenness-unweighted", h.edge_betweenness())
    show("closeness", nodes(nx.closeness_centrality(g, distance="cost")))
    show("closeness-unweighted", nodes(nx.closeness_centrality(g)))
    show("harmonic", [value / (n - 1) for value in nodes(nx.harmonic_centrality(g, distance="cost"))])
    show("harmonic-unweighted", h.harmonic_centrality())
    # Dense, as the sparse solver's vector is good to eight digits only.
    values, vectors = np.linalg.eigh(nx.to_numpy_array(g, nodelist=range(n)))
    show("eigenvector", np.abs(vectors[:, -1]) * (np.abs(vectors[:, -1]) > 1e-14))
    show("pagerank", nodes(nx.pagerank(g, tol=1e-15, max_iter=10_000)))
    show("core", nodes(nx.core_number(g)))
    show("clustering", nodes(nx.clustering(g)))
    show("weighted-clustering", h.transitivity_local_undirected(weights=weights, mode="zero"))
    constraint = nx.constraint(g, weight="weight")
    assert np.allclose(nodes(constraint), h.constraint(weights=weights), equal_nan=True) or not whole
    # An isolated node's is not defined in networkx.
    show("constraint", np.nan_to_num(nodes(constraint)))

    categories = {node: node % 3 for node in g}
    nx.set_node_attributes(g, categories, "category")
    distances = dict(nx.all_pairs_dijkstra_path_length(g, weight="cost"))
    lengths = [d for source, row in distances.items() for target, d in row.items() if source != target]
    degrees, between = dict(g.degree()), h.betweenness(weights=costs)
    figures = {
        "density": nx.density(g),
        "components": nx.number_connected_components(g),
        "largest-component": max(map(len, nx.connected_components(g))),
        "transitivity": nx.transitivity(g),
        "mean-clustering": nx.average_clustering(g),
        "degree-assortativity": nx.degree_assortativity_coefficient(g),
        "strength-assortativity": nx.degree_assortativity_coefficient(g, weight="weight"),
        "nominal-assortativity": nx.attribute_assortativity_coefficient(g, "category"),
        "degree-centralisation": sum(max(degrees.values()) - k for k in degrees.values()) / ((n - 1) * (n - 2)),
        "betweenness-centralisation": sum(max(between) - b for b in between) / ((n - 1) * (n - 1) * (n - 2) / 2),
        "mean-distance": np.mean(lengths),
        "diameter": max(lengths),
    }
    for figure, value in figures.items():
        print(path.stem, figure, "-", repr(float(value)), sep="\t")
