"""Reads the files of every format with other tools: `python3 check_formats.py [--schemas FOLDER] FOLDER...`.

Each folder holds the files of one graph and expected.json; `INTEROP_FOLDER=out swift test --filter InteropFilesTests` writes such folders.
Every reader has to find the same nodes, edges, weights and attributes. One line per format and reader; exit code 1 on any failure.
The folder of schemas holds graphml/graphml.xsd and gexf13/gexf.rng; without it the files are not validated.
Made with the packages of requirements.txt and Graphviz 2.42.2.
"""
import argparse, collections, csv, glob, html, io, itertools, json, math, os, re, subprocess, sys, traceback, warnings

import duckdb, igraph, networkit, networkx as nx, pandas, pydot, pygraphviz
from lxml import etree

warnings.filterwarnings("ignore")
csv.field_size_limit(1 << 30)
parser = argparse.ArgumentParser()
parser.add_argument("folders", nargs="+")
parser.add_argument("--schemas")
parser.add_argument("--verbose", action="store_true")
options = parser.parse_args()
results = collections.OrderedDict()


# ---- what is expected

def value(kind, v):
    return v if v is None or kind in ("text", "boolean") else int(v) if kind == "integer" else float(v)


class Graph:
    def __init__(self, folder):
        self.folder = folder
        raw = json.load(open(os.path.join(folder, "expected.json"), encoding="utf-8"))
        self.directed, self.ids, self.ends, self.attributes = raw["directed"], raw["ids"], raw["ends"], raw["attributes"]
        self.columns = {side: [(n, k, [value(k, v) for v in vs]) for n, k, vs in raw[side]] for side in ("nodes", "edges")}
        pairs = [tuple(e) if self.directed else tuple(sorted(e)) for e in self.ends]
        self.multi, self.loops = len(set(pairs)) < len(pairs), any(a == b for a, b in pairs)

    def path(self, name): return os.path.join(self.folder, name)
    def column(self, side, name): return next((vs for n, _, vs in self.columns[side] if n == name), None)

    def rows(self, side, rename, drop=()):
        count = len(self.ids) if side == "nodes" else len(self.ends)
        rows = [{} for _ in range(count)]
        kept = [c for c in self.columns[side] if c[0] not in drop]
        for name, (_, _, values) in zip(rename([c[0] for c in kept]), kept):
            for row, v in zip(rows, values): row[name] = v
        return rows

    def fits(self, side, name):
        """Whether a column has a place of its own, as Roles.swift decides."""
        column = next((c for c in self.columns[side] if c[0] == name), None)
        if not column: return False
        _, kind, values = column
        there = [v for v in values if v is not None]
        if name == "label": return kind == "text"
        if name == "weight": return kind in ("integer", "number")
        if name in ("size", "thickness"): return kind in ("integer", "number") and all(v >= 0 for v in there)
        if name == "color": return kind == "text" and all(re.fullmatch("#[0-9a-fA-F]{6}", v) for v in there)
        if name == "style": return kind == "text" and all(v in ("solid", "dashed", "dotted") for v in there)
        if name in ("start", "end"): return kind == "text" and all(re.fullmatch(r"\d{4}-\d\d-\d\d", v) for v in there)
        if name in ("x", "y"):
            both = [c for c in self.columns[side] if c[0] in ("x", "y") and c[1] in ("integer", "number")]
            return len(both) == 2 and all((a is None) == (b is None) for a, b in zip(both[0][2], both[1][2]))

    def taken(self, side, names): return {n for n in names if self.fits(side, n)}


def reserved(*names):
    low = {n.lower() for n in names}
    return lambda columns: [n + "_" if n.rstrip("_").lower() in low else n for n in columns]


def distinct(names, separator="_"):
    taken, out = set(names), []
    seen = set()
    for n in names:
        if n not in seen: seen.add(n); out.append(n); continue
        k = 2
        while f"{n}{separator}{k}" in taken: k += 1
        taken.add(f"{n}{separator}{k}"); out.append(f"{n}{separator}{k}")
    return out


# ---- comparing

