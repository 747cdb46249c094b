// A graph in DOT as flat bytes, through libcgraph's own parser.

#include "CGraphvizShim.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "CGraphvizCalls.h"

#ifdef ACTORGRAPH_HAS_GRAPHVIZ

// Bytes that grow. Once memory is short nothing more is added.
typedef struct writer {
  uint8_t *bytes;
  size_t count;
  size_t room;
  bool is_short;
} writer;

static void put_bytes(writer *out, const void *bytes, size_t count) {
  if (out->is_short) return;
  if (count > out->room - out->count) {
    size_t room = 2 * out->room + count + 4096;
    uint8_t *longer = realloc(out->bytes, room);
    if (longer == NULL) {
      out->is_short = true;
      return;
    }
    out->bytes = longer;
    out->room = room;
  }
  memcpy(out->bytes + out->count, bytes, count);
  out->count += count;
}

static void put_number(writer *out, uint64_t number) { put_bytes(out, &number, sizeof number); }

// Where a number will stand that is not known yet.
static size_t put_hole(writer *out) {
  put_number(out, 0);
  return out->count - sizeof(uint64_t);
}

static void fill_hole(writer *out, size_t hole, uint64_t number) {
  if (!out->is_short) memcpy(out->bytes + hole, &number, sizeof number);
}

static void put_text(writer *out, const char *text) {
  size_t length = text == NULL ? 0 : strlen(text);
  put_number(out, length);
  put_bytes(out, text, length);
}

// What an object is called; nothing for subgraphs and edges without a name, which Graphviz gives one that starts with a percent
// sign.
static void put_name(writer *out, void *object) {
  const char *name = agnameof(object);
  put_text(out, name != NULL && name[0] == '%' && AGTYPE(object) != AGNODE ? NULL : name);
}

// Attributes that hold something. A node's label that is its name by Graphviz's own default is none: only some processes know
// that default.
static void put_attributes(writer *out, void *object) {
  size_t hole = put_hole(out);
  uint64_t count = 0;
  int kind = AGTYPE(object) == AGINEDGE ? AGOUTEDGE : AGTYPE(object);
  Agraph_t *graph = agroot(object);
  for (Agsym_t *symbol = agnxtattr(graph, kind, NULL); symbol != NULL; symbol = agnxtattr(graph, kind, symbol)) {
    char *value = agxget(object, symbol);
    if (value == NULL || value[0] == '\0') continue;
    if (kind == AGNODE && strcmp(symbol->name, "label") == 0 && strcmp(value, "\\N") == 0) continue;
    put_text(out, symbol->name);
    put_number(out, aghtmlstr(value) != 0);
    put_text(out, value);
    count++;
  }
  fill_hole(out, hole, count);
}

static void put_edge(writer *out, Agedge_t *edge) {
  put_number(out, AGSEQ(edge));
  put_number(out, AGSEQ(agtail(edge)));
  put_number(out, AGSEQ(aghead(edge)));
}

static void put_subgraphs(writer *out, Agraph_t *graph, uint64_t parent, uint64_t *count) {
  for (Agraph_t *part = agfstsubg(graph); part != NULL; part = agnxtsubg(part)) {
    uint64_t index = ++*count;
    put_number(out, parent);
    put_name(out, part);
    put_attributes(out, part);
    put_number(out, (uint64_t)agnnodes(part));
    for (Agnode_t *node = agfstnode(part); node != NULL; node = agnxtnode(part, node)) put_number(out, AGSEQ(node));
    size_t hole = put_hole(out);
    uint64_t edges = 0;
    for (Agnode_t *node = agfstnode(part); node != NULL; node = agnxtnode(part, node)) {
      for (Agedge_t *edge = agfstout(part, node); edge != NULL; edge = agnxtout(part, edge), edges++) put_number(out, AGSEQ(edge));
    }
    fill_hole(out, hole, edges);
    put_subgraphs(out, part, index, count);
  }
}

static void put_graph(writer *out, Agraph_t *graph) {
  put_number(out, agisdirected(graph) != 0);
  put_number(out, agisstrict(graph) != 0);
  put_name(out, graph);
  put_attributes(out, graph);
  put_number(out, (uint64_t)agnnodes(graph));
  for (Agnode_t *node = agfstnode(graph); node != NULL; node = agnxtnode(graph, node)) {
    put_number(out, AGSEQ(node));
    put_name(out, node);
    put_attributes(out, node);
  }
  put_number(out, (uint64_t)agnedges(graph));
  for (Agnode_t *node = agfstnode(graph); node != NULL; node = agnxtnode(graph, node)) {
    for (Agedge_t *edge = agfstout(graph, node); edge != NULL; edge = agnxtout(graph, edge)) {
      put_edge(out, edge);
      put_name(out, edge);
      put_attributes(out, edge);
    }
  }
  size_t hole = put_hole(out);
  uint64_t count = 0;
  put_subgraphs(out, graph, 0, &count);
  fill_hole(out, hole, count);
}

cgv_status cgv_read_dot(const char *dot, uint8_t **graph_bytes, size_t *length, cgv_message *message) {
  *graph_bytes = NULL;
  *length = 0;
  agusererrf previous = cgv_begin_messages(message);
  // Warnings could leave no room for the error.
  agseterr(AGERR);
  cgv_status status = CGV_BAD_DOT;
  Agraph_t *graph = cgv_parse(dot);
  if (graph != NULL) {
    writer out = {0};
    put_graph(&out, graph);
    agclose(graph);
    status = out.is_short ? CGV_NO_MEMORY : CGV_OK;
    if (status == CGV_OK) {
      *graph_bytes = out.bytes;
      *length = out.count;
    } else {
      free(out.bytes);
    }
  }
  cgv_end_messages(previous);
  return status;
}

void cgv_free_graph(uint8_t *graph_bytes) { free(graph_bytes); }

#endif
