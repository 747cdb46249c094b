# Records log-odds ratios with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008): `python3 comparison.py > comparison.tsv`.
# Made with numpy 2.4, scipy 1.17 and statsmodels 0.15. Each corpus pair: eight ties, seeded numbers of units in either corpus.
import numpy as np
from scipy.stats import norm
from statsmodels.stats.multitest import multipletests

random = np.random.default_rng(4)
print("corpora first second units-first units-second log-odds z p bh".replace(" ", "\t"))
for corpora, (n1, n2) in enumerate([(60, 60), (40, 90), (120, 30)]):
    y1, y2 = random.integers(0, n1 // 8, 8), random.integers(0, n2 // 8, 8)
    y2[0], y1[1], y1[2], y2[2] = 0, 0, 1, 1
    y1[3] = max(y1[3], 1)
    y1[4:], y2[4:] = np.maximum(y1[4:], 1), np.maximum(y2[4:], 1)
    y1[0], y2[1] = max(y1[0], 1), max(y2[1], 1)
    a0 = (n1 + n2) / 10
    a = a0 * (y1 + y2) / (n1 + n2)
    odds = [np.log((y + a) / (n + a0 - y - a)) for y, n in ((y1, n1), (y2, n2))]
    variance = sum(1 / (y + a) + 1 / (n + a0 - y - a) for y, n in ((y1, n1), (y2, n2)))
    delta = odds[1] - odds[0]
    z = delta / np.sqrt(variance)
    p = 2 * norm.sf(np.abs(z))
    bh = multipletests(p, method="fdr_bh")[1]
    for row in zip([corpora] * 8, y1, y2, [n1] * 8, [n2] * 8, delta, z, p, bh):
        print("\t".join(repr(x.item() if hasattr(x, "item") else x) for x in row))