def same(a, b, typed):
    if isinstance(b, bool): return a is b if typed else str(a).lower() in (str(b).lower(), str(int(b)), str(float(b)))
    if isinstance(b, (int, float)):
        if typed and (isinstance(a, (str, bool)) or a is None): return False
        try: return float(a) == float(b) or math.isclose(float(a), float(b), rel_tol=1e-12)
        except (TypeError, ValueError): return False
    return a == b


def missing(v, empty): return v is None or v is pandas.NA or isinstance(v, float) and math.isnan(v) or empty and v == ""


def compare(expected, found, typed, empty, extra):
    """A row with the one that a reader found; `empty` where the reader knows no empty text apart from a missing one."""
    expected = {k: v for k, v in expected.items() if not missing(v, empty)}
    found = {k: v for k, v in found.items() if not missing(v, empty) and k not in extra}
    for k in expected: assert same(found.get(k), expected[k], typed), f"{k[:40]!r}: {str(found.get(k))[:120]!r} instead of {str(expected[k])[:120]!r}"
    assert not set(found) - set(expected), f"unknown attributes {sorted(set(found) - set(expected))}"


def check(g, nodes, edges, node_rows, edge_rows, typed=True, empty=False, ids=None, extra=(), directed=None):
    """nodes: {id: row}; edges: [(source, target, row)]: as many, between the same nodes, with the same attributes."""
    ids = ids or g.ids
    if directed is not None: assert bool(directed) == g.directed, "direction"
    assert set(nodes) == set(ids), f"ids: unknown {[i[:30] for i in set(nodes) - set(ids)][:4]}, missing {[i[:30] for i in set(ids) - set(nodes)][:4]}"
    for i, row in zip(ids, node_rows): compare(row, nodes[i], typed, empty, extra)
    def key(a, b): return (a, b) if g.directed else tuple(sorted((a, b)))
    groups = collections.defaultdict(list)
    for s, t, row in edges: groups[key(s, t)].append(row)
    assert len(edges) == len(g.ends), f"{len(edges)} edges instead of {len(g.ends)}"
    for (a, b), row in zip(g.ends, edge_rows):
        rest, error = groups[key(ids[a], ids[b])], None
        for k, found in enumerate(rest):
            try: compare(row, found, typed, empty, extra); del rest[k]; error = None; break
            except AssertionError as e: error = e
        else: error = error or AssertionError("an edge is missing")
        if error: raise error


def nx_parts(h): return {n: dict(d) for n, d in h.nodes(data=True)}, [(a, b, dict(d)) for a, b, d in h.edges(data=True)], h.is_directed()


# ---- the readers: (file, reader) -> function of the graph

readers = []


def reader(file, name, limit=(lambda g: False, "")):
    """A check of a file; `limit` says which graphs the reader cannot read from any file, and why."""
    def add(function): readers.append((file, name, function, *limit)); return function
    return add


no_empty_ids = (lambda g: "" in g.ids, "empty ids")
no_dates = (lambda g: any(g.fits(s, n) for s in ("nodes", "edges") for n in ("start", "end")), "dynamic graphs, unless ids are numbers")


def strict_json(text):
    def pairs(items):
        keys = [k for k, _ in items]
        assert len(keys) == len(set(keys)), "a key repeats"
        return dict(items)
    def constant(c): raise AssertionError(f"{c} is no JSON")
    return json.loads(text, object_pairs_hook=pairs, parse_constant=constant)


def load(g, name): return strict_json(open(g.path(name), "rb").read().decode("utf-8", "strict"))


def xml(g, name):
    tree = etree.parse(g.path(name), etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True))
    assert not tree.docinfo.doctype
    return tree


@reader("graph.graphml", "lxml, GraphML schema (where ids and names are name tokens)")
def _(g):
    tree = xml(g, "graph.graphml")
    names = [n for side in ("nodes", "edges") for n, _, _ in g.columns[side]] + list(g.attributes)
    if options.schemas and all(re.fullmatch(r"[\w.:-]+", t) for t in g.ids + names):
        etree.XMLSchema(etree.parse(os.path.join(options.schemas, "graphml/graphml.xsd"))).assertValid(tree)


graphml = reserved("id", "key")


