// Graphviz's own headers, or one plain sentence on how to get them.

#ifndef ACTORGRAPH_CGRAPHVIZ_H
#define ACTORGRAPH_CGRAPHVIZ_H

#if __has_include(<graphviz/gvc.h>)
#include <graphviz/gvc.h>
#include <graphviz/gvplugin_textlayout.h>
#define ACTORGRAPH_HAS_GRAPHVIZ 1
#elif __has_include(<gvc.h>)
#include <gvc.h>
#include <gvplugin_textlayout.h>
#define ACTORGRAPH_HAS_GRAPHVIZ 1
#else
#error "Graphviz's headers are missing. Install them with `make deps`, or: apt-get install libgraphviz-dev (Debian, Ubuntu), brew install graphviz (macOS)."
#endif

#endif
