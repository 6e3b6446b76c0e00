"""The register «На контроле»: tasks of every source, the most pressing first."""

from __future__ import annotations

from datetime import date

from app.control.lines import ControlLine, ControlState
from app.control.sources import SOURCES
from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.values import Kind
from app.kernel.words import capitalised

C = Column[ControlLine]


def control_lines(db: Database) -> list[ControlLine]:
    """Return everything under control: what is not done by its term, then what has been done, the latest first."""
    today = db.today()
    with db.reading() as session:
        found = [line for source in SOURCES for line in source(session, today)]
    waiting = sorted(
        (line for line in found if line.done_on is None), key=lambda line: (line.term or date.max, line.id)
    )
    done = sorted((line for line in found if line.done_on), key=lambda line: (line.done_on, line.id), reverse=True)
    return [*waiting, *done]


def pressing(lines: list[ControlLine]) -> int:
    """Count what is late."""
    return sum(line.state is ControlState.LATE for line in lines)


CONTROL: Register[ControlLine] = Register(
    title="На контроле",
    columns=(
        C("Что сделать", lambda line: capitalised(line.text), width=50),
        C("Кто", lambda line: line.executor, width=24),
        C("Срок", lambda line: line.due, Kind.DATE, width=31, near=lambda line: line.near and not line.extended_to),
        C("Продлён до", lambda line: line.extended_to, Kind.DATE, width=21, near=lambda line: line.near),
        C("Состояние", lambda line: line.state, Kind.STATE, width=22, tone=lambda line: line.state.tone),
        C("Основание", lambda line: line.origin, width=32),
        C("Источник", lambda line: line.source, width=20, hidden=True),
        C("Исполнено", lambda line: line.done_on, Kind.DATE, width=12, hidden=True),
        C("Результат", lambda line: line.result, width=30, hidden=True),
    ),
    load=control_lines,
    depends_on=frozenset(
        {
            "assignment",
            "document",
            "document_link",
            "meeting",
            "decision",
            "plan",
            "plan_event",
            "contract",
            "council",
            "school_district",
        }
    ),
    empty="На контроле ничего нет.\nПоручения приходят из приказов, решения — из протоколов, мероприятия — из планов.",
)
