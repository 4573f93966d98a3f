# Two commands need nothing but git, make and Python 3.11+ with venv:
#   make run    opens Brevity's window (without a display: summarizes a sample in the terminal)
#   make test   lints, type-checks and tests
# Both set up .venv from the lock files first, and only when a lock has changed.

SHELL := /bin/sh
.SHELLFLAGS := -eu -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
PIP_INSTALL := $(PIP) install --quiet --no-input

# The first Python that is new enough and can make virtual environments (Debian packs the latter
# apart, as python3-venv). Evaluated only when .venv is made. `make PYTHON=...` overrides it.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	if $$python -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' \
		>/dev/null 2>&1; then echo $$python; break; fi; done)

# Tests see no display, whatever the machine has, and read no standard input.
# Two processes on two cores, each with whole files: fixtures of a file are made once.
PYTEST := QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest --numprocesses=auto --maxprocesses=4 \
	--dist=loadfile
# It doubles the time on Python 3.11, so that only the whole run counts the lines.
COVERAGE := --cov --cov-report=term

.PHONY: help
help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 16

# ---------------------------------------------------------------- set-up
# A stamp is written last, so an interrupted set-up is taken up again by the next call.

$(VENV)/.python:
	@if ! $(BIN)/python -m pip --version >/dev/null 2>&1; then \
		if [ -z "$(PYTHON)" ]; then \
			echo "Brevity needs Python 3.11 or newer with venv (Debian, Ubuntu: sudo apt-get install -y python3-venv)." >&2; \
			exit 1; \
		fi; \
		echo "Creating $(VENV) with $$($(PYTHON) --version) ..."; \
		$(PYTHON) -m venv --clear $(VENV); \
	fi
	@touch $@

$(VENV)/.runtime: $(VENV)/.python requirements.lock pyproject.toml
	@$(PIP_INSTALL) "$$(grep '^pip==' requirements.lock)"
	@echo "[1/3] Installing torch, about 200 MB (several GB if your package index offers the CUDA build) ..."
	@$(PIP_INSTALL) --constraint requirements.lock torch
	@echo "[2/3] Installing Qt for Python, about 80 MB ..."
	@$(PIP_INSTALL) --constraint requirements.lock PySide6-Essentials
	@echo "[3/3] Installing the other libraries, about 30 MB, and Brevity itself ..."
	@$(PIP_INSTALL) --requirement requirements.lock
	@PYTHONWARNINGS=ignore $(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.runtime requirements-test.lock
	@echo "Installing the test tools, about 70 MB ..."
	@$(PIP_INSTALL) --requirement requirements-test.lock
	@touch $@

# The peers that `make bench` compares with; nothing else needs them.
$(VENV)/.bench: $(VENV)/.test pyproject.toml
	@echo "Installing CTranslate2, for comparison ..."
	@PYTHONWARNINGS=ignore $(PIP_INSTALL) --no-build-isolation --constraint requirements.lock \
		--editable ".[bench]"
	@touch $@

# PyInstaller, which makes the bundle; nothing else needs it.
$(VENV)/.bundle: $(VENV)/.runtime requirements-bundle.lock
	@echo "Installing PyInstaller ..."
	@$(PIP_INSTALL) --requirement requirements-bundle.lock
	@touch $@

.PHONY: setup
setup: $(VENV)/.test ## make .venv with everything that development needs

# ---------------------------------------------------------------- the two commands

.PHONY: run
run: $(VENV)/.runtime ## open the window; without a display, summarize a sample in the terminal
	@if $(BIN)/python -m app.display && ! $(BIN)/python -m app.qt_libraries --install; then \
		echo "Until then, here is the summary of the sample, in the terminal."; \
		exec $(BIN)/brevity summarize resources/samples/lighthouse-keepers.txt; \
	fi; \
	exec $(BIN)/brevity

.PHONY: test
test: qt-libraries lint ## lint, type-check, and test with small samples of expensive families
	@$(PYTEST) -m "not full" </dev/null

.PHONY: test-full
test-full: qt-libraries lint ## everything, with coverage; writes its result to docs/test-full.md
	@$(PYTEST) --write-result=docs/test-full.md $(COVERAGE) </dev/null

# ---------------------------------------------------------------- its parts

.PHONY: qt-libraries
qt-libraries: $(VENV)/.runtime
	@$(BIN)/python -m app.qt_libraries --install

.PHONY: lint
lint: $(VENV)/.test ## ruff, mypy --strict and the import contracts
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/mypy $(wildcard packaging/*.py packaging/*/*.py benchmarks/*.py benchmarks/*/*.py)
	@$(BIN)/lint-imports

.PHONY: format
format: $(VENV)/.test ## let ruff put the code into its form
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

.PHONY: screenshots
screenshots: qt-libraries $(VENV)/.test ## take the pictures in docs/images from a real window (needs Xvfb)
	@$(BIN)/python packaging/screenshots.py

.PHONY: bench-window
bench-window: qt-libraries $(VENV)/.test ## measure how late the window's event loop is, idle and at work
	@$(BIN)/python -m benchmarks.window

.PHONY: bench
bench: $(VENV)/.bench ## compare the speed with transformers and CTranslate2; writes docs/performance.md
	@$(BIN)/python -m benchmarks --report docs/performance.md $(BENCH)

.PHONY: selftest
selftest: qt-libraries ## check that every part of the program works here, as `brevity --selftest`
	@$(BIN)/python -m app --selftest

.PHONY: bundle
bundle: qt-libraries $(VENV)/.bundle ## make the bundle and this system's packages, in dist/
	@$(BIN)/python packaging/build.py $(BUNDLE)

.PHONY: lock
lock: $(VENV)/.test ## resolve pyproject.toml's dependencies anew and rewrite the locks
	@$(BIN)/python packaging/lock_requirements.py

.PHONY: clean
clean: ## remove .venv, caches and built files
	@rm -rf $(VENV) build dist *.egg-info .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache \
		.hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
