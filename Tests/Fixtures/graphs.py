# Writes the graphs that graph analysis is tested on into graphs/: `python3 graphs.py`. Made with networkx 3.6.1.
# A file's first line is the number of nodes, each further one an edge: source, target, weight.
import random
from pathlib import Path

import networkx as nx


def weighted(graph, seed):
    """The graph with weights from 0.25 to 10, in quarters, so that ties come about."""
    numbers = random.Random(seed)
    for _, _, data in sorted(graph.edges(data=True)):
        data["weight"] = numbers.randint(1, 40) / 4
    return graph


def seeds():
    """The annotated network of the seed articles: edges weigh shared sentences."""
    rows = Path(__file__).parent.parent.joinpath("Gold/seeds/edges.tsv").read_text().splitlines()[1:]
    graph = nx.Graph()
    for a, b, sentences in sorted(row.split("\t") for row in rows):
        graph.add_edge(a, b, weight=int(sentences))
    return graph


graphs = {
    "seeds": seeds(),
    "karate": nx.karate_club_graph(),
    "les-miserables": nx.les_miserables_graph(),
    "gnm-60": weighted(nx.gnm_random_graph(60, 240, seed=1), 1),
    # Three components of several nodes, and seven nodes alone.
    "disconnected": weighted(
        nx.disjoint_union_all([nx.gnm_random_graph(20, 45, seed=2), nx.path_graph(6), nx.complete_graph(5), nx.empty_graph(7)]), 2
    ),
    "planted": weighted(nx.planted_partition_graph(4, 24, 0.4, 0.04, seed=3), 3),
}
for name, graph in graphs.items():
    index = {node: i for i, node in enumerate(graph)}
    edges = sorted((*sorted((index[a], index[b])), float(weight)) for a, b, weight in graph.edges(data="weight"))
    rows = [str(len(graph))] + ["\t".join(map(repr, edge)) for edge in edges]
    Path(__file__).with_name("graphs").joinpath(f"{name}.tsv").write_text("\n".join(rows) + "\n")
