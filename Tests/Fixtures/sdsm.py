# Records the bipartite configuration model and SDSM p-values: `python3 sdsm.py > sdsm.tsv`.
# Made with bicm 3.4.0, numpy 2.4 and mpmath 1.4.1. bicm stops at sums that are right to 1e-7; its probabilities are the start of Newton
# steps (least squares, numpy) that make them right to 1e-12. Tails are exact Poisson-binomial sums over these (mpmath, 40 digits).
# The tables: six seeded random ones of several shapes, one with a full row and a full column, and the Southern Women (Davis, from networkx).
# Rows: table, units, then `margins` with both sums, then for pairs: n_i, n_j, n_ij, expected, more, fewer.
import contextlib
import io
import sys

import networkx as nx
import numpy as np
from bicm import BipartiteGraph
from mpmath import mp, mpf

mp.dps = 40
random = np.random.default_rng(7)


def tables():
    for rows, columns, share in [(5, 12, 0.4), (12, 40, 0.2), (20, 150, 0.08), (8, 30, 0.5), (30, 60, 0.1), (15, 300, 0.03)]:
        rates = random.power(0.6, rows)[:, None] * random.power(0.8, columns)[None, :]
        table = (random.random((rows, columns)) < rates * share * 3).astype(int)
        yield f"random {rows}x{columns}", table
    full = (random.random((7, 20)) < 0.4).astype(int)
    full[2, :] = 1
    full[:, 5] = 1
    yield "full row and column", full
    graph = nx.davis_southern_women_graph()
    yield "southern women", nx.bipartite.biadjacency_matrix(graph, graph.graph["top"]).toarray().astype(int)


def probabilities(table):
    graph = BipartiteGraph(biadjacency=table)
    with contextlib.redirect_stdout(io.StringIO()):
        graph.solve_tool(method="newton", initial_guess="chung_lu", tol=1e-15, max_steps=2000)
        matrix = graph.get_bicm_matrix()
    return polished(np.clip(matrix, 0, 1), table)


def polished(start, table):
    """The model's probabilities, from those of bicm; rows and columns that are certain stay as they are."""
    matrix = start.copy()
    rows, columns = (np.where(((start > 1e-9) & (start < 1 - 1e-9)).any(axis))[0] for axis in (1, 0))
    part = np.ix_(rows, columns)
    odds = np.log(start[part] / (1 - start[part]))
    a, b = odds.mean(1) - odds.mean(), odds.mean(0)
    wanted = np.concatenate([table[part].sum(1), table[part].sum(0)])
    for _ in range(50):
        p = 1 / (1 + np.exp(-a[:, None] - b[None, :]))
        error = wanted - np.concatenate([p.sum(1), p.sum(0)])
        w = p * (1 - p)
        jacobian = np.block([[np.diag(w.sum(1)), w], [w.T, np.diag(w.sum(0))]])
        step = np.linalg.lstsq(jacobian, error, rcond=1e-13)[0]
        a, b = a + step[: len(a)], b + step[len(a):]
        if np.abs(error).max() < 1e-13:
            break
    matrix[part] = p
    error = max(np.abs(matrix.sum(0) - table.sum(0)).max(), np.abs(matrix.sum(1) - table.sum(1)).max())
    print("largest error of a sum:", error, "farthest from bicm:", np.abs(matrix - start).max(), file=sys.stderr)
    assert error < 1e-12 and np.abs(matrix - start).max() < 1e-6
    return matrix


def distribution(probabilities):
    values = [mpf(1)]
    for p in map(mpf, probabilities):
        values = [a * (1 - p) + b * p for a, b in zip(values + [mpf(0)], [mpf(0)] + values)]
    return values


print("table units first second both expected more fewer".replace(" ", "\t"))
for name, table in tables():
    table = table[table.sum(1) > 0][:, table.sum(0) > 0]
    matrix = probabilities(table)
    print("\t".join([name, str(table.shape[1]), "margins", " ".join(map(str, table.sum(1))), " ".join(map(str, table.sum(0))), "", "", ""]))
    for i in range(len(table)):
        for j in range(i):
            both = int((table[i] * table[j]).sum())
            values = distribution(matrix[i] * matrix[j])
            print("\t".join(map(str, [
                name, table.shape[1], table[i].sum(), table[j].sum(), both, float(sum(k * v for k, v in enumerate(values))),
                float(sum(values[both:])), float(sum(values[: both + 1]))])))
