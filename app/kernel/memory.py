"""What has been read of the database and may be used again until one of its tables is changed."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from sqlalchemy.orm import Session

T = TypeVar("T")
MEMORY = "memory"
SEEN = "memory_seen"


class Memory:
    """Frozen answers by key, each dropped when a table that it depends on is changed."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._answers: dict[Hashable, tuple[frozenset[str], Any]] = {}
        self._changes: Counter[str] = Counter()
        self._lock = threading.Lock()

    def seen(self) -> dict[str, int]:
        """Return how often each table has been changed so far: a session keeps it from its beginning."""
        with self._lock:
            return dict(self._changes)

    def forget(self, tables: frozenset[str]) -> None:
        """Drop what depends on tables that have been changed."""
        with self._lock:
            self._changes.update(tables)
            for key in [key for key, (needed, _) in self._answers.items() if needed & tables]:
                del self._answers[key]

    def find(self, key: Hashable) -> Any | None:
        """Return the answer that is remembered."""
        with self._lock:
            return self._answers.get(key, (None, None))[1]

    def keep(self, key: Hashable, tables: frozenset[str], answer: Any, seen: dict[str, int]) -> None:
        """Remember an answer unless a table has been changed since the session that gave it began."""
        with self._lock:
            if all(self._changes[table] == seen.get(table, 0) for table in tables):
                self._answers[key] = (tables, answer)


def remembered(session: Session, key: Hashable, tables: frozenset[str], make: Callable[[], T]) -> T:
    """Return what ``make`` gives, or what it gave an earlier session if the tables are as they were.

    Only a session that looks remembers: one that changes sees what it has not committed yet.
    """
    memory: Memory | None = session.info.get(MEMORY)
    if memory is None:
        return make()
    found = memory.find(key)
    if found is None:
        found = make()
        memory.keep(key, tables, found, session.info[SEEN])
    return found