@reader("graph.graphml", "networkx.read_graphml")
def _(g):
    h = nx.read_graphml(g.path("graph.graphml"))
    check(g, *nx_parts(h)[:2], g.rows("nodes", graphml), g.rows("edges", graphml), empty=True, directed=h.is_directed())
    assert h.is_multigraph() == g.multi
    for k, v in zip(graphml(g.attributes), g.attributes.values()):
        found = h.graph.get(k, "")
        assert str(found) == str(v) or float(found) == float(v), (k, found, v)


def ig(h, key): return {v[key]: {k: x for k, x in v.attributes().items() if k != key} for v in h.vs}, [
    (h.vs[e.source][key], h.vs[e.target][key], e.attributes()) for e in h.es]


@reader("graph.graphml", "igraph.Read_GraphML", no_empty_ids)
def _(g):
    h = igraph.Graph.Read_GraphML(g.path("graph.graphml"))
    # igraph does not decode the reference to an ampersand in XML attributes, that is in ids and names.
    def plain(t): return t.replace("&#38;", "&")
    nodes, edges = ig(h, "id") if len(g.ids) else ({}, [])
    nodes = {plain(i): {plain(k): v for k, v in row.items()} for i, row in nodes.items()}
    edges = [(plain(a), plain(b), {plain(k): v for k, v in row.items()}) for a, b, row in edges]
    # igraph knows numbers only as doubles, and no missing truth value: those are not looked at.
    blind = {n for side in ("nodes", "edges") for n, k, vs in g.columns[side] if k == "boolean" and None in vs}
    check(g, nodes, edges, g.rows("nodes", graphml, blind), g.rows("edges", graphml, blind), typed=False, empty=True, extra=graphml(blind),
          directed=h.is_directed())


def total(g): return sum(1.0 if w is None else w for w in g.column("edges", "weight") or [1.0] * len(g.ends))


def networkit_counts(g, h):
    assert (h.numberOfNodes(), h.numberOfEdges()) == (len(g.ids), len(g.ends)), (h.numberOfNodes(), h.numberOfEdges())
    if g.column("edges", "weight") and None not in g.column("edges", "weight"):
        assert math.isclose(h.totalEdgeWeight(), total(g), rel_tol=1e-9), (h.totalEdgeWeight(), total(g))


@reader("graph.graphml", "networkit.readGraph (counts, weights)")
def _(g): networkit_counts(g, networkit.readGraph(g.path("graph.graphml"), networkit.Format.GraphML))


@reader("graph.gexf", "lxml, GEXF 1.3 RELAX NG")
def _(g):
    tree = xml(g, "graph.gexf")
    if options.schemas: etree.RelaxNG(etree.parse(os.path.join(options.schemas, "gexf13/gexf.rng"))).assertValid(tree)


gexf = reserved("id", "label", "weight", "viz", "pid", "start", "end", "source", "target", "key", "timeset", "interval")


@reader("graph.gexf", "networkx.read_gexf(1.3)")
def _(g):
    h = nx.read_gexf(g.path("graph.gexf"), version="1.3")
    nodes, edges, directed = nx_parts(h)
    special = {"nodes": g.taken("nodes", ["label", "start", "end", "size", "color", "x", "y"]),
               "edges": g.taken("edges", ["label", "weight", "start", "end", "thickness", "color", "style"])}
    drawn = {"size", "color", "x", "y", "thickness", "style"}
    def rows(side):
        names = special[side]
        return g.rows(side, lambda columns: [n if n in names else w for n, w in zip(columns, gexf(columns))], names & drawn)
    # NetworkX drops attribute values of "0" nowhere, but gives nodes without label their id's column none: labels are compared as they are.
    check(g, nodes, edges, rows("nodes"), rows("edges"), empty=True, extra={"viz", "id"}, directed=directed)
    for i, id in enumerate(g.ids):
        viz = nodes[id].get("viz", {})
        for name in special["nodes"] & {"size", "x", "y"}:
            v = g.column("nodes", name)[i]
            found = viz.get("size") if name == "size" else viz.get("position", {}).get(name)
            assert v is None or math.isclose(float(found), v), (name, found, v)
        if "color" in special["nodes"] and (color := g.column("nodes", "color")[i]):
            assert [viz["color"][c] for c in "rgb"] == list(bytes.fromhex(color[1:])), viz["color"]


