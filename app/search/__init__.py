"""One search over everything (Ctrl+K)."""

from app.search.search import find

__all__ = ["find"]
