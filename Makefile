# Everything one does here, by name. "make" alone lists it.
PYTHON := $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
PORT ?= 8000
PLAN ?=
INSTALLED := .venv/installed
# Two at a time, the output of each in one piece where make can; one that fails stops no other.
TOGETHER := $(MAKE) --no-print-directory --keep-going --jobs=2 $(if $(filter output-sync,$(.FEATURES)),--output-sync=target)

.DEFAULT_GOAL := help
.PHONY: help install run test test-fast test-areas test-site test-postgres test-browser check fix bench docs fuzz clean

help:  ## List what there is to make
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/make \1\t\2/' | expand -t 22

install: $(INSTALLED)  ## Build .venv with everything in requirements.lock, test tools included

# The lock names every package, so pip has nothing to work out (and takes no newer release of an extra).
# The mark is written last, so that an install cut short is done again from the start.
$(INSTALLED): requirements.lock pyproject.toml
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info[:2] < (3, 11) and "Python 3.11 or newer is needed: this is " + sys.version.split()[0])'
	@echo "Installing into .venv (a minute the first time) …"
	@rm -f $(INSTALLED)
	@"$(PYTHON)" -m venv .venv
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $(INSTALLED)

.env:
	@cp dotenv-sample .env

run: $(INSTALLED) .env  ## Start the site on http://localhost:8000 (PORT=8001; PLAN=file reads a plan in)
	@$(BIN)/python manage.py serve --port "$(PORT)" $(if $(PLAN),--plan "$(PLAN)")

# The browser has the machine to itself: its pages must answer in time.
test: $(INSTALLED)  ## Run every test
	@$(TOGETHER) test-areas test-postgres test-site
	@$(MAKE) --no-print-directory test-browser

test-fast: $(INSTALLED)  ## The areas, and the site on SQLite
	@$(TOGETHER) test-areas test-site

test-areas: $(INSTALLED)  ## Everything but the site
	@$(BIN)/python -m pytest -m "not browser" --ignore=tests/web

test-site: $(INSTALLED)  ## The site on SQLite
	@$(BIN)/python -m pytest tests/web

test-postgres: $(INSTALLED)  ## The site and the measures once more, on a PostgreSQL server of its own
	@$(BIN)/python tools/with_postgres.py $(BIN)/python -m pytest -m "not browser" tests/web tests/test_universe.py tests/measures/test_engines.py tests/childdata/test_postgres_extract.py

test-browser: $(INSTALLED)  ## Journeys in a real browser, each page checked for accessibility
	@tools/browser
	@$(BIN)/python -m pytest -m browser tests/journeys

check: $(INSTALLED)  ## Format, lint, types, imports, migrations and generated documents
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/python tools/templates.py --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	DJANGO_SETTINGS_MODULE=tests.settings $(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python tools/reference.py --check

fix: $(INSTALLED)  ## Mend format and lint where a tool can
	$(BIN)/ruff check --fix --quiet --exit-zero .
	$(BIN)/ruff format .
	$(BIN)/python tools/templates.py

bench: $(INSTALLED)  ## Measure, as ratios in one run each
	@$(BIN)/python -m bench

docs: $(INSTALLED)  ## Write docs/reference anew from the code
	$(BIN)/python tools/reference.py

fuzz: $(INSTALLED)  ## A thousand damaged files of each format
	@GOLDENTHREAD_FUZZ_CASES=1000 $(BIN)/python -m pytest tests/documents/test_fuzz.py

clean:  ## Remove what was built; the data in var/ stays
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis htmlcov .coverage
