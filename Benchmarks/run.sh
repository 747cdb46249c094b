#!/bin/sh
# Runs the benchmarks: Benchmarks/run.sh ACTORGRAPH. The rivals' Python packages go into a venv of their own.
set -eu
actorgraph=$1
here=$(cd "$(dirname "$0")" && pwd)
venv=$here/../.build-benchmarks/venv
command -v neato >/dev/null 2>&1 || { echo "the rival needs Graphviz's programs: apt-get install graphviz" >&2; exit 1; }
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" -q install -r "$here/requirements.txt"
"$venv/bin/python" "$here/seeds_to_picture.py" "$actorgraph"
"$venv/bin/python" "$here/corpus_to_network.py" "$actorgraph"
build="swift build -c release --scratch-path $here/../.build-benchmarks/swift --package-path"
$build "$here/ScanBenchmark"
"$venv/bin/python" "$here/scan_stages.py" "$($build "$here/ScanBenchmark" --show-bin-path)/ScanBenchmark"
$build "$here/GraphAnalysisBenchmark"
"$venv/bin/python" "$here/graph_analysis.py" "$($build "$here/GraphAnalysisBenchmark" --show-bin-path)/GraphAnalysisBenchmark"
$build "$here/FigureBenchmark"
"$venv/bin/python" "$here/figure_readability.py" "$($build "$here/FigureBenchmark" --show-bin-path)/FigureBenchmark"
$build "$here/GraphFilesBenchmark"
"$venv/bin/python" "$here/graph_files.py" "$($build "$here/GraphFilesBenchmark" --show-bin-path)/GraphFilesBenchmark"
