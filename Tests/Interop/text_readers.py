"""Readers of GML and Pajek: NetworkX, igraph."""
import collections, math, re, unicodedata

import igraph, networkx as nx

from comparison import check, distinct, ig, nx_parts, reader, same

def gml_keys(taken):
    def rename(columns):
        keys = []
        for name in columns:
            words = [w for w in re.split("[^A-Za-z0-9]+", name) if w]
            key = (words or [""])[0] + "".join(w[:1].upper() + w[1:] for w in words[1:])
            keys.append(key if key[:1].isalpha() else "attribute" + key)
        return distinct(list(taken) + keys, "")[len(taken):]
    return rename


def gml_rows(g):
    def node_names(columns):
        ordered = sorted(columns, key=lambda n: n != "label")
        keys = dict(zip(ordered, gml_keys(["id", "label"])(["name" if n == "label" else n for n in ordered])))
        return [keys[n] for n in columns]
    return g.rows("nodes", node_names), g.rows("edges", gml_keys(["id", "source", "target", "key"]))


@reader("graph.gml", "networkx.read_gml")
def _(g):
    h = nx.read_gml(g.path("graph.gml"))
    nodes, edges, directed = nx_parts(h)
    gml_values(gml_rows(g), lambda rows: check(g, nodes, edges, *rows, directed=directed))
    # Settings come back as numbers where they are spelt so.
    for key, v in zip(gml_keys(["directed", "multigraph", "node", "edge"])(list(g.attributes)), g.attributes.values()):
        assert same(h.graph.get(key), int(v) if isinstance(v, bool) else v, False) or same(v, h.graph.get(key), False), key


def gml_values(rows, then):
    def plain(v): return int(v) if isinstance(v, bool) else v
    then([[{k: plain(v) for k, v in row.items()} for row in side] for side in rows])


@reader("graph.gml", "igraph.Read_GML")
def _(g):
    if not g.ids: return
    h = igraph.Graph.Read_GML(g.path("graph.gml"))
    def decode(row): return {k: re.sub("&#([0-9]+);", lambda m: chr(int(m[1])), v) if isinstance(v, str) else v for k, v in row.items()}
    nodes, edges = ig(h, "label")
    decoded = {decode({"i": i})["i"]: decode(r) for i, r in nodes.items()}
    ends = [(decode({"i": a})["i"], decode({"i": b})["i"], decode(r)) for a, b, r in edges]
    gml_values(gml_rows(g), lambda rows: check(g, decoded, ends, *rows, typed=False, empty=True, extra={"id"}, directed=h.is_directed()))


def pajek_labels(g):
    def plain(t): return "".join("\u201d" if c == '"' else "\u29f5" if c == "\\" else " " if c.isspace() and c not in "\x1c\x1d\x1e\x1f" else c for c in t)
    column = g.column("nodes", "label") or [None] * len(g.ids)
    labels = [plain(l if isinstance(l, str) else i) for l, i in zip(column, g.ids)]
    # Labels that differ by the way their accents are coded look the same.
    def shown(label): return unicodedata.normalize("NFC", label)
    uses = collections.Counter(map(shown, labels))
    return distinct([plain(i) if not l else l if uses[shown(l)] == 1 else f"{l} ({plain(i)})" for l, i in zip(labels, g.ids)])


def pajek_check(g, names, edges):
    labels = pajek_labels(g)
    assert sorted(names) == sorted(labels), f"{sorted(set(names) - set(labels))[:3]} instead of {sorted(set(labels) - set(names))[:3]}"
    weights = g.column("edges", "weight") or [None] * len(g.ends)
    expected = sorted((*((labels[a], labels[b]) if g.directed else sorted((labels[a], labels[b]))), 1.0 if w is None else float(w))
                      for (a, b), w in zip(g.ends, weights))
    found = sorted((*((a, b) if g.directed else sorted((a, b))), 1.0 if w is None or math.isnan(w) else float(w)) for a, b, w in edges)
    assert [e[:2] for e in expected] == [e[:2] for e in found], "edges differ"
    assert all(math.isclose(a[2], b[2], rel_tol=1e-9) for a, b in zip(expected, found)), "weights differ"


@reader("graph.net", "networkx.read_pajek")
def _(g):
    h = nx.read_pajek(g.path("graph.net"))
    pajek_check(g, list(h), [(a, b, float(d.get("weight", 1))) for a, b, d in h.edges(data=True)])


@reader("graph.net", "igraph.Read_Pajek")
def _(g):
    h = igraph.Graph.Read_Pajek(g.path("graph.net"))
    if not g.ids: return
    key = "name" if "name" in h.vs.attributes() else "id"
    pajek_check(g, h.vs[key], [(h.vs[e.source][key], h.vs[e.target][key], e.attributes().get("weight")) for e in h.es])
