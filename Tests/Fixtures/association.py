# Records what scipy and NLTK say of tables by their margins (n_ij, n_i, n_j, N): `python3 association.py > association.tsv`.
# Made with scipy 1.17.1 and NLTK 3.10.4.
import math
import random

from nltk.metrics import BigramAssocMeasures as nltk
from scipy.stats import chi2_contingency

random.seed(1)
rows = [(12, 30, 20, 200), (55, 71, 70, 104), (1, 1, 1, 1000), (1, 900, 900, 1799), (5, 5, 40, 50)]
while len(rows) < 300:
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
