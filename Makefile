# What a user and a developer ask for by name. Everything that is missing is installed by Scripts/install-dependencies.sh.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift

# On Linux the Swift runtime is linked in, so that the binary starts fast and can be moved anywhere.
ifeq ($(shell uname -s),Linux)
RELEASE_FLAGS := --static-swift-stdlib -Xlinker -s
endif
RELEASE := $(SWIFT) build -c release --product actorgraph $(RELEASE_FLAGS)
ACTORGRAPH = $(shell $(RELEASE) --show-bin-path)/actorgraph

# Where the files of every format are written for other tools, and where these live; how many random graphs there are.
INTEROP := .build-interop
INTEROP_GRAPHS ?= 60
PYTHON = $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
  $$name -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
WRITING = INTEROP_FOLDER="$(CURDIR)/$(INTEROP)/$(1)" INTEROP_GRAPHS=$(INTEROP_GRAPHS)
# Another process, where hashes are others, writes the files once more, and has to write the same bytes. Then each file is read by every reader;
# and the readers have to notice damage.
define READ_FILES
rm -rf $(INTEROP)/again
$(call WRITING,again) $(SWIFT) test --skip-build --filter Interop >$(INTEROP)/again.log 2>&1 || { cat $(INTEROP)/again.log; exit 1; }
diff -r $(INTEROP)/files $(INTEROP)/again
$(INTEROP)/bin/python Tests/Interop/check_formats.py $(INTEROP)/files/*
$(INTEROP)/bin/python Tests/Interop/check_formats.py --self-test $(INTEROP)/files/example
endef

# What valgrind counts the instructions of, built apart, as the tests are not optimised.
SCAN := $(SWIFT) build -c release --package-path Benchmarks/ScanBenchmark --scratch-path .build-benchmarks/scan $(RELEASE_FLAGS)
COUNT_INSTRUCTIONS = $(PYTHON) Benchmarks/instruction_counts.py "$$($(SCAN) --show-bin-path)/ScanBenchmark"

.PHONY: all build deps graphs catalogue test test-deps interop instructions instructions-record fuzz growth lint format bench docs docc install clean

all: build

deps:
	@Scripts/install-dependencies.sh

build: deps
	$(RELEASE)

# The gallery: each command that Graphs/README.md shows.
graphs: build
	sed -n 's|^actorgraph |$(ACTORGRAPH) |p' Graphs/README.md | sh -e

# Compiles Catalogue/ into the form that the library embeds; a test says when this is due.
catalogue: build
	$(ACTORGRAPH) catalogue compile --whole Catalogue -o Sources/CompiledCatalogue/catalogue.bin

# Every test; the files of all formats, which the tests write on the way, are read by other tools: see interop; and instructions are counted.
test: $(INTEROP)/made
	rm -rf $(INTEROP)/files
	$(call WRITING,files) $(SWIFT) test
	$(READ_FILES)
	@$(MAKE) --no-print-directory instructions

# Fails where finding or annotating takes more instructions a byte than is on record. There is no valgrind for macOS.
instructions: test-deps
	$(PYTHON) Benchmarks/instruction_counts.py --self-test
	if command -v valgrind >/dev/null; then $(SCAN) && $(COUNT_INSTRUCTIONS); else echo "no valgrind: no instructions counted"; fi

# Puts the instructions of now on record: after a gain, or a loss that is worth it, and with a new compiler.
instructions-record: test-deps
	$(SCAN)
	$(COUNT_INSTRUCTIONS) --record

# Only what other tools make of the files: those of the seeds, of examples, and of random graphs full of hostile texts, for instance
# `make interop INTEROP_GRAPHS=1000`.
interop: $(INTEROP)/made
	rm -rf $(INTEROP)/files
	$(call WRITING,files) $(SWIFT) test --filter "Interop|RoundTrip"
	$(READ_FILES)

# The Python environment of the tools, made anew when their versions change.
$(INTEROP)/made: Tests/Interop/requirements.txt | test-deps
	rm -rf $(INTEROP)
	$(PYTHON) -m venv $(INTEROP)
	$(INTEROP)/bin/pip install -q --disable-pip-version-check -r $<
	touch $@

test-deps:
	@Scripts/install-dependencies.sh --tests

# Made-up inputs through the checks of Tests/FuzzingTests, for instance `make fuzz CHECKS=matcher RUNS=100000`. What is wrong with one is
# told, and the input kept in .build-fuzz/found. Assertions and checks of exclusive access are on; SANITIZE="fuzzer address" looks at C, too.
CHECKS ?= decoder matcher annotation sentences jsonl csv html catalogue compiled dot graphs
RUNS ?= 1000000
LONGEST ?= 256
SANITIZE ?= fuzzer
FUZZING := ACTORGRAPH_FUZZING=1 $(SWIFT) build --product Fuzzing --scratch-path .build-fuzz $(SANITIZE:%=--sanitize=%) \
  -Xswiftc -O -Xswiftc -assert-config -Xswiftc Debug -Xcc -O1
fuzz: deps
	$(FUZZING)
	for check in $(CHECKS); do \
	  mkdir -p .build-fuzz/corpus/$$check .build-fuzz/found/$$check && \
	  UBSAN_OPTIONS=handle_sigill=1 FUZZ_CHECK=$$check "$$($(FUZZING) --show-bin-path)/Fuzzing" -runs=$(RUNS) -max_len=$(LONGEST) \
	    -timeout=10 -rss_limit_mb=2048 -verbosity=0 -print_final_stats=1 -artifact_prefix=.build-fuzz/found/$$check/ \
	    .build-fuzz/corpus/$$check Tests/Fixtures/fuzzing/$$check || exit 1; \
	done

# Inputs that would take quadratic time if anything did.
growth: deps
	$(SWIFT) run -c release --package-path Benchmarks/GrowthBenchmark --scratch-path .build-benchmarks/swift

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks

bench: build
	Benchmarks/run.sh $(ACTORGRAPH)

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/man/man1" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	install -m 755 $(ACTORGRAPH) "$(DESTDIR)$(PREFIX)/bin/actorgraph"
	install -m 644 Documentation/actorgraph.1 "$(DESTDIR)$(PREFIX)/share/man/man1/actorgraph.1"
	$(ACTORGRAPH) --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/actorgraph"
	$(ACTORGRAPH) --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_actorgraph"
	$(ACTORGRAPH) --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/actorgraph.fish"

# The manual page, from the command's own help.
docs:
	$(SWIFT) package --allow-writing-to-package-directory generate-manual --date $$(date +%Y-%m-%d) --output-directory Documentation

# The documentation of the libraries as archives in .build/docc; a link that leads nowhere is an error.
LIBRARIES := ActorNetworks GraphAnalysis GraphFiles GraphvizRendering NetworkFigures
DOCC ?= docc
docc: deps
	$(SWIFT) package dump-symbol-graph --skip-synthesized-members
	rm -rf .build/docc
	for library in $(LIBRARIES); do \
	  mkdir -p .build/docc/graphs/$$library && \
	  cp "$$($(SWIFT) build --show-bin-path)"/../symbolgraph/$$library*.symbols.json .build/docc/graphs/$$library && \
	  $(DOCC) convert Sources/$$library/$$library.docc --additional-symbol-graph-dir .build/docc/graphs/$$library \
	    --output-dir .build/docc/$$library.doccarchive --warnings-as-errors || exit 1; \
	done

clean:
	$(SWIFT) package clean
	rm -rf $(INTEROP)
