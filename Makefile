# The two commands of the README, and what a developer adds to them. `make setup` prepares everything; see build_spec/setup.sh.
PYTHON := .venv/bin/python
DEMO := out/demo

.PHONY: setup run test lint package bench clean

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
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest

package: setup
	@sh build_spec/setup.sh package
	$(PYTHON) -m PyInstaller --noconfirm --clean --distpath dist --workpath build build_spec/okrug.spec

bench: setup
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.bench

clean:
	rm -rf build dist out
