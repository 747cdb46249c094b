# Records the best quality of ten runs of leidenalg: `python3 communities.py > communities.tsv`.
# Made with leidenalg 0.12.0 and igraph 1.0.0, on the graphs of graphs/. Qualities are worked out here from leidenalg's memberships, as its
# own are of another scale (twice the weight for CPM).
from pathlib import Path

import igraph
import leidenalg

FUNCTIONS = {
    "modularity": (leidenalg.RBConfigurationVertexPartition, [0.5, 1.0, 2.0]),
    "cpm": (leidenalg.CPMVertexPartition, [0.5, 1.0, 2.0]),
}


def read(path):
    nodes, *rows = path.read_text().splitlines()
    edges = [(int(a), int(b), float(weight)) for a, b, weight in (row.split("\t") for row in rows)]
    return igraph.Graph(int(nodes), [edge[:2] for edge in edges], edge_attrs={"weight": [edge[2] for edge in edges]})


def quality(graph, function, membership, resolution):
    inside = sum(edge["weight"] for edge in graph.es if membership[edge.source] == membership[edge.target])
    if function == "cpm":
        sizes = [membership.count(c) for c in set(membership)]
        return inside - resolution * sum(n * (n - 1) / 2 for n in sizes)
    total = sum(graph.es["weight"])
    strengths = graph.strength(weights="weight")
    volumes = [sum(s for s, own in zip(strengths, membership) if own == c) for c in set(membership)]
    return inside / total - resolution * sum((volume / (2 * total)) ** 2 for volume in volumes)


print("graph function resolution quality".replace(" ", "\t"))
for path in sorted(Path(__file__).with_name("graphs").glob("*.tsv")):
    graph = read(path)
    for function, (partition, resolutions) in FUNCTIONS.items():
        for resolution in resolutions:
            best = max(
                quality(graph, function, found.membership, resolution)
                for seed in range(10)
                for found in [
                    leidenalg.find_partition(
                        graph, partition, weights="weight", resolution_parameter=resolution, n_iterations=-1, seed=seed
                    )
                ]
            )
            print(path.stem, function, resolution, repr(best), sep="\t")
