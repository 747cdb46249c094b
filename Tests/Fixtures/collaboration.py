# Records Newman's collaboration weights of the Southern Women (Davis): `python3 collaboration.py > collaboration.tsv`.
# Made with networkx 3.6.1. First a row for each event with the women who came, by number; then a row for each pair with its weight.
import networkx as nx

graph = nx.davis_southern_women_graph()
women = sorted(graph.graph["top"])
number = {woman: index for index, woman in enumerate(women)}
print("a", "b", "weight", sep="\t")
for event in graph.graph["bottom"]:
    print("event", " ".join(str(n) for n in sorted(number[woman] for woman in graph[event])), "", sep="\t")
weights = nx.bipartite.collaboration_weighted_projected_graph(graph, women)
for a, b, data in sorted(weights.edges(data=True)):
    print(number[a], number[b], repr(data["weight"]), sep="\t")
