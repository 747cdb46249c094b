// Messages and the parser of DOT: shared by the files of this target.

#ifndef CGRAPHVIZ_CALLS_H
#define CGRAPHVIZ_CALLS_H

#include "../CGraphviz/CGraphviz.h"
#include "CGraphvizShim.h"

#ifdef ACTORGRAPH_HAS_GRAPHVIZ

/// Sends Graphviz's messages to `message` and not to standard error until `cgv_end_messages`, which takes what this returned.
agusererrf cgv_begin_messages(cgv_message *message);

void cgv_end_messages(agusererrf previous);

/// The first graph of a DOT text, or NULL; between `cgv_begin_messages` and `cgv_end_messages`.
Agraph_t *cgv_parse(const char *dot);

#endif

#endif
