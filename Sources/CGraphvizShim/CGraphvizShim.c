// The functions of CGraphvizShim.h on top of libgvc and libcgraph.

// srand48 is POSIX, not ISO C.
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE 1
#endif

#include "CGraphvizShim.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../CGraphviz/CGraphviz.h"
#include "CGraphvizCalls.h"

// Without the headers the line above has said what to do; a second error would only hide it.
#ifdef ACTORGRAPH_HAS_GRAPHVIZ

// The message of the call under way: Graphviz's error callback takes no context. Guarded by the caller's lock.
static cgv_message *current_message = NULL;

static int take_message(char *part) {
  if (current_message == NULL || part == NULL) return 0;
  size_t used = strlen(current_message->text);
  size_t room = sizeof current_message->text - used - 1;
  strncat(current_message->text, part, room);
  return 0;
}

agusererrf cgv_begin_messages(cgv_message *message) {
  message->text[0] = '\0';
  current_message = message;
  agseterr(AGWARN);
  return agseterrf(take_message);
}

void cgv_end_messages(agusererrf previous) {
  agseterrf(previous);
  current_message = NULL;
}

// Older versions of libcgraph have one scanner, which keeps what it has read ahead: the rest of a line that is broken, or that
// holds several graphs, would stand before the next text. No header tells of what empties it. Newer versions make a scanner for
// each text; there, as the second function tells, the first one wants to know which.
#ifdef __ELF__
extern int aaglex_destroy(void) __attribute__((weak));
extern int aaglex_init_extra(void) __attribute__((weak));

static void forget_last_text(void) {
  if (aaglex_destroy != NULL && aaglex_init_extra == NULL) aaglex_destroy();
}
#else
static void forget_last_text(void) {}
#endif

Agraph_t *cgv_parse(const char *dot) {
  forget_last_text();
  agsetfile(NULL);
  agreadline(1);
  agreseterrors();
  Agraph_t *graph = agmemread(dot);
  // What was read before an error may come back as if it were all.
  if (graph == NULL || agerrors() < AGERR) return graph;
  agclose(graph);
  return NULL;
}

// A text measurer that measures nothing. A layout has no text, but Graphviz loads its measurer all the same, and the usual one
// brings in Pango, Cairo and Fontconfig: half of the time that a small layout takes. This one, of higher quality by its own word,
// is chosen instead. (The return type differs between versions: `boolean`, later `bool`.)
static __typeof__(((gvtextlayout_engine_t *)0)->textlayout(NULL, NULL)) measure_nothing(textspan_t *span, char **font) {
  (void)span;
  (void)font;
  return 0;
}

static gvtextlayout_engine_t no_text_engine = {measure_nothing};
static gvplugin_installed_t no_text_types[] = {{0, "textlayout", 1000, &no_text_engine, NULL}, {0, NULL, 0, NULL, NULL}};
static gvplugin_api_t no_text_apis[] = {{API_textlayout, no_text_types}, {(api_t)0, NULL}};
static gvplugin_library_t no_text_library = {(char *)"actorgraph", no_text_apis};
static lt_symlist_t no_text_symbols[] = {{"gvplugin_actorgraph_LTX_library", &no_text_library}, {NULL, NULL}};

// Contexts are made once and kept: each loads plug-ins, which costs as much as a small layout. Guarded by the caller's lock.
static GVC_t *layout_context(void) {
  static GVC_t *context = NULL;
  if (context == NULL) context = gvContextPlugins(no_text_symbols, 1);
  return context;
}

static GVC_t *render_context(void) {
  static GVC_t *context = NULL;
  if (context == NULL) context = gvContext();
  return context;
}

// Points as inches with five decimals. Integers only: printf's decimal sign follows the locale, Graphviz's parser does not.
static const char *inches(double points, char buffer[32]) {
  long long hundred_thousandths = (long long)(points / 72.0 * 100000.0 + 0.5);
  snprintf(buffer, 32, "%lld.%05lld", hundred_thousandths / 100000, hundred_thousandths % 100000);
  return buffer;
}

// Graphviz's setters take `char *` for text that they copy.
static void set(void *object, Agsym_t *symbol, const char *value) { agxset(object, symbol, (char *)value); }

static Agsym_t *declare(Agraph_t *graph, int kind, const char *name, const char *value) {
  return agattr(graph, kind, (char *)name, (char *)value);
}

static void set_graph_attributes(Agraph_t *graph, const cgv_layout_request *request) {
  char number[32];
  declare(graph, AGRAPH, "overlap", request->overlap);
  // The lengths asked for are meant: no squeezing before overlaps are removed.
  declare(graph, AGRAPH, "overlap_shrink", "false");
  // No edge is routed: the positions are all that is read.
  declare(graph, AGRAPH, "splines", "");
  snprintf(number, sizeof number, "+%ld", (long)(request->separation + 0.5));
  declare(graph, AGRAPH, "sep", number);
  snprintf(number, sizeof number, "%ld", (long)(request->component_gap + 0.5));
  declare(graph, AGRAPH, "pack", number);
  declare(graph, AGRAPH, "packmode", "node");
  declare(graph, AGRAPH, "nodesep", inches(request->separation, number));
  snprintf(number, sizeof number, "%u", (unsigned)request->seed);
  declare(graph, AGRAPH, "start", number);
}

