"""«Вставить из Excel»: organisations from a pasted table, each row judged before anything is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.exchange.organisations.known import KnownOrganisations
from app.exchange.organisations.loading import Loading
from app.exchange.organisations.outcome import ImportOutcome, RegisterLine, Tally
from app.exchange.organisations.problems import Problem
from app.exchange.organisations.records import OrganisationRecord
from app.exchange.organisations.values import organisation_kind
from app.exchange.pasted.table import PastedTable, read_table
from app.kernel.database import Database
from app.kernel.errors import AppError
from app.kernel.ids import email_problem, inn_problem, kpp_problem, ogrn_problem
from app.kernel.words import fold
from app.schools import OrganisationKind, has_unbalanced_quotes, short_form
from app.workbook.reading import tidy_digits
from models.office import Office

DEED = "Вставка организаций из Excel"
ProblemOf = Callable[[str], str | None]

_POSTS = {OrganisationKind.KINDERGARTEN: "заведующий"}
_LENGTHS = {"ИНН": (10, 12), "КПП": (9,), "ОГРН": (13, 15)}
_POST = re.compile(r"^((?:врио|и\. ?о\.|[а-яё]+)(?: [а-яё]+)*)[ :,–-]+(?=[А-ЯЁ])")


class NothingPasted(AppError):
    """What was pasted holds no organisations."""


@dataclass(frozen=True)
class PastedRow:
    """A row of the table as one organisation; texts are as pasted, numbers without what Excel has done to them."""

    number: int
    full_name: str
    short_name: str = ""
    inn: str = ""
    kpp: str = ""
    ogrn: str = ""
    head_name: str = ""
    head_post: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    site: str = ""
    problems: tuple[tuple[str, str], ...] = ()
    """Field and reason."""

    @property
    def title(self) -> str:
        """The words by which a message names the row."""
        return f"Строка {self.number}: {self.short_name or self.full_name}"


@dataclass(frozen=True)
class Pasted:
    """What was understood of a pasted text."""

    rows: tuple[PastedRow, ...]
    problems: tuple[Problem, ...] = ()
    """Rows that cannot be taken and columns that were not recognised."""


def parse_pasted(text: str) -> Pasted:
    """Read a pasted table, with headings or without.

    Raises:
        NothingPasted: there is nothing in it, or no column with names.
    """
    table = read_table(text)
    if not table.rows:
        raise NothingPasted(
            "Вставлять нечего: в буфере обмена нет строк. Скопируйте в Excel столбцы «Наименование», «ИНН», "
            "«Руководитель», «Адрес» и вставьте ещё раз."
        )
    if not {"name", "full_name", "short_name"} & set(table.columns):
        raise NothingPasted(
            "Не найден столбец с наименованиями организаций. Ничего не добавлено. "
            "Скопируйте таблицу вместе со строкой заголовков: «Наименование», «ИНН», «Руководитель», «Адрес»."
        )
    problems = [Problem("Таблица", title, "столбец не распознан и пропущен.") for title in table.unrecognised]
    rows: list[PastedRow] = []
    for number, cells in table.rows:
        row = _row(table, number, cells)
        if row is None:
            problems.append(Problem(f"Строка {number}", "Наименование", "не указано: строка пропущена."))
        else:
            rows.append(row)
    return Pasted(tuple(rows), tuple(problems))


def preview_pasted(
    db: Database, rows: Sequence[PastedRow], kind: OrganisationKind | None = None
) -> tuple[RegisterLine, ...]:
    """Tell what would be added and changed, a line a row; nothing is written."""
    with db.reading() as session:
        return tuple(_lines(db, session, rows, kind, writes=False))


def import_pasted(db: Database, rows: Sequence[PastedRow], kind: OrganisationKind | None = None) -> ImportOutcome:
    """Add the organisations; in known ones fill what is empty. ``kind`` None: the names tell.

    Raises:
        NothingPasted: there are no rows.
    """
    if not rows:
        raise NothingPasted("Вставлять нечего: нет ни одной строки с наименованием. Ничего не добавлено.")
    tally = Tally()
    with db.changing(DEED) as session:
        for line in _lines(db, session, rows, kind, writes=True):
            tally.count(line)
    return tally.outcome()


def _lines(
    db: Database, session: Session, rows: Sequence[PastedRow], kind: OrganisationKind | None, writes: bool
) -> Iterator[RegisterLine]:
    loading = Loading(session, KnownOrganisations.load(session), db.today(), writes)
    here = session.execute(select(Office.region, Office.municipality).order_by(Office.id)).tuples().first()
    region, municipality = here or ("", "")
    for row in rows:
        yield from loading.lines(_record(row, kind, region, municipality))


def _record(row: PastedRow, kind: OrganisationKind | None, region: str, municipality: str) -> OrganisationRecord:
    """Make a record of the row; what its address omits is the office's own municipality."""
    kind = kind or organisation_kind(row.full_name)
    words = {
        "FullName": row.full_name,
        "ShortName": row.short_name,
        "INN": row.inn,
        "KPP": row.kpp,
        "OGRN": row.ogrn,
        "HeadName": row.head_name,
        "HeadPost": row.head_post or (_POSTS.get(kind, "директор") if row.head_name else ""),
        "PostAddress": row.address,
        "Phone": row.phone,
        "Email": row.email,
        "WebSite": row.site,
        "RegionName": region,
        "DistrictName": municipality,
    }
    source = {tag: text for tag, text in words.items() if text}
    return OrganisationRecord("", source, remarks=row.problems, kind=kind, from_register=False)