@reader("graph.gexf", "lxml: drawing, dates, settings")
def _(g):
    tree = xml(g, "graph.gexf")
    ns = {"g": "http://gexf.net/1.3", "v": "http://gexf.net/1.3/viz"}
    dated = any(g.fits(s, n) for s in ("nodes", "edges") for n in ("start", "end"))
    assert tree.find(".//g:graph", ns).get("mode") == ("dynamic" if dated else "static")
    for k, edge in enumerate(tree.iterfind(".//g:edge", ns)):
        for name, tag in (("thickness", "thickness"), ("style", "shape")):
            if g.fits("edges", name) and (v := g.column("edges", name)[k]) is not None:
                found = edge.find(f"v:{tag}", ns).get("value")
                assert found == v or same(found, v, False), (name, found, v)
    description = tree.find(".//g:description", ns)
    if g.attributes:
        found = strict_json(description.text)
        assert set(found) == set(g.attributes) and all(same(found[k], v, False) or same(v, found[k], False) for k, v in g.attributes.items())


@reader("graph.gexf", "networkit GEXFReader (counts, weights)", no_dates)
def _(g):
    h = networkit.graphio.GEXFReader().read(g.path("graph.gexf"))
    networkit_counts(g, h[0] if isinstance(h, tuple) else h)


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
    uses = collections.Counter(labels)
    return distinct([plain(i) if not l else l if uses[l] == 1 else f"{l} ({plain(i)})" for l, i in zip(labels, g.ids)])


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


@reader("graphology.json", "rules of graphology and sigma.js")
def _(g):
    j = load(g, "graphology.json")
    o = j["options"]
    assert (o["type"], o["multi"], o["allowSelfLoops"]) == ("directed" if g.directed else "undirected", g.multi, g.loops)
    assert len({e["key"] for e in j["edges"]}) == len(j["edges"]) and all(e.get("undirected", False) is not g.directed for e in j["edges"])
    names = reserved("x", "y", "size", "color", "type", "hidden", "highlighted", "forceLabel", "zIndex")
    def rows(side, taken): return g.rows(side, names, g.taken(side, taken))
    made = {"x", "y", "size", "color"}
    check(g, {n["key"]: n["attributes"] for n in j["nodes"]}, [(e["source"], e["target"], e["attributes"]) for e in j["edges"]],
          rows("nodes", ["x", "y", "size", "color"]), rows("edges", ["thickness", "color"]), extra=made)
    for i, n in enumerate(j["nodes"]):
        a = n["attributes"]
        assert all(isinstance(a[k], float) and math.isfinite(a[k]) for k in ("x", "y", "size")) and re.fullmatch("#[0-9a-fA-F]{6}", a["color"])
        assert not {"type", "hidden"} & set(a)
        for k in made & g.taken("nodes", made): assert g.column("nodes", k)[i] is None or same(a[k], g.column("nodes", k)[i], True)


csv_names = reserved("Id", "Label", "Source", "Target", "Type", "Weight")


def csv_rename(known): return lambda columns: [known.get(n, w) for n, w in zip(columns, csv_names(columns))]


def table_check(g, nodes, edges, node_rows, edge_rows, keys, typed=False, empty=True):
    node_key, source, target = keys
    check(g, {r[node_key]: {k: v for k, v in r.items() if k != node_key} for r in nodes},
          [(r[source], r[target], {k: v for k, v in r.items() if k not in (source, target)}) for r in edges],
          node_rows, edge_rows, typed=typed, empty=empty, extra={"Type", ":TYPE", ":LABEL"})


def strict_rows(path):
    data = open(path, "rb").read()
    assert not data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\r\n")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8", "strict"), newline=""), strict=True))


def csv_expected(g): return g.rows("nodes", csv_rename({"label": "Label"})), g.rows("edges", csv_rename({"label": "Label", "weight": "Weight"}))


CSV = "nodes.csv+edges.csv"


@reader(CSV, "csv (strict)")
def _(g):
    nodes, edges = strict_rows(g.path("nodes.csv")), strict_rows(g.path("edges.csv"))
    table_check(g, nodes, edges, *csv_expected(g), ("Id", "Source", "Target"))
    assert {e["Type"] for e in edges} <= {"Directed" if g.directed else "Undirected"}


