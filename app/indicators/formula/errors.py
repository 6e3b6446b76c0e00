"""What is wrong with a formula, and where."""

from __future__ import annotations

from app.kernel.errors import AppError


class FormulaError(AppError):
    """A formula that cannot be understood or computed: a sentence with the position.

    ``start`` and ``end`` count characters from 0 and mark what an editor has to highlight.
    """

    def __init__(self, words: str, start: int = 0, end: int | None = None) -> None:
        """Keep the words and the place they speak of."""
        super().__init__(f"Позиция {start + 1}: {words}")
        self.words = words
        self.start = start
        self.end = max(start + 1, end or 0)

    def moved(self, by: int) -> FormulaError:
        """Return the same complaint about a formula that begins further on in a longer text."""
        return FormulaError(self.words, self.start + by, self.end + by)
