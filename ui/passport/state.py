"""Which passport is looked at: the school or its branch, the year, the scope; read anew after each commit."""

from __future__ import annotations

from collections.abc import Sequence

from app.kernel.database import Database
from app.kernel.dates import SchoolYear
from app.passport import PassportCard, Scope, passport_card
from ui.passport.content import Part, part_of_code, parts_of
from ui.passport.remarks import Remark
from ui.passport.remarks_reading import remarks_of

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


class PassportState:
    """The card of one passport and what the checks say of it."""

    def __init__(self, db: Database, school_id: int, year: int | None = None) -> None:
        """Read the passport of a year, by default of this one."""
        self.db, self.school_id, self.root_id = db, school_id, school_id
        self.year = SchoolYear.of(db.today()).start if year is None else year
        self.scope = Scope.OWN
        self.card: PassportCard = passport_card(db, school_id, self.year)
        self.branches = self.card.branches
        self.parts: list[Part] = parts_of(self.card)
        self.remarks: tuple[Remark, ...] = remarks_of(db, school_id, self.year)

    def look_at(self, *, year: int | None = None, school_id: int | None = None, scope: Scope | None = None) -> None:
        """Turn to another year, another branch, another scope."""
        self.year = self.year if year is None else year
        self.school_id = self.school_id if school_id is None else school_id
        self.scope = self.scope if scope is None else scope
        self.refresh()

    def refresh(self) -> None:
        """Read everything anew."""
        self.card = passport_card(self.db, self.school_id, self.year, self.scope)
        self.parts = parts_of(self.card)
        self.remarks = () if self.scope is Scope.TOTAL else remarks_of(self.db, self.school_id, self.year)

    @property
    def locked(self) -> str:
        """Why nothing can be typed here; nothing where it can."""
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

    def remarks_on(self, part: Part) -> Sequence[Remark]:
        """Return what the checks say of the indicators of a part."""
        here = {line.code for line in part.lines()}
        return [one for one in self.remarks if here.intersection(one.codes)]
