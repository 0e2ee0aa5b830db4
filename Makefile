# The tasks of the project. `make help` lists them.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:

# Where the test data lies; without it, `make test` fetches what it can and skips the rest aloud.
DOSSIER_TEST_DATA ?=
RELEASE := .build/release/dossier
SOURCES := Package.swift Plugins Sources Tests

.DEFAULT_GOAL := help
.PHONY: help site serve check test bench-search bench-hostile lint format libraries clean

help: ## List the tasks
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1\t\2/' | expand -t 14

site: $(RELEASE) ## Build the program, then the sample site into _site/
	$(RELEASE) build

serve: $(RELEASE) ## Show the sample site in a browser, rebuilt whenever a file changes
	$(RELEASE) serve

check: $(RELEASE) ## Report what is wrong in the sample's notes
	$(RELEASE) check

# The compiler decides what is out of date. Its integrated driver starts a target when the modules below it are written,
# not when they are compiled; with that, and with no debug information, a first build takes a fifth less time.
.PHONY: $(RELEASE)
$(RELEASE): libraries
	swift build -c release --use-integrated-swift-driver -debug-info-format none --product dossier

libraries:
	@scripts/install-packages build

test: libraries lint ## Lint, then run all tests
	@scripts/install-packages test
	@scripts/run-tests

bench-search: $(RELEASE) ## Measure the search against Pagefind
	@scripts/install-packages test
	@scripts/bench-search

bench-hostile: $(RELEASE) ## Build notes that are written to be slow, at growing sizes
	@scripts/bench-hostile $(RELEASE)

lint: ## Check the format and the project's own rules
	swift format lint --strict --recursive $(SOURCES)
	scripts/check-sources

format: ## Format the sources
	swift format format --in-place --recursive $(SOURCES)

clean: ## Remove what builds leave behind
	rm -rf .build .venv _site
