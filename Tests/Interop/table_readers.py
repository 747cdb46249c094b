"""Readers of tables: csv, pandas, DuckDB."""
import collections, csv, io, itertools, math, re

import duckdb, pandas

from comparison import check, distinct, no_units, reader, reserved

csv.field_size_limit(1 << 30)
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
    def headers(side, taken):
        names = distinct(taken + [n.replace(":", "_") or "_" for n, _, _ in g.columns[side]])[len(taken):]
        return [f"{name}:{kinds[kind]}" for name, (_, kind, _) in zip(names, g.columns[side])]
    node_headers, edge_headers = headers("nodes", ["id"]), headers("edges", [])
    assert nodes[0] == ["id:ID", ":LABEL"] + node_headers and edges[0] == [":START_ID", ":END_ID", ":TYPE"] + edge_headers
    table_check(g, [dict(zip(nodes[0], r)) for r in nodes[1:]], [dict(zip(edges[0], r)) for r in edges[1:]],
                g.rows("nodes", lambda _: node_headers), g.rows("edges", lambda _: edge_headers), ("id:ID", ":START_ID", ":END_ID"))


@reader("incidence.csv", "csv and pandas.read_csv", no_units)
def _(g):
    if not g.units: return
    with open(g.path("incidence.csv"), encoding="utf-8", newline="") as file: header = next(csv.reader(file, strict=True))
    assert header == [""] + [i for i, _, _ in g.units]
    table = pandas.read_csv(g.path("incidence.csv"), header=None, skiprows=0, dtype=str, keep_default_na=False).to_numpy().tolist()[1:]
    assert [row[0] for row in table] == g.ids
    for node, row in enumerate(table): assert row[1:] == ["1" if node in nodes else "0" for _, nodes, _ in g.units], g.ids[node]


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
