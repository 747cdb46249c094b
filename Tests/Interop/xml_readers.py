"""Readers of GraphML and GEXF: lxml with rules for what we write, NetworkX, igraph, networkit."""
import contextlib, functools, math, os, re

import igraph, networkx as nx
from lxml import etree

try: import networkit
except ImportError: networkit = None  # It is not there for every system.

from comparison import check, ig, no_empty_ids, nx_parts, reader, reserved, same, strict_json


def xml(g, name):
    tree = etree.parse(g.path(name), etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True))
    assert not tree.docinfo.doctype
    return tree


def rules(name):
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "schemas")
    return etree.RelaxNG(etree.parse(os.path.join(folder, name)))


@functools.cache
def schemas():
    """Our rules, and the schemas of the formats' makers if SCHEMAS names a folder of them."""
    found = {"graphml": [rules("graphml.rng")], "gexf": [rules("gexf.rng")]}
    if folder := os.environ.get("SCHEMAS"):
        found["graphml"].append(etree.XMLSchema(etree.parse(os.path.join(folder, "graphml/graphml.xsd"))))
        found["gexf"].append(etree.RelaxNG(etree.parse(os.path.join(folder, "gexf13/gexf.rng"))))
    return found


# How values of each type are spelt.
spelled = {"string": lambda text: True, "long": re.compile("-?[0-9]+").fullmatch, "boolean": re.compile("true|false").fullmatch,
           "double": re.compile(r"-?[0-9]+\.[0-9]+([eE][+-]?[0-9]+)?").fullmatch}


@reader("graph.graphml", "lxml, rules of GraphML")
def _(g):
    tree = xml(g, "graph.graphml")
    # The schema wants name tokens for ids and names, which no reader does: other texts are replaced by such, each by its own.
    tokens = {}
    for element in tree.iter():
        for name in ("id", "source", "target", "attr.name"):
            text = element.get(name)
            if text is not None and not re.fullmatch(r"[\w.:-]+", text): element.set(name, tokens.setdefault(text, f"token-{len(tokens)}"))
    for schema in schemas()["graphml"]: schema.assertValid(tree)
    # What a schema cannot say: keys are declared for what they are used at.
    keys = {key.get("id"): (key.get("for"), key.get("attr.type")) for key in tree.iter("{*}key")}
    for data in tree.iter("{*}data"):
        place, kind = keys[data.get("key")]
        assert place == etree.QName(data.getparent()).localname and spelled[kind](data.text or ""), (data.get("key"), data.text)


graphml = reserved("id", "key")


@reader("graph.graphml", "networkx.read_graphml")
def _(g):
    h = nx.read_graphml(g.path("graph.graphml"))
    check(g, *nx_parts(h)[:2], g.rows("nodes", graphml), g.rows("edges", graphml), empty=True, directed=h.is_directed())
    assert h.is_multigraph() == g.multi
    for k, v in zip(graphml(g.attributes), g.attributes.values()):
        found = h.graph.get(k, "")
        assert str(found) == str(v) or float(found) == float(v), (k, found, v)


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


@reader("graph.gexf", "lxml, rules of GEXF 1.3")
def _(g):
    tree = xml(g, "graph.gexf")
    for schema in schemas()["gexf"]: schema.assertValid(tree)
    for side in ("node", "edge"):
        kinds = {a.get("id"): a.get("type") for a in tree.iterfind(f".//{{*}}attributes[@class='{side}']/{{*}}attribute")}
        for v in tree.iterfind(f".//{{*}}{side}/{{*}}attvalues/{{*}}attvalue"): assert spelled[kinds[v.get("for")]](v.get("value")), v.attrib
    assert [int(tree.find(f".//{{*}}{tag}").get("count")) for tag in ("nodes", "edges")] == [len(g.ids), len(g.ends)]


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
        if g.fits("edges", "color") and (v := g.column("edges", "color")[k]):
            found = edge.find("v:color", ns)
            assert [int(found.get(c)) for c in "rgb"] == list(bytes.fromhex(v[1:])), v
    description = tree.find(".//g:description", ns)
    if g.attributes:
        found = strict_json(description.text)
        assert set(found) == set(g.attributes) and all(same(found[k], v, False) or same(v, found[k], False) for k, v in g.attributes.items())


def total(g): return sum(1.0 if w is None else w for w in g.column("edges", "weight") or [1.0] * len(g.ends))


def networkit_counts(g, h):
    assert (h.numberOfNodes(), h.numberOfEdges()) == (len(g.ids), len(g.ends)), (h.numberOfNodes(), h.numberOfEdges())
    if g.column("edges", "weight") and None not in g.column("edges", "weight"):
        assert math.isclose(h.totalEdgeWeight(), total(g), rel_tol=1e-9), (h.totalEdgeWeight(), total(g))


no_dates = (lambda g: any(g.fits(s, n) for s in ("nodes", "edges") for n in ("start", "end")), "dynamic graphs, unless ids are numbers")

if networkit:
    @reader("graph.graphml", "networkit.readGraph (counts, weights)")
    def _(g):
        with contextlib.redirect_stdout(None): h = networkit.readGraph(g.path("graph.graphml"), networkit.Format.GraphML)
        networkit_counts(g, h)

    @reader("graph.gexf", "networkit GEXFReader (counts, weights)", no_dates)
    def _(g):
        with contextlib.redirect_stdout(None): h = networkit.graphio.GEXFReader().read(g.path("graph.gexf"))
        networkit_counts(g, h[0] if isinstance(h, tuple) else h)
