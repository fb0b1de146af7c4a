# A fresh clone needs python3 (3.11 or newer) and make, nothing else; `make build` sets the rest up.

PYTHON ?= python3
PROCESSES ?= 2

VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
SPHINX := $(BIN)/sphinx-build -q -n -W --keep-going docs docs/_build/html

.PHONY: build test check docs bench

build: $(INSTALLED)  ## every ./datasets/*/corpuskit.toml into build/<name>
	$(BIN)/python -m corpuskit build

# The tests start hundreds of processes, each of which would compile the package anew without byte code.
test: export PYTHONDONTWRITEBYTECODE =
test: $(INSTALLED)  ## tests and doctests, with coverage
	$(BIN)/python -m pytest -n $(PROCESSES) --dist worksteal --cov --cov-report=term

check: $(INSTALLED)  ## lint, types, import floors, generated files, documentation
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m corpuskit schema --check
	$(BIN)/python datasets/harbour-wire/make_damage.py --check
	$(BIN)/python datasets/harbour-wire/plant_faults.py --check
	$(BIN)/check-jsonschema --check-metaschema schemas/*.schema.json
	$(BIN)/check-jsonschema --builtin-schema vendor.citation-file-format CITATION.cff
	$(BIN)/check-jsonschema --builtin-schema vendor.github-actions action.yml
	$(BIN)/pre-commit validate-manifest .pre-commit-hooks.yaml
	$(BIN)/zizmor --offline --quiet --persona pedantic action.yml
	$(SPHINX)

docs: $(INSTALLED)  ## the documentation as HTML in docs/_build/html
	$(SPHINX)

bench: $(INSTALLED)  ## how a build grows, in seconds and memory; how well and how fast damage is repaired; how fast files are validated
	$(BIN)/python benchmarks/build.py
	$(BIN)/python benchmarks/repair.py
	$(BIN)/python benchmarks/validate.py

# pip does not say when an environment fits a changed pyproject.toml, so a stamp does.
$(INSTALLED): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'corpuskit needs Python 3.11 or newer, and $(PYTHON) is not; name another: make PYTHON=python3.12' >&2; \
	  exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $(INSTALLED)
