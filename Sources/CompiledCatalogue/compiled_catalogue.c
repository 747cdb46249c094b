// catalogue.bin is written by `make catalogue`; a test compares it with the files it was made from.
#include "compiled_catalogue.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const _Alignas(8) unsigned char catalogue[] = {
#embed "catalogue.bin"
};

const void *actorgraph_compiled_catalogue(void) { return catalogue; }

size_t actorgraph_compiled_catalogue_size(void) { return sizeof catalogue; }
