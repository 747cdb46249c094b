// What Swift may ask of Graphviz: numbers in, numbers out for a layout; DOT text in, SVG bytes out for a drawing, a graph's parts
// out for a reading.
//
// No name, type or global of Graphviz appears here, so its versions cannot be told apart from Swift. Nothing here is thread-safe:
// Graphviz keeps global state, so the caller holds one lock around every call.

#ifndef CGRAPHVIZ_SHIM_H
#define CGRAPHVIZ_SHIM_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How a call ended.
typedef enum cgv_status {
  CGV_OK = 0,
  /// No Graphviz context could be made.
  CGV_NO_CONTEXT,
  /// No memory for the graph.
  CGV_NO_MEMORY,
  /// Graphviz could not read the DOT text.
  CGV_BAD_DOT,
  /// The engine is unknown or gave up.
  CGV_LAYOUT_FAILED,
  /// The drawing could not be written.
  CGV_RENDER_FAILED
} cgv_status;

/// Graphviz's own words about a call, cut to fit, ending in NUL; empty when it said nothing.
typedef struct cgv_message {
  char text[512];
} cgv_message;

/// A graph as numbers. All lengths are in points (1/72 inch).
typedef struct cgv_layout_request {
  /// Name of the layout engine.
  const char *engine;
  size_t node_count;
  /// Width and height of each node: 2 * node_count numbers.
  const double *node_sizes;
  size_t edge_count;
  /// Indices of both ends of each edge: 2 * edge_count numbers below node_count.
  const uint32_t *edge_ends;
  /// Wished length of each edge.
  const double *edge_lengths;
  /// How strongly each edge pulls, at least 1.
  const double *edge_weights;
  /// Graphviz's `overlap` attribute.
  const char *overlap;
  /// Least gap between two nodes.
  double separation;
  /// Gap between two components.
  double component_gap;
  /// Where the random start of the force-directed engines comes from.
  uint32_t seed;
} cgv_layout_request;

/// Lays out a graph.
///
/// @param positions room for 2 * node_count numbers: x to the right and y downward of each node's centre.
/// @param message what Graphviz said, also on success.
cgv_status cgv_layout(const cgv_layout_request *request, double *positions, cgv_message *message);

/// Lays out and draws DOT text as SVG.
///
/// @param svg receives bytes to be given back through `cgv_free_svg`, or NULL on failure.
cgv_status cgv_render_svg(const char *dot, const char *engine, char **svg, size_t *length, cgv_message *message);

/// Frees what `cgv_render_svg` returned; NULL is fine.
void cgv_free_svg(char *svg);

/// Reads DOT text: its first graph, with the attributes of its parts after all defaults.
///
/// The graph comes as numbers of 64 bits and texts, which are a number of bytes and the bytes:
/// directed, strict, name, attributes;
/// count of nodes, of each its serial number, name, attributes;
/// count of edges, of each its serial number, those of tail and head, name, attributes;
/// count of subgraphs, each behind the one that holds it, of each the holder's place in this list from 1 on (0 for the graph
/// itself), name, attributes, count and serial numbers of its nodes, count and serial numbers of its edges.
/// Attributes are their count, and of each the name, whether its value is of HTML, and the value. Ports of edges are attributes.
///
/// @param graph receives bytes to be given back through `cgv_free_graph`, or NULL on failure.
cgv_status cgv_read_dot(const char *dot, uint8_t **graph, size_t *length, cgv_message *message);

/// Frees what `cgv_read_dot` returned; NULL is fine.
void cgv_free_graph(uint8_t *graph);

#ifdef __cplusplus
}
#endif

#endif
