# Records adjusted Rand indices of pairs of memberships: `python3 adjusted-rand.py > adjusted-rand.tsv`.
# Made with igraph 1.0.0.
import random

import igraph

numbers = random.Random(1)


def membership(nodes, communities):
    return [numbers.randrange(communities) for _ in range(nodes)]


pairs = [([0, 0, 1, 1], [0, 0, 1, 1]), ([0, 0, 1, 1], [1, 1, 0, 0]), ([0, 0, 1, 1], [0, 1, 0, 1]), ([0, 0, 0], [0, 1, 2])]
for nodes, a, b in [(10, 2, 3), (10, 3, 3), (40, 5, 2), (40, 4, 30), (200, 6, 6)]:
    first = membership(nodes, a)
    second = [own if numbers.random() < 0.7 else numbers.randrange(b) for own in first]
    pairs += [(first, membership(nodes, b)), (first, second)]
print("first second index".replace(" ", "\t"))
for first, second in pairs:
    index = igraph.compare_communities(first, second, method="adjusted_rand")
    print(",".join(map(str, first)), ",".join(map(str, second)), repr(index), sep="\t")
