# Every target sets up what it needs; the environment lives in $(VENV)/.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
N ?= 1000
SEED ?= 0
FROM ?= 1
WORKERS ?= --numprocesses auto --dist worksteal

.PHONY: reports worksheets test quick check bench fuzz pages lock clean help

help:  ## what there is to make
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*## /\t/' | expand -t 12

reports: $(VENV)/run  ## compare every event in corpus/ into reports/
	$(BIN)/framing batch corpus --output reports

worksheets: $(VENV)/run  ## a pupils' sheet, key and lesson plan for every event in corpus/
	$(BIN)/framing worksheet corpus --output reports

test: $(VENV)/dev $(VENV)/axe  ## run all tests, those of pages where there is a chromium
	$(BIN)/python -m pytest $(WORKERS)

quick: $(VENV)/dev  ## the tests of the stages, on the Python that PYTHON names
	$(BIN)/python -m pytest -q $(WORKERS) tests/reading tests/scoring tests/comparing tests/test_pipeline.py tests/test_tokens.py

check: $(VENV)/dev  ## lint, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/bench  ## speed against vaderSentiment and others, written to docs/benchmarks.md
	$(BIN)/python -m tests.bench $(CORPUS)

fuzz: $(VENV)/dev  ## N texts that nobody would write (1000), of SEED from event FROM on, through the road
	$(BIN)/python -m tests.hostile.fuzz $(N) $(SEED) $(FROM)

pages: $(VENV)/dev  ## renew what documents show: docs/api.md, the kept report, the README
	$(BIN)/python -m tests.pages

lock: $(VENV)/dev  ## renew the lock files from pyproject.toml
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile $(LOCK) pyproject.toml --extra build --output-file .ci/run.lock
	$(BIN)/uv pip compile $(LOCK) pyproject.toml --extra dev --output-file .ci/dev.lock
	$(BIN)/uv pip compile $(LOCK) pyproject.toml --extra dev --extra bench --output-file .ci/bench.lock
LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-header --no-annotate --upgrade

clean:  ## remove what was made
	rm -rf tests/browser/node_modules $(VENV) build framing.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	git clean -fdXq reports

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/run: $(VENV)/bin/python .ci/run.lock pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .ci/run.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/dev: $(VENV)/run .ci/dev.lock  # compiled as it is imported: that is half of the time
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r .ci/dev.lock
	@touch $@

# The accessibility checker of tests/browser. Without npm, or a registry that it reaches, the tests
# that need it are skipped, or fail where FRAMING_BROWSER=required.
$(VENV)/axe: $(VENV)/dev tests/browser/package-lock.json
	@command -v npm >/dev/null || { echo "npm is not installed: accessibility is not tested"; exit 0; }; \
	  cd tests/browser && npm ci --ignore-scripts --no-audit --no-fund --silent && touch "$(abspath $@)" || \
	  echo "npm ci failed: accessibility is not tested"

$(VENV)/bench: $(VENV)/dev .ci/bench.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .ci/bench.lock
	@touch $@
