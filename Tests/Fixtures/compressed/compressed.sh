#!/bin/sh
# Compresses formats/graph.graphml in the ways in which such files are met. Made with GNU gzip 1.12 and zstd 1.5.4.
#
#   Tests/Fixtures/compressed/compressed.sh
set -eu
cd "$(dirname "$0")"
plain=../formats/graph.graphml

# With its name and time in the header.
gzip -9 -c "$plain" > named.gz
# Two members, and zero bytes to the end of a block of 512.
{ head -c 1000 "$plain" | gzip -n; tail -c +1001 "$plain" | gzip -n1; } > members.gz
cp members.gz padded.gz
truncate -s %512 padded.gz
# Its content's size in the frame's header, and a checksum.
zstd -q -19 -f "$plain" -o whole.zst
# Frames of streams without size and checksum, with a frame to be skipped between them.
{
  head -c 1000 "$plain" | zstd -q --no-check
  printf '\120\052\115\030\003\000\000\000abc'
  tail -c +1001 "$plain" | zstd -q --no-check -1
} > frames.zst
