# Records what scipy and NLTK say of tables by their margins (n_ij, n_i, n_j, N): `python3 association.py > association.tsv`.
# Made with scipy 1.17.1 and NLTK 3.10.4. The golden case, corners, the ties of the annotated seed articles, and seeded random tables.
import math
import random
from pathlib import Path

from nltk.metrics import BigramAssocMeasures as nltk
from scipy.stats import chi2_contingency

gold = Path(__file__).parent.parent / "Gold/seeds"
sentences = {row.split("\t")[0]: int(row.split("\t")[3]) for row in (gold / "nodes.tsv").read_text().splitlines()[1:]}
units = len((gold / "sentences.tsv").read_text().splitlines()) - 1
seeds = [row.split("\t") for row in (gold / "edges.tsv").read_text().splitlines()[1:]]

random.seed(1)
rows = [(12, 30, 20, 200), (55, 71, 70, 104), (1, 1, 1, 1000), (1, 900, 900, 1799), (5, 5, 40, 50)]
rows += [(int(n), sentences[a], sentences[b], units) for a, b, n in seeds if a in sentences and b in sentences]
while len(rows) < 500:
    total = random.choice([20, 100, 5_000, 1_000_000])
    a, b = random.randint(1, total - 1), random.randint(1, total - 1)
    low, high = max(1, a + b - total), min(a, b)
    rows.append((random.randint(low, high), a, b, total))
print("n_ij n_i n_j N pmi g2 chi-square jaccard dice t-score".replace(" ", "\t"))
for ab, a, b, n in rows:
    cells = [[ab, a - ab], [b - ab, n - a - b + ab]]
    margins = (ab, (a, b), n)
    g2 = chi2_contingency(cells, correction=False, lambda_="log-likelihood").statistic
    chi2 = chi2_contingency(cells, correction=False).statistic
    values = [nltk.pmi(*margins), math.copysign(g2, ab - a * b / n), chi2, nltk.jaccard(*margins), nltk.dice(*margins), nltk.student_t(*margins)]
    print("\t".join(map(str, [ab, a, b, n])) + "\t" + "\t".join(repr(float(v)) for v in values))
