"""The papers of four schools, ready to be printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.context import AppContext
from tests.app.papers.municipality import settle


@pytest.fixture
def burla(context: AppContext) -> dict[str, int]:
    """Four schools, one of them with an interim head."""
    return settle(context.db)


Printer = Callable[[str], Path]


@pytest.fixture
def printed(context: AppContext, burla: dict[str, int], tmp_path: Path) -> Printer:
    """Print a paper of the four schools and return the file."""
    from app.papers import paper_named, print_paper

    def print_one(name: str) -> Path:
        return print_paper(context.db, paper_named(name), burla[name], tmp_path / "out" / f"{name}.pdf")

    return print_one
