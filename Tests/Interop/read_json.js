// Reads the JSON kinds of graph files as programs in JavaScript do: `node read_json.js FILE...`. For each file one line of JSON, with the nodes
// and edges found or with an error. What a program would stumble over is an error: ends that are no node, keys that come twice, numbers that
// are not finite, edges of a kind that the graph is not for.
"use strict";
const fs = require("fs");
const path = require("path");

function demand(condition, words) {
  if (!condition) throw new Error(words);
}

function distinct(keys, what) {
  demand(keys.every((key) => typeof key === "string"), `${what} that are no text`);
  demand(new Set(keys).size === keys.length, `${what} that come twice`);
}

function without(row, ...names) {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}

// d3.forceLink().id(node => node.id), and NetworkX's node-link data.
function nodeLink(graph, edges) {
  return {
    directed: graph.directed, multi: graph.multigraph, attributes: graph.graph,
    nodes: graph.nodes.map((node) => [node.id, without(node, "id")]),
    edges: graph[edges].map((edge) => [edge.source, edge.target, without(edge, "source", "target", "key")]),
  };
}

// cytoscape({elements}).
function cytoscape(graph) {
  const { nodes, edges } = graph.elements;
  distinct([...nodes, ...edges].map((element) => element.data.id), "ids of elements");
  for (const { position } of nodes) {
    demand(position === undefined || (Number.isFinite(position.x) && Number.isFinite(position.y)), "a position that is none");
  }
  return {
    directed: graph.directed, multi: graph.multigraph, attributes: graph.data,
    nodes: nodes.map(({ data }) => [data.id, without(data, "id", "value", "name", "shared_name")]),
    edges: edges.map(({ data }) => [data.source, data.target, without(data, "id", "source", "target", "key")]),
  };
}

// Graph.import() of graphology, and sigma.js, which wants places, sizes and colours.
function graphology(graph) {
  const { type, multi, allowSelfLoops } = graph.options;
  distinct(graph.nodes.map((node) => node.key), "keys of nodes");
  distinct(graph.edges.map((edge) => edge.key), "keys of edges");
  const seen = new Set();
  for (const { source, target, undirected = false } of graph.edges) {
    demand(undirected === (type === "undirected"), `an edge that is ${undirected ? "" : "not "}undirected`);
    demand(allowSelfLoops || source !== target, "a loop");
    const pair = JSON.stringify(undirected ? [source, target].sort() : [source, target]);
    demand(multi || !seen.has(pair), "parallel edges");
    seen.add(pair);
  }
  for (const { attributes } of graph.nodes) {
    demand([attributes.x, attributes.y, attributes.size].every(Number.isFinite), "a place or size that is none");
    demand(/^#[0-9a-f]{6}$/i.test(attributes.color), "a colour that is none");
  }
  return {
    directed: type === "directed", multi, attributes: graph.attributes,
    nodes: graph.nodes.map((node) => [node.key, node.attributes]),
    edges: graph.edges.map((edge) => [edge.source, edge.target, edge.attributes]),
  };
}

const kinds = {
  "graph.json": (graph) => nodeLink(graph, "edges"), "d3.json": (graph) => nodeLink(graph, "links"), "graph.cyjs": cytoscape,
  "graphology.json": graphology,
};

for (const file of process.argv.slice(2)) {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(fs.readFileSync(file));
    const graph = kinds[path.basename(file)](JSON.parse(text));
    distinct(graph.nodes.map(([id]) => id), "ids of nodes");
    const ids = new Set(graph.nodes.map(([id]) => id));
    for (const [source, target] of graph.edges) demand(ids.has(source) && ids.has(target), "an end that is no node");
    console.log(JSON.stringify(graph));
  } catch (error) {
    console.log(JSON.stringify({ error: error.message }));
  }
}
