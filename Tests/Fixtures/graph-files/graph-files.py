# Writes one small graph with the writers of other tools: `python3 graph-files.py`, which writes beside itself.
# Made with networkx 3.6.1, igraph 1.0.0, pandas 3.1.1, pydot 4.0.1, and pygraphviz 2.0.4 on Graphviz 2.43.0.
import json
from pathlib import Path

import igraph
import networkx
import pandas
import pydot

here = Path(__file__).parent
nodes = [
    ("n1", {"label": "Ana \"A\" <&> é", "count": 12, "share": 0.5, "active": True}),
    ("n2", {"label": "أنا", "count": -3, "share": 12.0, "active": False}),
    ("n3", {"label": "C, D; E", "count": 0, "share": 1e-300, "active": True}),
    ("n4", {"label": "line\nbreak", "count": 9007199254740993, "share": -2.5e10, "active": False}),
]
edges = [("n1", "n2", 2.5), ("n2", "n3", 1.0), ("n3", "n1", 0.125), ("n3", "n3", 4.0)]

graph = networkx.Graph(name="sample")
graph.add_nodes_from(nodes)
graph.add_weighted_edges_from(edges)
networkx.write_graphml(graph, here / "networkx.graphml")
networkx.write_gexf(graph, here / "networkx-1.2.gexf")
networkx.write_gexf(graph, here / "networkx-1.1.gexf", version="1.1draft")
(here / "networkx.json").write_text(json.dumps(networkx.node_link_data(graph, edges="edges"), indent=1))
(here / "networkx-links.json").write_text(json.dumps(networkx.node_link_data(graph, edges="links"), indent=1))
(here / "networkx.cyjs").write_text(json.dumps(networkx.cytoscape_data(graph), indent=1))

other = igraph.Graph(n=4, edges=[(int(a[1]) - 1, int(b[1]) - 1) for a, b, _ in edges])
other["name"] = "sample"
other.vs["name"] = [name for name, _ in nodes]
for key in ["label", "count", "share", "active"]:
    other.vs[key] = [values[key] for _, values in nodes]
other.es["weight"] = [weight for _, _, weight in edges]
other.write_graphml(str(here / "igraph.graphml"))
other.write_dot(str(here / "igraph.dot"))

networkx.nx_pydot.write_dot(graph, here / "networkx-pydot.dot")
networkx.nx_agraph.write_dot(graph, here / "networkx-pygraphviz.dot")

dot = pydot.Dot("sample", graph_type="graph")
for name, values in nodes:
    dot.add_node(pydot.Node(name, **{key: pydot.quote_id_if_necessary(str(value)) for key, value in values.items()}))
for a, b, weight in edges:
    dot.add_edge(pydot.Edge(a, b, weight=weight))
dot.write_raw(here / "pydot.dot", encoding="utf-8")

pandas.DataFrame(edges, columns=["Source", "Target", "Weight"]).to_csv(here / "pandas.edges.csv", index=False)
table = pandas.DataFrame([{"Id": name, **values} for name, values in nodes]).rename(columns={"label": "Label"})
table.to_csv(here / "pandas.nodes.csv", index=False, sep=";")
