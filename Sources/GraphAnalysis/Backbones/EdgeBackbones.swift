// Backbones: which edges of a weighted graph are more than noise.

/// What tells the edges of a weighted graph that matter, by the graph alone; each in a file of its own.
public enum EdgeBackbones {}
