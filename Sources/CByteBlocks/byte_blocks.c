// All that is here is in the header, so that it is compiled into its callers.
#include "byte_blocks.h"
