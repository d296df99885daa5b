# make run    the sample articles become outputs/records.jsonl, by both engines, and one is shown
# make test   lint, types, import contract and all tests
# Everything is installed into $(VENV), once; nothing else on the machine is touched.

PYTHON ?= $(shell for p in python3.11 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV   ?= .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check install --quiet
SHOW   ?= seeds/articles/rakor-pemilu-kalsel.txt
# versions that `make test-pythons` tries; those that are not on the machine are skipped
PYTHONS ?= 3.12 3.13
# profile that `make run` shows, and what has to be installed for it and for its tests; PROFILE=fast does without torch
PROFILE ?= accurate

CORE   := $(VENV)/.sariwarta-core
STANZA := $(VENV)/.sariwarta-stanza
DEV    := $(VENV)/.sariwarta-dev
ENGINES := $(if $(filter accurate,$(PROFILE)),$(STANZA),$(CORE))

.DEFAULT_GOAL := help
.PHONY: help run test pytest lint format bench test-pythons schema expected readme lock clean distclean

help:
	@echo "make run           extract the sample articles, show one of them"
	@echo "make test          lint and all tests"
	@echo "make lint          ruff, mypy --strict, import contract"
	@echo "make format        let ruff format the code"
	@echo "make bench         import time, lexicon, speed of extraction (bench/entities.py and tokenization.py take annotated data)"
	@echo "make test-pythons  the tests on Python $(PYTHONS), where found"
	@echo "make schema        rewrite docs/record.schema.json"
	@echo "make expected      rewrite seeds/expected"
	@echo "make readme        rewrite the record that README.md shows"
	@echo "make clean         remove caches and outputs (distclean: the environments, too)"

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(CORE): requirements/core.txt pyproject.toml hatch_build.py | $(BIN)/python
	$(PIP) -r requirements/core.txt
	$(PIP) --no-deps -e .
	@touch $@

# torch has builds for the CPU of a tenth of the size, but they are not where pip looks by default: install one into
# $(VENV) first, if you have it; the version is the same
$(STANZA): requirements/stanza.txt $(CORE)
	$(PIP) -r requirements/stanza.txt
	@touch $@

$(DEV): requirements/dev.txt $(CORE)
	$(PIP) -r requirements/dev.txt
	@touch $@

run: $(ENGINES)
	$(BIN)/sariwarta extract seeds/articles -o outputs/records.jsonl --profile $(PROFILE)
	$(BIN)/sariwarta show $(SHOW) --profile $(PROFILE)

test: lint pytest

pytest: $(DEV) $(ENGINES)
	$(BIN)/python -m pytest

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(DEV)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(CORE)
	$(BIN)/python bench/import_time.py
	$(BIN)/python bench/lexicon.py
	$(BIN)/python bench/extract_speed.py

# a version is found on the PATH or among those that pyenv keeps
test-pythons:
	@for version in $(PYTHONS); do \
		python=""; \
		for candidate in python$$version $$(ls -d $$HOME/.pyenv/versions/$$version.*/bin/python 2>/dev/null); do \
			$$candidate -c 'import sys' >/dev/null 2>&1 && python=$$candidate && break; \
		done; \
		if [ -z "$$python" ]; then echo "== Python $$version: not found, skipped"; continue; fi; \
		echo "== Python $$version ($$python)"; \
		$(MAKE) --no-print-directory pytest PYTHON=$$python VENV=.venv-$$version PROFILE=fast || exit 1; \
	done

schema: $(CORE)
	$(BIN)/sariwarta schema > docs/record.schema.json

# the records expected of the sample articles: read the difference before committing it
expected: $(CORE)
	$(BIN)/python seeds/expect.py

readme: $(CORE)
	$(BIN)/python bench/readme.py

# the lock is what pip chooses today for pyproject.toml; run the tests before committing a new one
lock:
	rm -rf .venv-lock && mkdir -p requirements
	$(PYTHON) -m venv .venv-lock
	.venv-lock/bin/python -m pip install --quiet .
	.venv-lock/bin/python -m pip freeze --exclude sariwarta | grep -v ' @ ' > requirements/core.txt
	.venv-lock/bin/python -m pip install --quiet '.[stanza]'
	{ echo "-r core.txt"; .venv-lock/bin/python -m pip freeze --exclude sariwarta | grep -v ' @ ' \
		| grep -vxFf requirements/core.txt | sed 's/^\(torch==[0-9.]*\)+.*/\1/'; } > requirements/stanza.txt
	rm -rf .venv-lock && $(PYTHON) -m venv .venv-lock
	.venv-lock/bin/python -m pip install --quiet '.[dev]'
	{ echo "-r core.txt"; .venv-lock/bin/python -m pip freeze --exclude sariwarta | grep -v ' @ ' \
		| grep -vxFf requirements/core.txt; } > requirements/dev.txt
	rm -rf .venv-lock

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find outputs -mindepth 1 ! -name README.md -delete
	find pipeline tests bench models -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean
	rm -rf .venv .venv-*