@reader(CSV, "pandas.read_csv")
def _(g):
    text = {"Id": str, "Label": str, "Source": str, "Target": str}
    for side, known in (("nodes", {"label": "Label"}), ("edges", {"label": "Label", "weight": "Weight"})):
        for name, (_, kind, _) in zip(csv_rename(known)([c[0] for c in g.columns[side]]), g.columns[side]):
            if kind == "text": text[name] = str
    nodes, edges = [pandas.read_csv(g.path(f), keep_default_na=False, na_values={}, dtype={k: v for k, v in text.items()}, float_precision="round_trip")
                    .astype(object) for f in CSV.split("+")]
    for table, file in ((nodes, "nodes.csv"), (edges, "edges.csv")):  # pandas gives columns without name one
        table.columns = next(csv.reader(open(g.path(file), encoding="utf-8", newline="")))
    nodes, edges = nodes.to_dict("records"), edges.to_dict("records")
    table_check(g, nodes, edges, *csv_expected(g), ("Id", "Source", "Target"))


def duck_rows(path):
    # The header is read as a row, as DuckDB renames columns whose names differ in case alone; and nothing is guessed from hostile cells.
    width = len(next(csv.reader(open(path, encoding="utf-8", newline=""))))
    columns = "{" + ", ".join(f"'c{i}': 'VARCHAR'" for i in range(width)) + "}"
    table = f"read_csv('{path}', header=false, auto_detect=false, columns={columns}, quote='\"', escape='\"', delim=',', new_line='\\r\\n', " \
            "allow_quoted_nulls=false, max_line_size=100000000)"
    header, *rows = duckdb.sql(f"select * from {table}").fetchall()
    return [dict(zip(header, row)) for row in rows]


@reader(CSV, "duckdb.read_csv")
def _(g):
    nodes, edges = duck_rows(g.path("nodes.csv")), duck_rows(g.path("edges.csv"))
    table_check(g, nodes, edges, *csv_expected(g), ("Id", "Source", "Target"))


@reader("safe.nodes.csv+safe.edges.csv", "csv: no cell is a formula")
def _(g):
    for file in ("safe.nodes.csv", "safe.edges.csv"):
        rows = list(csv.reader(open(g.path(file), encoding="utf-8", newline=""), strict=True))
        for cell in itertools.chain(*rows):
            assert cell[:1] not in tuple("=+-@\t\r\n") or cell[:1] and re.fullmatch(r"-?[0-9.]+(e[+-]?[0-9]+)?", cell), cell
    nodes = list(csv.DictReader(open(g.path("safe.nodes.csv"), encoding="utf-8", newline="")))
    assert {n["Id"][1:] if n["Id"].startswith("'") else n["Id"] for n in nodes} == set(g.ids)


NEO4J = "neo4j-nodes.csv+neo4j-relationships.csv"


@reader(NEO4J, "csv and the rules of neo4j-admin's headers")
def _(g):
    nodes, edges = [list(csv.reader(open(g.path(f), encoding="utf-8", newline=""), strict=True)) for f in NEO4J.split("+")]
    kinds = {"text": "string", "integer": "long", "number": "double", "boolean": "boolean"}
    assert nodes[0][:2] == ["id:ID", ":LABEL"] and edges[0][:3] == [":START_ID", ":END_ID", ":TYPE"]
    for header, side, first in ((nodes[0], "nodes", 2), (edges[0], "edges", 3)):
        assert all(re.fullmatch("[^:]+:(string|long|double|boolean)", h, re.S) for h in header[first:]), header
        assert [h.split(":")[1] for h in header[first:]] == [kinds[k] for _, k, _ in g.columns[side]]
        assert len(set(header)) == len(header)
    def rename(columns): return nodes[0][2:]
    table_check(g, [dict(zip(nodes[0], r)) for r in nodes[1:]], [dict(zip(edges[0], r)) for r in edges[1:]], g.rows("nodes", rename),
                g.rows("edges", lambda columns: edges[0][3:]), ("id:ID", ":START_ID", ":END_ID"))


