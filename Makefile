# One entry point: make demo, make test. Both make .venv first when it is missing or older than the lock file.
PYTHON ?= python3
BIN := .venv/bin
CORPUS := tests/corpus
DEMO := .demo

# Commands that a test starts are compiled once, not each time.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: all help demo test with-server browser check fast coverage docs train kernels lock clean
all: demo

help:
	@echo "demo   install, build the sample corpus, answer one question of each kind, draw a picture"
	@echo "test   everything that CI runs"
	@echo "check  linters, types, import contracts"
	@echo "fast   the tests that need no server"
	@echo "coverage  which lines the tests run"
	@echo "docs   write generated pages and expected answers again"
	@echo "train  train the tagger again; DATA=FOLDER"
	@echo "kernels  compile the sources of the kernels again"
	@echo "lock   write uv.lock again"
	@echo "clean  remove everything that was made"

.venv/.done: pyproject.toml uv.lock hatch_build.py package-lock.json
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet --disable-pip-version-check "uv>=0.5"
	VIRTUAL_ENV="$(CURDIR)/.venv" $(BIN)/uv sync --active --locked --inexact --quiet
	touch $@

demo: .venv/.done
	@PAPERKG="$(BIN)/paperkg" CORPUS="$(CORPUS)" DEMO="$(DEMO)" sh tests/demo.sh

check: .venv/.done
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Two parts side by side: the tests with a server (0.7 GB), and on all cores the others, a module at a time.
WITH_SERVER := $(BIN)/python -m pytest -m server
OTHERS := $(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder -m "not server"
test: check browser
	$(MAKE) --jobs 2 with-server fast

with-server: .venv/.done
	@mkdir -p .pytest_cache
	@$(WITH_SERVER) > .pytest_cache/server.log 2>&1; code=$$?; cat .pytest_cache/server.log; exit $$code

COVERED := --cov=graph --cov=extract --cov=queries --cov-report=
coverage: .venv/.done
	$(OTHERS) $(COVERED) --cov-fail-under=0
	$(WITH_SERVER) $(COVERED) --cov-append --cov-fail-under=0
	$(BIN)/coverage report --skip-covered

# Chromium for the tests of pages, where this is root with apt-get; tests say what is missing elsewhere.
browser: .venv/.done
	$(BIN)/python -m tests.browser

fast: .venv/.done
	$(OTHERS)

# The generated parts of the READMEs, the expected answers, and the digests of the stages.
docs: .venv/.done
	$(BIN)/python -m tests.golden
	$(BIN)/python -m tests.stages
	$(BIN)/python -m tests.readme

# DATA has gold/ (labelled files) and data/ (papers without labels); about an hour on two cores.
train: .venv/.done
	VIRTUAL_ENV="$(CURDIR)/.venv" $(BIN)/uv sync --active --locked --inexact --quiet --group train
	$(BIN)/python -m extract.training.tagger.train --data "$(DATA)"

# What comes out is committed.
kernels: .venv/.done
	$(BIN)/python -m queries.kernels.source

lock: pyproject.toml
	$(BIN)/uv lock

clean:
	rm -rf .venv .demo .neo4j .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