// The nodes n0, n1, …, or NULL when memory ran out.
static Agnode_t **add_nodes(Agraph_t *graph, const cgv_layout_request *request) {
  Agnode_t **nodes = calloc(request->node_count, sizeof *nodes);
  if (nodes == NULL) return NULL;
  declare(graph, AGNODE, "shape", "box");
  declare(graph, AGNODE, "label", "");
  declare(graph, AGNODE, "fixedsize", "true");
  Agsym_t *width = declare(graph, AGNODE, "width", "0.1");
  Agsym_t *height = declare(graph, AGNODE, "height", "0.1");
  char text[32];
  for (size_t i = 0; i < request->node_count; i++) {
    snprintf(text, sizeof text, "n%zu", i);
    nodes[i] = agnode(graph, text, 1);
    if (nodes[i] == NULL) {
      free(nodes);
      return NULL;
    }
    set(nodes[i], width, inches(request->node_sizes[2 * i], text));
    set(nodes[i], height, inches(request->node_sizes[2 * i + 1], text));
  }
  return nodes;
}

static bool add_edges(Agraph_t *graph, Agnode_t **nodes, const cgv_layout_request *request) {
  Agsym_t *length = declare(graph, AGEDGE, "len", "1");
  Agsym_t *weight = declare(graph, AGEDGE, "weight", "1");
  char text[32];
  for (size_t i = 0; i < request->edge_count; i++) {
    Agnode_t *tail = nodes[request->edge_ends[2 * i]];
    Agnode_t *head = nodes[request->edge_ends[2 * i + 1]];
    Agedge_t *edge = agedge(graph, tail, head, NULL, 1);
    if (edge == NULL) return false;
    set(edge, length, inches(request->edge_lengths[i], text));
    // `dot` takes whole numbers only.
    snprintf(text, sizeof text, "%ld", (long)(request->edge_weights[i] + 0.5));
    set(edge, weight, text);
  }
  return true;
}

// The engines draw from the C library's generators, some without a seed of their own.
static void seed_generators(uint32_t seed) {
  srand(seed);
  srand48((long)seed);
}

static cgv_status lay_out(
    GVC_t *context, Agraph_t *graph, Agnode_t **nodes, const cgv_layout_request *request, double *positions) {
  if (!add_edges(graph, nodes, request)) return CGV_NO_MEMORY;
  seed_generators(request->seed);
  if (gvLayout(context, graph, request->engine) != 0) return CGV_LAYOUT_FAILED;
  for (size_t i = 0; i < request->node_count; i++) {
    positions[2 * i] = ND_coord(nodes[i]).x;
    positions[2 * i + 1] = -ND_coord(nodes[i]).y;
  }
  gvFreeLayout(context, graph);
  return CGV_OK;
}

cgv_status cgv_layout(const cgv_layout_request *request, double *positions, cgv_message *message) {
  agusererrf previous = cgv_begin_messages(message);
  cgv_status status = CGV_NO_CONTEXT;
  GVC_t *context = layout_context();
  if (context != NULL) {
    status = CGV_NO_MEMORY;
    Agraph_t *graph = agopen((char *)"g", Agstrictundirected, NULL);
    if (graph != NULL) {
      set_graph_attributes(graph, request);
      Agnode_t **nodes = add_nodes(graph, request);
      if (nodes != NULL) status = lay_out(context, graph, nodes, request, positions);
      free(nodes);
      agclose(graph);
    }
  }
  cgv_end_messages(previous);
  return status;
}

// The type of gvRenderData's last parameter changed between versions from `unsigned int *` to `size_t *`.
static int render_with_unsigned(
    int (*render)(GVC_t *, graph_t *, const char *, char **, unsigned int *), GVC_t *context, graph_t *graph,
    char **svg, size_t *length) {
  unsigned int count = 0;
  int failed = render(context, graph, "svg", svg, &count);
  *length = count;
  return failed;
}

static int render_with_size(
    int (*render)(GVC_t *, graph_t *, const char *, char **, size_t *), GVC_t *context, graph_t *graph, char **svg,
    size_t *length) {
  return render(context, graph, "svg", svg, length);
}

#define RENDER(context, graph, svg, length)                                                       \
  _Generic(&gvRenderData,                                                                         \
      int (*)(GVC_t *, graph_t *, const char *, char **, unsigned int *): render_with_unsigned,   \
      default: render_with_size)(gvRenderData, context, graph, svg, length)

cgv_status cgv_render_svg(const char *dot, const char *engine, char **svg, size_t *length, cgv_message *message) {
  *svg = NULL;
  *length = 0;
  agusererrf previous = cgv_begin_messages(message);
  cgv_status status = CGV_NO_CONTEXT;
  GVC_t *context = render_context();
  if (context != NULL) {
    status = CGV_BAD_DOT;
    Agraph_t *graph = cgv_parse(dot);
    if (graph != NULL) {
      status = CGV_LAYOUT_FAILED;
      seed_generators(1);
      if (gvLayout(context, graph, engine) == 0) {
        status = RENDER(context, graph, svg, length) == 0 ? CGV_OK : CGV_RENDER_FAILED;
        gvFreeLayout(context, graph);
      }
      agclose(graph);
    }
  }
  if (status != CGV_OK && *svg != NULL) {
    gvFreeRenderData(*svg);
    *svg = NULL;
  }
  cgv_end_messages(previous);
  return status;
}

void cgv_free_svg(char *svg) {
  if (svg != NULL) gvFreeRenderData(svg);
}

#endif
