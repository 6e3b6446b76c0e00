"""The unit of work: one session a deed, news after the commit, errors in plain words."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Delete, Insert, Result, Table, Update, event, exc, insert
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.orm.exc import StaleDataError

from app.kernel.changelog import OWN_HISTORY, Deed, fill_search_keys, note_removed, touched_tables, write_changes
from app.kernel.dates import Clock
from app.kernel.errors import Conflict, Unavailable
from app.kernel.memory import MEMORY, SEEN, Memory
from app.kernel.sqlite import WRITING, sqlite_engine
from models.change import ChangeEntry

logger = logging.getLogger(__name__)
Listener = Callable[[frozenset[str]], None]
TOUCHED = "touched"
WHO = "who"
"""Where a session keeps the name of who works at the program."""


class Database:
    """The office's database; safe to use from any thread, each with sessions of its own."""

    def __init__(self, path: Path, clock: Clock = datetime.now, who: Callable[[], str] = lambda: "") -> None:
        """Prepare an engine over the file; nothing is read yet."""
        self._engine = sqlite_engine(path)
        self._reading = sessionmaker(self._engine, autoflush=False)
        self._changing = sessionmaker(self._engine.execution_options(**{WRITING: True}))
        self._clock = clock
        self._who = who
        self._listeners: list[Listener] = []
        self._memory = Memory()

    def now(self) -> datetime:
        """Return the time by the program's clock."""
        return self._clock()

    def today(self) -> date:
        """Return the date by the program's clock."""
        return self._clock().date()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Open a session that only looks."""
        info = {WHO: self._who(), MEMORY: self._memory, SEEN: self._memory.seen()}
        with _plain_words(), self._reading(info=info) as session:
            yield session

    @contextmanager
    def changing(self, deed: str) -> Iterator[Session]:
        """Open a session for one deed, commit at the end, then tell the listeners which tables changed.

        Args:
            deed: what is being done, in Russian, for the change log: «Сохранение договора».

        Raises:
            Conflict: a colleague has changed the record, or it would break a rule of the database.
            Unavailable: the disk is full, the file is held or damaged.
        """
        words = Deed(title=deed, who=self._who(), at=self._clock())
        touched: set[str] = set()
        with _plain_words(), self._changing(info={WHO: words.who, TOUCHED: touched}) as session:
            event.listen(session, "before_flush", lambda one, _context, _things: _before_flush(one))
            event.listen(session, "after_flush", lambda one, _context: _after_flush(one, words, touched))
            yield session
            session.commit()
        if touched:
            self.announce(frozenset(touched))

    def bulk(self, session: Session, statement: Insert | Update | Delete, note: str, rows: Any = None) -> None:
        """Run a statement over many rows: the listeners hear of its table, the log gets one line for the batch."""
        table = cast(Table, statement.table)
        session.execute(statement, rows) if rows is not None else session.execute(statement)
        session.info[TOUCHED].add(table.name)
        line = {
            "at": self._clock(),
            "who": self._who(),
            "deed": note,
            "subject_kind": table.name,
            "subject_id": 0,
            "entity_kind": table.name,
            "entity_id": 0,
            "action": "bulk",
            "field": "",
            "old": None,
            "new": note,
        }
        session.execute(insert(ChangeEntry), [line])

    def announce(self, tables: frozenset[str]) -> None:
        """Tell the listeners of a change they cannot see in a commit, as if these tables had been changed."""
        self._memory.forget(tables)
        for listener in tuple(self._listeners):
            listener(tables)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have the listener told after each commit, from whatever thread; return the way to stop it."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def quietly(session: Session, statement: Insert | Update | Delete, rows: Any = None) -> Result[Any]:
    """Run a statement over a table that keeps its own history: the listeners hear of it, the log gets no line.

    To be called inside a deed. Any other table is refused: its changes belong into the change log.
    """
    table = cast(Table, statement.table)
    if not table.info.get(OWN_HISTORY):
        raise ValueError(f"{table.name} keeps no history of its own; use Database.bulk")
    outcome = session.execute(statement, rows) if rows is not None else session.execute(statement)
    session.info[TOUCHED].add(table.name)
    return outcome


def _before_flush(session: Session) -> None:
    fill_search_keys(session)
    note_removed(session)


def _after_flush(session: Session, deed: Deed, touched: set[str]) -> None:
    touched |= touched_tables(session)
    write_changes(session, deed)


@contextmanager
def _plain_words() -> Iterator[None]:
    """Translate the database's errors, here and nowhere else."""
    try:
        yield
    except StaleDataError as error:
        raise Conflict(
            "Запись уже изменил другой сотрудник. Ваши правки не сохранены, введённое осталось на экране. "
            "Откройте запись заново."
        ) from error
    except exc.IntegrityError as error:
        logger.warning("Refused by the database: %s", error)
        if "UNIQUE" in str(error.orig):
            raise Conflict("Такая запись уже есть. Ничего не сохранено. Измените номер или название.") from error
        raise Conflict(
            "Запись связана с другими записями, поэтому изменение не сохранено. Сначала измените связанные записи."
        ) from error
    except exc.DBAPIError as error:
        raise Unavailable(_sentence(str(error.orig))) from error


def _sentence(reason: str) -> str:
    if "full" in reason or "disk I/O" in reason:
        return (
            "На диске нет места. Последнее действие не сохранено, прежние данные целы. "
            "Освободите место на диске и повторите."
        )
    if "locked" in reason:
        return "База занята другой программой. Ничего не сохранено. Повторите через минуту."
    if "readonly" in reason:
        return "В папку программы нельзя записывать. Ничего не сохранено. Проверьте права на папку."
    if "malformed" in reason or "not a database" in reason:
        return "Файл базы повреждён. Закройте программу и восстановите базу из папки «copies»."
    return f"База данных не выполнила действие: {reason}. Ничего не сохранено."
