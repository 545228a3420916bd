# One entry point: make demo, make test. Both make .venv first when it is missing or older than the lock file.
PYTHON ?= python3
BIN := .venv/bin
CORPUS := tests/corpus
DEMO := .demo

.PHONY: all demo test check fast readme golden train lock clean
all: demo

.venv/.done: pyproject.toml uv.lock
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

test: check
	$(BIN)/python -m pytest

fast: .venv/.done
	$(BIN)/python -m pytest -m "not server"

readme: .venv/.done
	$(BIN)/python -m tests.readme

golden: .venv/.done
	$(BIN)/python -m tests.golden
	$(BIN)/python -m tests.stages

# DATA has gold/ (labelled files) and data/ (papers without labels); about an hour on two cores.
train: .venv/.done
	VIRTUAL_ENV="$(CURDIR)/.venv" $(BIN)/uv sync --active --locked --inexact --quiet --group train
	$(BIN)/python -m extract.training.tagger.train --data "$(DATA)"

lock: pyproject.toml
	$(BIN)/uv lock

clean:
	rm -rf .venv .demo .neo4j .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