@reader("edges.jsonl", "json, line by line")
def _(g):
    lines = open(g.path("edges.jsonl"), encoding="utf-8", newline="\n").read().split("\n")[:-1]
    rows = [strict_json(line) for line in lines]
    labels = g.column("nodes", "label") or [None] * len(g.ids)
    expected = g.rows("edges", reserved("source", "target", "source_label", "target_label"))
    assert len(rows) == len(g.ends)
    for row, want, (a, b) in zip(rows, expected, g.ends):
        compare({**want, "source": g.ids[a], "target": g.ids[b], "source_label": labels[a], "target_label": labels[b]}, row, True, False, ())


@reader("edges.jsonl", "duckdb.read_json (count)")
def _(g):
    if g.ends and not any(len({k.lower() for k in row}) < len(row) or "" in row for row in map(json.loads, open(g.path("edges.jsonl"), encoding="utf-8", newline="\n").read().split("\n")[:-1])):
        found = duckdb.sql(f"select count(*) from read_json('{g.path('edges.jsonl')}', format='newline_delimited', maximum_object_size=100000000)").fetchall()[0][0]
        assert found == len(g.ends), found


@reader("matrix.csv", "pandas.read_csv")
def _(g):
    rows = list(csv.reader(open(g.path("matrix.csv"), encoding="utf-8", newline=""), strict=True))
    assert rows[0][1:] == g.ids and [r[0] for r in rows[1:]] == g.ids
    wanted = collections.defaultdict(float)
    for (a, b), w in zip(g.ends, g.column("edges", "weight") or [None] * len(g.ends)):
        wanted[a, b] += 1 if w is None else w
        if not g.directed and a != b: wanted[b, a] += 1 if w is None else w
    if not g.ids: return
    table = pandas.read_csv(g.path("matrix.csv"), header=None, skiprows=0, dtype=str, keep_default_na=False)
    assert table.shape == (len(g.ids) + 1, len(g.ids) + 1)
    for i, j in itertools.product(range(len(g.ids)), repeat=2):
        assert math.isclose(float(table.iat[i + 1, j + 1]), wanted[i, j], rel_tol=1e-12), (i, j)


# ---- DOT: `\\`, `\"` and `\n` are the escapes in every text, entities only in labels

def unquote(text): return re.sub(r"\\(.)", lambda m: {"n": "\n"}.get(m[1], m[1]), text, flags=re.S)
def unlabel(text): return re.sub("&amp;(?=[A-Za-z0-9#]+;)", "&", text)


def dot_expected(g, gephi):
    source = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Sources/GraphFiles/Formats/DOTFormat.swift"), encoding="utf-8").read()
    block = re.search(r"static let reserved: ReservedNames = \[(.*?)\]", source, re.S)[1]
    names = reserved(*re.findall('"([^"]+)"', block))
    node_drop, edge_drop = g.taken("nodes", ["color", "x", "y"]), g.taken("edges", ["color", "thickness", "style"])
    if gephi:
        node_drop, edge_drop = g.taken("nodes", ["color"]) | {"x", "y", "size", "thickness", "style"}, g.taken("edges", ["color"]) | {
            "x", "y", "size", "thickness", "style"}
    return g.rows("nodes", names, node_drop), g.rows("edges", names, edge_drop)


drawing = {"fillcolor", "style", "color", "pos", "width", "height", "penwidth"}


def dot_check(g, nodes, edges, gephi, empty=True):
    labels = {s: g.fits(s, "label") and not gephi for s in ("nodes", "edges")}
    def row(side, r): return {unquote(k): unlabel(unquote(v)) if k == "label" and labels[side] else unquote(v) for k, v in r.items() if k not in drawing}
    check(g, {unquote(i): row("nodes", r) for i, r in nodes.items()}, [(unquote(a), unquote(b), row("edges", r)) for a, b, r in edges],
          *dot_expected(g, gephi), typed=False, empty=empty)
    if gephi:
        for side in ("nodes", "edges"):
            if g.fits(side, "color"):
                wanted = sorted(c for c in g.column(side, "color") if c)
                assert sorted(r["color"] for r in (nodes.values() if side == "nodes" else [e[2] for e in edges]) if r.get("color")) == wanted
    elif g.taken("nodes", ["x", "y"]):
        found = {unquote(i): r.get("pos") for i, r in nodes.items()}
        for id, x, y in zip(g.ids, g.column("nodes", "x"), g.column("nodes", "y")):
            assert not found[id] if x is None else all(same(p, v, False) for p, v in zip(found[id].split(","), [x, y], strict=True))


