"""What the files of a graph have to hold, and the comparison of that with what a reader finds in them."""
import collections, json, math, os, re

import networkx as nx


def value(kind, v):
    return v if v is None or kind in ("text", "boolean") else int(v) if kind == "integer" else float(v)


class Graph:
    """A graph by its expected.json, beside which its files lie."""

    def __init__(self, folder):
        self.folder = folder
        # What programs said of the files, by program and file: see programs.py.
        self.answers = {}
        raw = json.load(open(os.path.join(folder, "expected.json"), encoding="utf-8"))
        self.directed, self.ids, self.ends, self.attributes = raw["directed"], raw["ids"], raw["ends"], dict(raw["attributes"])
        self.columns = {side: [(n, k, [value(k, v) for v in vs]) for n, k, vs in raw[side]] for side in ("nodes", "edges")}
        # What the edges were counted from: (id, nodes, attributes).
        self.units = [(i, set(nodes), dict(attributes)) for i, nodes, attributes in raw["units"]] if "units" in raw else None
        pairs = [tuple(e) if self.directed else tuple(sorted(e)) for e in self.ends]
        self.multi, self.loops = len(set(pairs)) < len(pairs), any(a == b for a, b in pairs)

    def path(self, name): return os.path.join(self.folder, name)

    def answer(self, program, file):
        answer = self.answers[program, file]
        if isinstance(answer, Exception): raise answer
        return answer

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


def missing(v, empty): return v is None or isinstance(v, float) and math.isnan(v) or empty and v == ""


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


def strict_json(text):
    def pairs(items):
        keys = [k for k, _ in items]
        assert len(keys) == len(set(keys)), "a key repeats"
        return dict(items)
    def constant(c): raise AssertionError(f"{c} is no JSON")
    return json.loads(text, object_pairs_hook=pairs, parse_constant=constant)


def load(g, name): return strict_json(open(g.path(name), "rb").read().decode("utf-8", "strict"))


def ig(h, key): return {v[key]: {k: x for k, x in v.attributes().items() if k != key} for v in h.vs}, [
    (h.vs[e.source][key], h.vs[e.target][key], e.attributes()) for e in h.es]


# ---- the readers

Reader = collections.namedtuple("Reader", "files name check cannot_read why")
readers = []


def reader(files, name, limit=(lambda g: False, "")):
    """A check of a file, or of several with a + between; `limit` says which graphs the reader cannot read from any file, and why."""
    def add(function): readers.append(Reader(files.split("+"), name, function, *limit)); return function
    return add


no_empty_ids = (lambda g: "" in g.ids, "empty ids")
no_units = (lambda g: g.units is None, "graphs without units")
