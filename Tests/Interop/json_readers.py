"""Readers of the JSON kinds: NetworkX, the rules of the programs they are for, DuckDB, and JavaScript (read_json.js)."""
import json, math, re

import duckdb, networkx as nx

from comparison import check, compare, load, nx_parts, reader, reserved, same, strict_json
from programs import has_node

node_link = reserved("id", "source", "target", "key")


def node_link_check(g, file, edges):
    raw = load(g, file)
    h = nx.node_link_graph(raw, edges=edges)
    nodes, ends, directed = nx_parts(h)
    check(g, nodes, ends, g.rows("nodes", node_link), g.rows("edges", node_link), directed=directed)
    assert h.is_multigraph() == g.multi
    assert set(h.graph) == set(g.attributes) and all(same(h.graph[k], v, False) or same(v, h.graph[k], False) for k, v in g.attributes.items())


@reader("graph.json", "networkx.node_link_graph(edges='edges')")
def _(g): node_link_check(g, "graph.json", "edges")


@reader("d3.json", "networkx.node_link_graph(edges='links')")
def _(g): node_link_check(g, "d3.json", "links")


cytoscape = reserved("id", "value", "name", "shared_name", "source", "target", "key", "parent", "selected", "SUID")


@reader("graph.cyjs", "networkx.cytoscape_graph")
def _(g):
    h = nx.cytoscape_graph(load(g, "graph.cyjs"))
    nodes, edges, directed = nx_parts(h)
    check(g, nodes, edges, g.rows("nodes", cytoscape, g.taken("nodes", ["x", "y"])), g.rows("edges", cytoscape),
          extra={"id", "value", "name", "shared_name", "source", "target", "key"}, directed=directed)


@reader("graph.cyjs", "rules of Cytoscape.js")
def _(g):
    elements = load(g, "graph.cyjs")["elements"]
    ids = [e["data"]["id"] for e in elements["nodes"] + elements["edges"]]
    assert len(ids) == len(set(ids)) and all(isinstance(i, str) for i in ids)
    for i, node in enumerate(elements["nodes"]):
        if g.taken("nodes", ["x", "y"]):
            x, y = g.column("nodes", "x")[i], g.column("nodes", "y")[i]
            assert "position" not in node if x is None else same(node["position"]["x"], x, True) and same(node["position"]["y"], -y, True)


graphology = reserved("x", "y", "size", "color", "type", "hidden", "highlighted", "forceLabel", "zIndex")


def graphology_check(g, nodes, edges, directed=None):
    """Every node has a place, a size and a colour, which are made where the graph has none."""
    made = {"x", "y", "size", "color"}
    edge_rows = g.rows("edges", graphology, g.taken("edges", ["thickness", "color"]))
    for column, name in (("thickness", "size"), ("color", "color")):
        for row, v in zip(edge_rows, (g.fits("edges", column) and g.column("edges", column)) or []): row[name] = v
    check(g, {i: {k: v for k, v in row.items() if k not in made} for i, row in nodes.items()}, edges,
          g.rows("nodes", graphology, g.taken("nodes", made)), edge_rows, directed=directed)


@reader("graphology.json", "rules of graphology and sigma.js")
def _(g):
    j = load(g, "graphology.json")
    o = j["options"]
    assert (o["type"], o["multi"], o["allowSelfLoops"]) == ("directed" if g.directed else "undirected", g.multi, g.loops)
    assert len({e["key"] for e in j["edges"]}) == len(j["edges"]) and all(e.get("undirected", False) is not g.directed for e in j["edges"])
    made = {"x", "y", "size", "color"}
    graphology_check(g, {n["key"]: n["attributes"] for n in j["nodes"]}, [(e["source"], e["target"], e["attributes"]) for e in j["edges"]])
    for i, n in enumerate(j["nodes"]):
        a = n["attributes"]
        assert all(isinstance(a[k], float) and math.isfinite(a[k]) for k in ("x", "y", "size")) and re.fullmatch("#[0-9a-fA-F]{6}", a["color"])
        assert not {"type", "hidden"} & set(a)
        for k in made & g.taken("nodes", made): assert g.column("nodes", k)[i] is None or same(a[k], g.column("nodes", k)[i], True)


def javascript(g, file):
    found = json.loads(g.answer("node", file))
    if "error" in found: raise AssertionError(found["error"])
    assert found["multi"] == g.multi and set(found["attributes"]) == set(g.attributes)
    return {i: row for i, row in found["nodes"]}, found["edges"], found["directed"]


if has_node:
    for file in ("graph.json", "d3.json"):
        @reader(file, "node: read_json.js")
        def _(g, file=file):
            nodes, edges, directed = javascript(g, file)
            check(g, nodes, edges, g.rows("nodes", node_link), g.rows("edges", node_link), directed=directed)

    @reader("graph.cyjs", "node: read_json.js")
    def _(g):
        nodes, edges, directed = javascript(g, "graph.cyjs")
        check(g, nodes, edges, g.rows("nodes", cytoscape, g.taken("nodes", ["x", "y"])), g.rows("edges", cytoscape), directed=directed)

    @reader("graphology.json", "node: read_json.js")
    def _(g): graphology_check(g, *javascript(g, "graphology.json"))


@reader("edges.jsonl", "json, line by line")
def _(g):
    lines = open(g.path("edges.jsonl"), encoding="utf-8", newline="\n").read().split("\n")[:-1]
    rows = [strict_json(line) for line in lines]
    labels = g.column("nodes", "label") or [None] * len(g.ids)
    expected = g.rows("edges", reserved("source", "target", "source_label", "target_label", "evidence"))
    assert len(rows) == len(g.ends)
    for row, want, (a, b) in zip(rows, expected, g.ends):
        found = row.pop("evidence", None)
        compare({**want, "source": g.ids[a], "target": g.ids[b], "source_label": labels[a], "target_label": labels[b]}, row, True, False, ())
        units = g.units and [{"id": i, **attributes} for i, nodes, attributes in g.units if {a, b} <= nodes]
        assert found == units or [plain(u) for u in found] == [plain(u) for u in units], (found, units)


def plain(row): return {k: str(v) for k, v in row.items()}


@reader("edges.jsonl", "duckdb.read_json (count)")
def _(g):
    if g.ends and not any(len({k.lower() for k in row}) < len(row) or "" in row for row in map(json.loads, open(g.path("edges.jsonl"), encoding="utf-8", newline="\n").read().split("\n")[:-1])):
        found = duckdb.sql(f"select count(*) from read_json('{g.path('edges.jsonl')}', format='newline_delimited', maximum_object_size=100000000)").fetchall()[0][0]
        assert found == len(g.ends), found