for file, gephi in (("graph.dot", False), ("gephi.dot", True)):
    @reader(file, "pygraphviz.AGraph", (lambda g: any(i[:1] in ("", "%") for i in g.ids), "ids that are empty or begin with %"))
    def _(g, file=file, gephi=gephi):
        h = pygraphviz.AGraph(g.path(file))
        assert h.directed == g.directed and h.strict != g.multi
        # A label that no node has is Graphviz' own.
        def attributes(x): return {k: v for k, v in x.attr.to_dict().items() if not (k == "label" and v == "\\N")}
        dot_check(g, {str(n): attributes(n) for n in h.nodes()}, [(str(e[0]), str(e[1]), attributes(e)) for e in h.edges()], gephi)

    @reader(file, "gvpr (counts)")
    def _(g, file=file, gephi=gephi):
        run = subprocess.run(["gvpr", "-c", 'BEG_G { printf("%d %d\\n", nNodes($G), nEdges($G)); }', g.path(file)], capture_output=True)
        assert run.returncode == 0 and not run.stderr, run.stderr[:200]
        assert run.stdout.split(b"\n")[0] == f"{len(g.ids)} {len(g.ends)}".encode(), run.stdout[:40]

    @reader(file, "pydot.graph_from_dot_file")
    def _(g, file=file, gephi=gephi):
        h = pydot.graph_from_dot_file(g.path(file), encoding="utf-8")[0]
        def bare(t):
            t = str(t)
            return t[1:-1].replace("\\\n", "") if len(t) > 1 and t[0] == '"' == t[-1] else t
        def row(d): return {bare(k): bare(v) for k, v in d.items()}
        dot_check(g, {bare(n.get_name()): row(n.get_attributes()) for n in h.get_nodes()},
                  [(bare(e.get_source()), bare(e.get_destination()), row(e.get_attributes())) for e in h.get_edges()], gephi)


def no_bad_bytes(file):
    @reader(file, "bytes: UTF-8, no BOM, no forbidden characters")
    def _(g):
        data = open(g.path(file), "rb").read()
        assert not data.startswith(b"\xef\xbb\xbf")
        bad = re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\u202a-\u202e\u2066-\u2069]", data.decode("utf-8", "strict"))
        assert not bad, f"U+{ord(bad[0]):04X} at {bad.start()}"


for file in ("graph.dot", "gephi.dot", "graph.graphml", "graph.gexf", "graph.gml", "graph.net", "graph.json", "d3.json", "graph.cyjs", "graphology.json",
             "nodes.csv", "edges.csv", "neo4j-nodes.csv", "neo4j-relationships.csv", "edges.jsonl", "matrix.csv"):
    no_bad_bytes(file)

# ---- run

tally = collections.OrderedDict(((f, n), [0, [], 0, why]) for f, n, _, _, why in readers)
for folder in options.folders:
    graph = Graph(folder)
    for file, name, function, cannot_read, _ in readers:
        if cannot_read(graph):
            tally[file, name][2] += 1
            continue
        try:
            function(graph)
            tally[file, name][0] += 1
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)[-1].lineno
            tally[file, name][1].append(f"{os.path.basename(folder)}: {type(error).__name__}: {str(error)[:240]} (line {place})")
for (file, name), (passed, failures, left, why) in tally.items():
    print(f"{'ok  ' if not failures else 'FAIL'} {passed:3d}/{passed + len(failures):<3d} {file:42s} {name}{f' ({left} left out: it reads no {why})' if left else ''}")
    for failure in failures[:None if options.verbose else 3]: print("       ", failure)
bad = sum(len(f) for _, f, _, _ in tally.values())
print(f"{sum(p for p, _, _, _ in tally.values())} passed, {bad} failed")
sys.exit(1 if bad else 0)