def _row(table: PastedTable, number: int, cells: Sequence[str]) -> PastedRow | None:
    """Read one row; without a name there is none."""
    texts = {name: cell for name, cell in zip(table.columns, cells, strict=True) if name and cell}
    name = texts.get("name", "")
    full_name = texts.get("full_name") or name or texts.get("short_name", "")
    if not full_name:
        return None
    short_name = texts.get("short_name") or (name if name != full_name else short_form(full_name))
    problems: list[tuple[str, str]] = []
    inn, kpp = texts.get("inn", ""), texts.get("kpp", "")
    if both := texts.get("inn_kpp"):
        inn, _, kpp = (part.strip() for part in both.replace("\\", "/").partition("/"))
    inn = _number("ИНН", inn, inn_problem, problems)
    kpp = _number("КПП", kpp, kpp_problem, problems)
    ogrn = _number("ОГРН", texts.get("ogrn", ""), ogrn_problem, problems)
    post, head = _head(texts.get("head", ""), texts.get("head_post", ""), _heading(table, "head"))
    if head and not post:
        problems.append(("Должность руководителя", "не указана: поставлена обычная, проверьте."))
    if head and len(head.split()) < 3:
        problems.append(("Руководитель", f"имя записано не полностью: «{head}»."))
    if reason := email_problem(texts.get("email", "")):
        problems.append(("Электронная почта", reason))
    if has_unbalanced_quotes(full_name):
        problems.append(("Наименование", f"кавычки не парные: {full_name}"))
    return PastedRow(
        number=number,
        full_name=full_name,
        short_name=short_name,
        inn=inn,
        kpp=kpp,
        ogrn=ogrn,
        head_name=head,
        head_post=post,
        address=texts.get("address", ""),
        phone=texts.get("phone", ""),
        email=texts.get("email", ""),
        site=texts.get("site", ""),
        problems=tuple(problems),
    )


def _number(label: str, text: str, problem_of: ProblemOf, problems: list[tuple[str, str]]) -> str:
    number, remarks = tidy_digits(label, text, _LENGTHS[label], problem_of)
    problems += [(label, reason) for reason, _ in remarks]
    return number


def _head(text: str, post: str, heading: str) -> tuple[str, str]:
    """Part «директор Осокин Николай Павлович» into post and name; «Осокин Н.П.» gets its space."""
    if match := _POST.match(text):
        post, text = post or match.group(1), text[match.end() :]
    if not post and text and (match := re.match(r"(директор|заведующ(?:ий|ая))\b", fold(heading))):
        post = match.group(1)
    return post, " ".join(re.sub(r"(?<=[А-ЯЁ]\.)(?=[А-ЯЁ]\.)", " ", text).split())


def _heading(table: PastedTable, name: str) -> str:
    if name not in table.columns or not table.headings:
        return ""
    return table.headings[table.columns.index(name)]
