/// The catalogue of actors, compiled ahead from the files in Catalogue/ and embedded in the binary.
#pragma once
#include <stddef.h>

/// First byte of the compiled catalogue, aligned to 8 bytes; lives as long as the program.
const void *_Nonnull actorgraph_compiled_catalogue(void);

/// Its size in bytes.
size_t actorgraph_compiled_catalogue_size(void);
