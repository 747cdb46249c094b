"""Damaged files, which the readers have to find: the example of SampleGraphs.swift with one thing wrong in one format.

Each mutant says for each format which text is replaced by which. As the example is known to the letter, so are the texts; one that is not
found in the file is an error, so that the mutants do not quietly fall behind the example.
"""
import os, re, shutil

KINDS = {
    "dot": ["graph.dot"], "dot:gephi": ["gephi.dot"], "graphml": ["graph.graphml"], "gexf": ["graph.gexf"], "gml": ["graph.gml"],
    "net": ["graph.net"], "json": ["graph.json"], "json:d3": ["d3.json"], "cyjs": ["graph.cyjs"], "graphology": ["graphology.json"],
    "csv": ["nodes.csv", "edges.csv"], "neo4j": ["neo4j-nodes.csv", "neo4j-relationships.csv"], "jsonl": ["edges.jsonl"],
    "matrix": ["matrix.csv"], "incidence": ["incidence.csv"],
}
UNTOUCHED = "untouched"
LABELS = ("=SUM(1+1)", "İstanbul 北京 🕌")
CODED = tuple("".join(c if ord(c) < 128 else f"&#{ord(c)};" for c in label) for label in LABELS)


def replace(pattern, by): return lambda text: re.sub(pattern, by, text)


def swap(a, b):
    def swapped(text):
        assert a in text and b in text, (a, b)
        return text.replace(a, "\0").replace(b, a).replace("\0", b)
    return swapped


def each(kinds, edit): return {kind: edit for kind in kinds.split()}


DOTS, JSONS, NODE_LINK = "dot dot:gephi", "json json:d3 cyjs graphology", "json json:d3"
NUMBER = r"(?<![\d.])3\.5(?!\d)"
LAST_EDGE = {
    **each(DOTS, r'  "Q4" -[->] "Q5".*\n'), "graphml": ' *<edge source="Q4".*\n', "gexf": ' *<edge id="3".*\n',
    "gml": r"  edge \[\n    source 3\n[^]]*\]\n", "net": r"4 5 0\.1\n", **each(NODE_LINK, r',\n\{"source":"Q4".*'),
    "cyjs": r',\n\{"data":\{"id":"[^"]*","source":"Q4".*(?=\n)', "graphology": r',\n\{"key":"3".*(?=\n)', **each("csv neo4j", r"Q4,Q5,.*\r\n"),
    "jsonl": r'\{"source":"Q4".*\n',
}

