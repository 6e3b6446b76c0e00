# The two commands of the README, and what a developer adds to them. `make setup` prepares everything; see build_spec/setup.sh.
PYTHON := .venv/bin/python
DEMO := out/demo

.PHONY: setup office run test test-office lint package samples schema bench clean

setup:
	@sh build_spec/setup.sh

run: setup
	@sh build_spec/run.sh $(DEMO)

lint: setup
	$(PYTHON) -c "from importlinter.cli import lint_imports_command as check; check(['--no-logo'])"
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m pyright

test: lint
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -n auto

# What opens the DOCX files: installed here and by CI; `make test` runs these tests where it is there already.
office: setup
	@sh build_spec/setup.sh office

test-office: office
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -m office

package: setup
	@sh build_spec/setup.sh package
	$(PYTHON) -m PyInstaller --noconfirm --clean --distpath dist --workpath build build_spec/okrug.spec

# The samples of all papers that the help shows; made anew whenever a paper or its text has changed.
samples: setup
	$(PYTHON) -m build_spec.samples

# The description of the open file; made anew whenever a stored model or the words of its fields have changed.
schema: setup
	$(PYTHON) -m build_spec.office_schema

bench: setup
	@sh build_spec/setup.sh bench
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.bench

clean:
	rm -rf build dist out
