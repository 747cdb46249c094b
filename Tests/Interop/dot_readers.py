"""Readers of DOT: pygraphviz, pydot, Graphviz's dot and gvpr."""
import json, math, os, re

import pydot, pygraphviz

from comparison import check, reader, reserved, same, strict_json

# `\\`, `\"` and `\n` are the escapes in every text, entities only in labels.
def unquote(text): return re.sub(r"\\(.)", lambda m: {"n": "\n"}.get(m[1], m[1]), text, flags=re.S)
def unlabel(text): return re.sub("&amp;(?=[A-Za-z0-9#]+;)", "&", text)


def reserved_names():
    """Those of DOTFormat.swift, as only that list says which they are."""
    folder = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(folder, "../../Sources/GraphFiles/Formats/DOTFormat.swift"), encoding="utf-8") as file:
        block = re.search(r"static let reserved: ReservedNames = \[(.*?)\]", file.read(), re.S)[1]
    return re.findall('"([^"]+)"', block)


names = reserved(*reserved_names())


def dot_rows(g, side, gephi):
    """What nodes or edges have in DOT: their attributes, and what Graphviz, or Gephi, draws by."""
    if gephi:
        rows = g.rows(side, names, g.taken(side, ["color"]) | {"x", "y", "size", "thickness", "style"})
        drawn = {"color": "color"}
    elif side == "nodes":
        rows = g.rows(side, names, g.taken(side, ["color", "x", "y"]))
        drawn = {"color": "fillcolor", "x": "pos.x", "y": "pos.y"}
    else:
        rows = g.rows(side, names, g.taken(side, ["color", "thickness", "style"]))
        drawn = {"color": "color", "thickness": "penwidth", "style": "style"}
    for column in g.taken(side, drawn):
        for row, v in zip(rows, g.column(side, column)):
            if v is None: continue
            row[drawn[column]] = v
            if drawn[column] == "fillcolor": row.update(style="filled", color="#ffffff")
    if not gephi and side == "nodes" and g.fits(side, "size"):
        for row, v in zip(rows, g.column(side, "size")):
            if v is not None: row["width"] = row["height"] = math.floor(v / 0.072 + 0.5) / 1000 if v < 1e12 else v / 72
    return rows


def dot_check(g, nodes, edges, gephi):
    labels = {s: g.fits(s, "label") and not gephi for s in ("nodes", "edges")}
    def row(side, found):
        # A label that no node has is Graphviz's own.
        texts = {unquote(k): unlabel(unquote(v)) if k == "label" and labels[side] else unquote(v)
                 for k, v in found.items() if (k, v) != ("label", "\\N")}
        if texts.get("pos"): texts["pos.x"], texts["pos.y"] = texts.pop("pos").split(",")
        return texts
    check(g, {unquote(i): row("nodes", r) for i, r in nodes.items()}, [(unquote(a), unquote(b), row("edges", r)) for a, b, r in edges],
          dot_rows(g, "nodes", gephi), dot_rows(g, "edges", gephi), typed=False, empty=True)


for file, gephi in (("graph.dot", False), ("gephi.dot", True)):
    @reader(file, "json: settings in comments")
    def _(g, file=file):
        with open(g.path(file), encoding="utf-8", newline="\n") as opened: text = re.match(r"(//[^\n]*\n)*", opened.read())[0]
        found = strict_json("{" + ",".join(text.replace("\n//+", "").replace("// ", "", 1).split("\n// ")) + "}")
        assert set(found) == set(g.attributes) and all(same(found[k], v, False) or same(v, found[k], False) for k, v in g.attributes.items())

    @reader(file, "pygraphviz.AGraph", (lambda g: any(i[:1] in ("", "%") for i in g.ids), "ids that are empty or begin with %"))
    def _(g, file=file, gephi=gephi):
        h = pygraphviz.AGraph(g.path(file))
        assert h.directed == g.directed and h.strict != g.multi
        dot_check(g, {str(n): n.attr.to_dict() for n in h.nodes()}, [(str(e[0]), str(e[1]), e.attr.to_dict()) for e in h.edges()], gephi)

    @reader(file, "dot -Kosage -Tdot_json", (lambda g: any(i[:1] == "%" for i in g.ids), "ids that begin with %"))
    def _(g, file=file, gephi=gephi):
        h = json.loads(g.answer("dot", file))
        assert h["directed"] == g.directed and h["strict"] != g.multi
        own = {"_gvid", "name", "tail", "head"}
        def row(found): return {k: v for k, v in found.items() if k not in own}
        nodes = h.get("objects", [])
        dot_check(g, {n["name"]: row(n) for n in nodes},
                  [(nodes[e["tail"]]["name"], nodes[e["head"]]["name"], row(e)) for e in h.get("edges", [])], gephi)

    @reader(file, "gvpr (counts)")
    def _(g, file=file):
        assert g.answer("gvpr", file) == f"{len(g.ids)} {len(g.ends)}", g.answer("gvpr", file)

    @reader(file, "pydot.graph_from_dot_file")
    def _(g, file=file, gephi=gephi):
        h = pydot.graph_from_dot_file(g.path(file), encoding="utf-8")[0]
        def bare(t):
            t = str(t)
            return t[1:-1].replace("\\\n", "") if len(t) > 1 and t[0] == '"' == t[-1] else t
        def row(d): return {bare(k): bare(v) for k, v in d.items()}
        dot_check(g, {bare(n.get_name()): row(n.get_attributes()) for n in h.get_nodes()},
                  [(bare(e.get_source()), bare(e.get_destination()), row(e.get_attributes())) for e in h.get_edges()], gephi)
