#!/bin/sh
# Records the networks that figures are tested on into networks/: `networks.sh ACTORGRAPH ENGLISH ARABIC`, the latter two folders of articles.
# Made with actorgraph 0.1.0 from 18,687 English news articles and 30,255 Arabic ones of 2015, which are not part of the project.
# A row is an actor that has a tie (id, type, label, mentions) or a tie (id, id, weight).
set -eu
actorgraph=$1
to=$(dirname "$0")/networks

# record CORPUS LANGUAGE NAME FILTERS...
record() {
  corpus=$1 language=$2 name=$3
  shift 3
  "$actorgraph" edges "$corpus" "$@" | tail -n +2 | cut -f 1-3 > "$to/ties"
  "$actorgraph" nodes "$corpus" --labels "$language" | tail -n +2 | cut -f 1-4 > "$to/actors"
  {
    awk -F '\t' 'NR == FNR { tied[$1]; tied[$2]; next } $1 in tied' "$to/ties" "$to/actors"
    cat "$to/ties"
  } > "$to/$language-$name.tsv"
  rm "$to/ties" "$to/actors"
}

for language in en ar; do
  if [ "$language" = en ]; then corpus=$2; else corpus=$3; fi
  record "$corpus" $language 15 --top 15 --backbone findings
  record "$corpus" $language 15-dense --top 15
  record "$corpus" $language 50 --top 50 --backbone findings
  record "$corpus" $language 50-dense --top 50
  record "$corpus" $language 150 --top 150 --backbone top-k:3
  record "$corpus" $language 150-dense --top 150 --backbone findings:500
done
