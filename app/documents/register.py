"""The registers of documents: all of them, and each registration book with its own columns."""

from __future__ import annotations

from app.documents.journals import journals
from app.documents.life import TONES
from app.documents.rows import DocumentRow, document_rows
from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.values import Kind

TABLES = frozenset(
    {
        "document",
        "journal",
        "attachment",
        "assignment",
        "document_reader",
        "document_dispatch",
        "reference_item",
    }
)

C = Column[DocumentRow]

NUMBER = C("№", lambda row: row.number, width=12)
DATED = C("Дата", lambda row: row.dated, Kind.DATE, width=12)
KIND = C("Вид", lambda row: row.type_title, width=16)
HEADING = C("Заголовок", lambda row: row.heading, width=50)
STATE = C("Состояние", lambda row: row.state, Kind.STATE, width=18, tone=lambda row: TONES[row.state])
JOURNAL = C("Журнал", lambda row: row.journal, width=30)
ISSUER = C("Кем издан", lambda row: row.issuer, width=30, hidden=True)
EXECUTOR = C("Исполнитель", lambda row: row.executor, width=24)
CONTROL = C("На контроле до", lambda row: row.control_until, Kind.DATE, width=25, near=lambda row: row.waits)
READ = C("Ознакомлены", lambda row: row.read_words, width=12)
SHEETS = C("Листов", lambda row: row.pages, Kind.NUMBER, width=8)
CASE = C("Дело", lambda row: row.case_file, width=10)
FILES = C("Файлов", lambda row: (row.scans + bool(row.file)) or None, Kind.NUMBER, width=9, hidden=True)
NOTE = C("Примечание", lambda row: row.note, width=30, hidden=True)
SENDER = C("Отправитель", lambda row: row.correspondent, width=30)
THEIR_DATE = C("Дата отправителя", lambda row: row.their_date, Kind.DATE, width=14)
THEIR_NUMBER = C("№ отправителя", lambda row: row.their_number, width=14)
RESOLUTION = C("Резолюция", lambda row: row.resolution, width=30)
ANSWER_DUE = C("Ответить до", lambda row: row.answer_due, Kind.DATE, width=25, near=lambda row: row.waits)
ADDRESSEE = C("Адресат", lambda row: row.correspondent, width=30)
SENT = C("Отправлено", lambda row: row.sent_on, Kind.DATE, width=12)

BOOKS: dict[str, tuple[C, ...]] = {
    "incoming": (
        NUMBER,
        DATED,
        SENDER,
        THEIR_DATE,
        THEIR_NUMBER,
        HEADING,
        RESOLUTION,
        EXECUTOR,
        ANSWER_DUE,
        STATE,
        CASE,
        FILES,
        NOTE,
    ),
    "outgoing": (NUMBER, DATED, ADDRESSEE, HEADING, EXECUTOR, SENT, STATE, CASE, SHEETS, FILES, NOTE),
    "minutes": (NUMBER, DATED, JOURNAL, HEADING, CONTROL, STATE, CASE, SHEETS, FILES, NOTE),
}
"""Columns of the books that are not kept like that of the orders."""

USUAL = (NUMBER, DATED, HEADING, EXECUTOR, CONTROL, READ, STATE, CASE, SHEETS, FILES, NOTE)
"""Columns of a registration book (reference, 8.1)."""

DOCUMENTS: Register[DocumentRow] = Register(
    title="Документы",
    columns=(
        NUMBER,
        DATED,
        KIND,
        HEADING,
        STATE,
        JOURNAL,
        ISSUER,
        C(EXECUTOR.title, EXECUTOR.value, width=24, hidden=True),
        C(CONTROL.title, CONTROL.value, Kind.DATE, width=14, hidden=True),
        C(READ.title, READ.value, width=12, hidden=True),
        C(CASE.title, CASE.value, width=10, hidden=True),
        FILES,
        NOTE,
    ),
    load=document_rows,
    depends_on=TABLES,
    empty="Здесь приказы, договоры и протоколы с датой и номером.\n"
    "Напечатайте документ из карточки округа или внесите ранее изданный.",
)


def journal_registers(db: Database) -> list[tuple[str, str]]:
    """Return the registration books that are kept, as code and title: a tab each; councils' own are in the minutes."""
    return [(one.code, one.title) for one in journals(db) if one.code == one.family and not one.archived]


def journal_register(db: Database, family: str) -> Register[DocumentRow]:
    """Describe the register of one book; drafts that wait for its numbers stand at the top."""
    title = next((words for code, words in journal_registers(db) if code == family), family)

    def load(place: Database) -> list[DocumentRow]:
        return [row for row in document_rows(place) if row.family == family]

    empty = "В этом журнале ещё нет документов."
    return Register(title, BOOKS.get(family, USUAL), load, TABLES, empty)
