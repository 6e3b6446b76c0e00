"""Which passport is looked at: the school or its branch, the year, the scope; read anew after each commit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.kernel.columns import Tone
from app.kernel.database import Database
from app.kernel.dates import SchoolYear, short_date
from app.passport import (
    CheckBook,
    PassportCard,
    Scope,
    archived_sentence,
    canonical_of,
    check_school,
    check_typed,
    derived_notes,
    figures_of,
    load_book,
    passport_card,
)
from ui.passport.content import Part, part_of_code, parts_of
from ui.passport.remarks import Remark
from ui.passport.remarks_reading import remarks_from

TABLES = frozenset(
    {
        "passport_value",
        "passport_comment",
        "passport_confirmation",
        "passport_year",
        "passport_section",
        "indicator",
        "indicator_check",
        "organisation",
        "appointment",
        "licence",
        "accreditation",
    }
)
"""What a passport is read from."""


Place = tuple[int, int, Scope, date | None]
"""A school, a year, with branches or without, now or on a day."""


@dataclass(frozen=True)
class Judged:
    """What the checks have found of a passport, and the checks themselves."""

    place: Place
    book: CheckBook
    remarks: tuple[Remark, ...]
    notes: Mapping[str, str]
    """Why a computed value is not there or is not whole, by code."""


class PassportState:
    """The card of one passport and what the checks say of it."""

    def __init__(self, db: Database, school_id: int, year: int | None = None) -> None:
        """Read the passport of a year, by default of this one."""
        self.db, self.school_id, self.root_id = db, school_id, school_id
        self.year = SchoolYear.of(db.today()).start if year is None else year
        self.scope = Scope.OWN
        self.on: date | None = None
        self.card: PassportCard = passport_card(db, school_id, self.year)
        self.branches = self.card.branches
        self.parts: list[Part] = parts_of(self.card)
        self.remarks: tuple[Remark, ...] = ()
        self.book: CheckBook | None = None
        self.notes: Mapping[str, str] = {}

    def look_at(self, *, year: int | None = None, school_id: int | None = None, scope: Scope | None = None) -> None:
        """Turn to another year, another branch, another scope."""
        self.year = self.year if year is None else year
        self.school_id = self.school_id if school_id is None else school_id
        self.scope = self.scope if scope is None else scope
        self.remarks, self.book, self.notes = (), None, {}
        self.refresh()

    def look_on(self, day: date | None) -> None:
        """Turn to what stood there at the end of a day; None for now."""
        self.on = day
        self.look_at()

    def refresh(self) -> None:
        """Read everything anew."""
        self.card = passport_card(self.db, self.school_id, self.year, self.scope, self.on)
        self.parts = parts_of(self.card)

    def look(self) -> Callable[[], Judged]:
        """Return the work of the checks, to be done in the background: it asks for nothing of the window."""
        db, school, year, scope, on = self.db, self.school_id, self.year, self.scope, self.on
        values, last = self._with({}), self._last()

        def work() -> Judged:
            book = load_book(db, year)
            found = () if scope is Scope.TOTAL or on else check_school(db, school, year, book)
            return Judged((school, year, scope, on), book, remarks_from(found), derived_notes(book, values, (last,)))

        return work

    def take(self, judged: Judged) -> bool:
        """Hold what the checks have found, unless something else is looked at by now."""
        if judged.place != (self.school_id, self.year, self.scope, self.on):
            return False
        self.book, self.remarks, self.notes = judged.book, judged.remarks, judged.notes
        return True

    def judge(self, typed: Mapping[str, str]) -> tuple[Remark, ...]:
        """Return what the checks say of values while they are typed; what is stored stands around them."""
        if self.book is None:
            return self.remarks
        return remarks_from(check_typed(self.book, self._with(typed), (self._last(),), set(typed)))

    def derived(self, typed: Mapping[str, str]) -> dict[str, str]:
        """Return what is computed of values while they are typed."""
        if self.book is None:
            return {}
        catalogue = self.card.catalogue
        years = [figures_of(catalogue, self._with(typed)), figures_of(catalogue, self._last())]
        self.book.derive(years)
        computed = (one for one in catalogue.indicators if one.formula)
        found = {one.code: canonical_of(one, years[0].get(one.code)) for one in computed}
        return {code: value for code, value in found.items() if value}

    def _with(self, typed: Mapping[str, str]) -> dict[str, str]:
        """Return the entered values of this year with those that are being typed."""
        stored = {one.code: one.value for one in self.card.lines.values() if not one.indicator.formula}
        return {code: value for code, value in (stored | dict(typed)).items() if value}

    def _last(self) -> dict[str, str]:
        return {one.code: one.last_value for one in self.card.lines.values() if one.last_value}

    @property
    def locked(self) -> str:
        """Why nothing can be typed here; nothing where it can."""
        if self.card.archived:
            return f"{archived_sentence(self.card.school)} Чтобы исправить значение, верните организацию из архива."
        if self.on is not None:
            day = short_date(self.on)
            return f"Показано, что стояло в паспорте {day}. Чтобы исправить значение, вернитесь на сегодня."
        if self.card.year.closed:
            return (
                f"Паспорта за {self.card.year.label} учебный год закрыты: их можно только смотреть. "
                "Чтобы исправить значение, откройте год в разделе «Паспорта» с указанием причины."
            )
        if self.scope is Scope.TOTAL:
            return "Значения «с филиалами» складываются сами. Выберите школу без филиалов или филиал."
        return ""

    @property
    def years(self) -> tuple[str, str]:
        """The words for this year and the one before."""
        year = SchoolYear(self.year)
        return year.label, year.previous.label

    def part(self, code: str) -> Part:
        """Return a part; one that is not in use any more gives way to the first."""
        return next((one for one in self.parts if one.code == code), self.parts[0])

    def part_with(self, code: str) -> Part | None:
        """Return the section an indicator stands in."""
        return part_of_code(self.parts, code)

    def tone_of(self, part: Part) -> Tone | None:
        """Return how bad the worst is that the checks have found in a part; nothing where they are content."""
        here = self.remarks_on(part)
        return (Tone.LATE if any(one.error for one in here) else Tone.WAIT) if here else None

    def remarks_on(self, part: Part) -> Sequence[Remark]:
        """Return what the checks say of the indicators of a part."""
        here = {line.code for line in part.lines()}
        return [one for one in self.remarks if here.intersection(one.codes)]