MUTANTS = {
    UNTOUCHED: each(" ".join(KINDS), lambda text: text),
    "a dropped edge": {**{kind: replace(pattern, "") for kind, pattern in LAST_EDGE.items()}, "matrix": replace(r"0\.1", "0")},
    "an edge twice": {kind: replace(pattern, r"\g<0>\g<0>") for kind, pattern in LAST_EDGE.items()},
    "a changed weight": each(" ".join(kind for kind in KINDS if kind != "incidence"), replace(NUMBER, "3.25")),
    "a moved edge": {
        **each(DOTS, replace(r'("Q4" -[->]) "Q5"', r'\1 "Q6"')), **each("graphml gexf", replace('(source="Q4" target=)"Q5"', r'\1"Q6"')),
        "gml": replace("(source 3\n    target) 4", r"\1 5"), "net": replace("4 5 0.1", "4 6 0.1"),
        **each(JSONS + " jsonl", replace('("source":"Q4","target":)"Q5"', r'\1"Q6"')), **each("csv neo4j", replace("Q4,Q5,", "Q4,Q6,")),
        "matrix": replace("0,0.1,0\r\n", "0,0,0.1\r\n"),
    },
    "a swapped label": {
        **each(DOTS + " graphml gexf jsonl csv neo4j " + JSONS, swap(*LABELS)), "gml": swap(*CODED),
        # Nodes are their labels there: those of the ends of one edge can change places.
        "net": swap(LABELS[0], "Q6"), **each("matrix incidence", swap("Q4", "Q5")),
    },
    "a dropped node": {
        **each(DOTS, replace(r'  "Q6" .*\n', "")), **each("graphml gexf", replace(' *<node id="Q6".*\n', "")),
        "gml": replace(r"  node \[\n    id 5\n[^]]*\]\n", ""), "net": replace("6 \"Q6\".*\n", ""),
        **each(NODE_LINK, replace(r',\n\{"id":"Q6".*', "")), "cyjs": replace(r',\n\{"data":\{"id":"Q6".*', ""),
        "graphology": replace(r',\n\{"key":"Q6".*', ""), **each("csv neo4j", replace("Q6,.*\r\n", "")), **each("matrix incidence", replace("Q6,.*\r\n", "")),
    },
    "a changed attribute": {
        **each(DOTS, replace('kind="place"', 'kind="person"')), "graphml": replace(">place<", ">person<"),
        "gexf": replace('value="place"', 'value="person"'), "gml": replace('kind "place"', 'kind "person"'),
        **each(JSONS, replace('"kind":"place"', '"kind":"person"')), **each("csv neo4j", replace(",place,", ",person,")),
        "jsonl": replace('"units":4', '"units":5'), "incidence": replace("Q3,1", "Q3,0"),
    },
    "an untyped key": {
        "graphml": replace(' attr.type="long"', ""), "gexf": replace('title="mentions" type="long"', 'title="mentions" type="string"'),
        "gml": replace(r"(mentions|units) (\d+)", r'\1 "\2"'), **each(JSONS + " jsonl", replace(r'"(mentions|units)":(\d+)', r'"\1":"\2"')),
        "neo4j": replace("(mentions|units):long", r"\1"),
    },
    "a renamed key": {
        **each(DOTS + " gml csv neo4j", replace(r"\b(mentions|units)\b", "number")),
        "graphml": replace('attr.name="mentions"', 'attr.name="number"'), "gexf": replace('title="mentions"', 'title="number"'),
        **each(JSONS + " jsonl", replace('"(mentions|units)"', '"number"')),
    },
    "a lost value": {
        **each(DOTS, replace(", mentions=7", "")), "graphml": replace('<data key="n2">7</data>', ""),
        "gexf": replace('<attvalue for="1" value="7"/>', ""), "gml": replace("    mentions 7\n", ""),
        **each(JSONS, replace('"mentions":7,', "")), **each("csv neo4j", replace(",organisation,7,", ",organisation,,")),
        "jsonl": replace('"units":12,', ""),
    },
    "a changed colour": {
        **each(DOTS + " graphml gml csv neo4j " + JSONS, replace("#1f77b4", "#1f77b5")), "gexf": replace('r="31"', 'r="32"'),
        "jsonl": replace("#d62728", "#d62729"),
    },
    "a turned graph": {
        "graphml": replace('edgedefault="undirected"', 'edgedefault="directed"'),
        "gexf": replace('defaultedgetype="undirected"', 'defaultedgetype="directed"'), "gml": replace("directed 0", "directed 1"),
        **each("json json:d3 cyjs", replace('"directed":false', '"directed":true')),
        "graphology": replace('"type":"undirected"', '"type":"directed"'), "csv": replace("Undirected", "Directed"),
    },
    "a lost setting": {
        "graphml": replace('<data key="g1">5</data>', ""), "gexf": replace("&quot;documents&quot;:5,", ""),
        **each(DOTS, replace('// "documents".*\n', "")), "gml": replace("  documents 5\n", ""), **each(JSONS, replace('"documents":5,', "")),
    },
    "a lost unit": {"jsonl": replace('{"id":"d.txt#7"}', ""), "incidence": replace(",d.txt#7", "")},
    "a mark of direction": {
        **each(" ".join(k for k in KINDS if k not in ("gml", "matrix", "incidence")), replace("SUM", "SU\u202eM")), "gml": replace("SUM", "SU&#8238;M"),
        **each("matrix incidence", replace("Q4", "Q\u202e4")),
    },
}


def write(base, folder):
    """Writes the mutants of the files in `base`; gives for each its name, the format, its folder, and the files to be read there."""
    made = []
    for mutant, edits in MUTANTS.items():
        for kind, edit in edits.items():
            copy = os.path.join(folder, mutant.replace(" ", "-"), kind.replace(":", "-"))
            shutil.copytree(base, copy)
            is_changed = False
            for name in KINDS[kind]:
                with open(os.path.join(copy, name), encoding="utf-8", newline="") as file: text = file.read()
                try: changed = edit(text)
                except AssertionError: continue  # The labels are in another file of the format.
                is_changed = is_changed or changed != text
                with open(os.path.join(copy, name), "w", encoding="utf-8", newline="") as file: file.write(changed)
            if mutant != UNTOUCHED and not is_changed: raise SystemExit(f"mutants.py: '{mutant}' changes nothing in {kind}")
            made.append((mutant, kind, copy, KINDS[kind]))
    return made
