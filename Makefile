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

.PHONY: all build deps graphs catalogue test interop lint format bench docs docc install clean

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

test:
	@Scripts/install-dependencies.sh --tests
	$(SWIFT) test

# Lets other tools read the files of every format: an example, edge cases, and random graphs full of hostile texts.
INTEROP := .build-interop
interop: deps
	[ -x $(INTEROP)/bin/python ] || python3 -m venv $(INTEROP)
	$(INTEROP)/bin/pip install -q -r Tests/Interop/requirements.txt
	rm -rf $(INTEROP)/files
	INTEROP_FOLDER=$(CURDIR)/$(INTEROP)/files INTEROP_GRAPHS=60 $(SWIFT) test --filter InteropFilesTests
	$(INTEROP)/bin/python Tests/Interop/check_formats.py $(INTEROP)/files/*

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
