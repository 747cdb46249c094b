# Records hypergeometric p-values by sums of exact binomials (mpmath), and their corrections by statsmodels: `python3 significance.py > significance.tsv`.
# Made with mpmath and statsmodels 0.15.0. The tables are those of association.tsv.
import sys
from pathlib import Path

from mpmath import binomial, mp, mpf
from statsmodels.stats.multitest import multipletests

mp.dps = 40
rows = [list(map(int, line.split("\t")[:4])) for line in Path(__file__).with_name("association.tsv").read_text().splitlines()[1:]]
rows = [row for row in rows if row[3] <= 5000]


def tail(ab, a, b, n, upper):
    ks = range(ab, min(a, b) + 1) if upper else range(max(0, a + b - n), ab + 1)
    return float(sum(binomial(a, k) * binomial(n - a, b - k) for k in ks) / binomial(n, b))


more = [tail(*row, True) for row in rows]
fewer = [tail(*row, False) for row in rows]
bh = multipletests(more, method="fdr_bh")[1]
holm = multipletests(more, method="holm")[1]
print("n_ij n_i n_j N more fewer bh holm".replace(" ", "\t"))
for row, *values in zip(rows, more, fewer, bh, holm):
    print("\t".join(map(str, row)) + "\t" + "\t".join(repr(float(v)) for v in values))
