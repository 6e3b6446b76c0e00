"""The register of the contracts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import aliased

from app.contracts.kinds import KIND_WORDS, called
from app.contracts.rules import effective_state, ends_soon, marks, office_word, tone
from app.kernel.columns import Column, Register, Tone
from app.kernel.database import Database
from app.kernel.values import Kind
from app.kernel.words import counted, plural, sort_key
from app.schools import name_of
from models.contract import Contract, ContractKind, ContractParty, ContractState
from models.district import SchoolDistrict
from models.office import Office
from models.school import Organisation


@dataclass(frozen=True)
class ContractRow:
    """A line of the register; ``state`` is that of today, ``soon`` and ``marks`` tell of a near end."""

    id: int
    archived: bool
    type: ContractKind
    number: str
    subject: str
    district_id: int
    district: str
    concluded_on: date | None
    valid_from: date | None
    valid_until: date | None
    prolonged: bool
    state: ContractState
    signed: int
    parties: int
    between: str
    main: str = ""
    soon: bool = False
    marks: tuple[str, ...] = ()
    tone: Tone = Tone.NEUTRAL

    @property
    def title(self) -> str:
        """Number and subject."""
        return " ".join(filter(None, (f"№\N{NO-BREAK SPACE}{self.number}" if self.number else "", self.subject)))

    @property
    def unsigned(self) -> int:
        """How many parties have still to sign."""
        return self.parties - self.signed

    @property
    def signed_words(self) -> str:
        """Who has signed: «3 из 4»."""
        return f"{self.signed} из {self.parties}"


def _query() -> Select[Any]:
    def parties(*conditions: Any) -> Any:
        query = select(func.count(ContractParty.id)).where(ContractParty.contract_id == Contract.id, *conditions)
        return query.correlate(Contract).scalar_subquery()

    def side(place: int) -> Any:
        query = (
            select(func.coalesce(name_of(Organisation), ""))
            .select_from(ContractParty)
            .outerjoin(Organisation, Organisation.id == ContractParty.organisation_id)
            .where(ContractParty.contract_id == Contract.id)
            .order_by(ContractParty.position)
        )
        return query.limit(1).offset(place).correlate(Contract).scalar_subquery()

    main = aliased(Contract)
    office = select(Office.id).order_by(Office.id).limit(1).scalar_subquery()
    return (
        select(
            Contract.id,
            Contract.archived_at.is_not(None).label("archived"),
            Contract.type,
            Contract.number,
            Contract.subject,
            Contract.district_id,
            SchoolDistrict.name.label("district"),
            Contract.concluded_on,
            Contract.valid_from,
            Contract.valid_until,
            Contract.prolonged,
            Contract.state,
            parties(ContractParty.signed_on.is_not(None)).label("signed"),
            parties().label("parties"),
            side(0).label("first"),
            side(1).label("second"),
            main.type.label("main_type"),
            main.number.label("main_number"),
            Office.name.label("office"),
            Office.legal_entity,
        )
        .join(SchoolDistrict, SchoolDistrict.id == Contract.district_id)
        .outerjoin(main, main.id == Contract.main_id)
        .outerjoin(Office, Office.id == office)
    )


def _between(one: Row[Any]) -> str:
    """Write who agrees: «4 школы», «отдел — Бурлинская СОШ», «5 сторон»."""
    if one.type is ContractKind.JOINT_ACTIVITY:
        return counted(one.parties, "школа", "школы", "школ")
    if one.parties != 2:
        return counted(one.parties, "сторона", "стороны", "сторон")
    legal_entity = True if one.legal_entity is None else one.legal_entity
    office = office_word(one.office or "", legal_entity)
    return f"{one.first or office} — {one.second or office}"


def _row(one: Row[Any], today: date) -> ContractRow:
    row = ContractRow(
        id=one.id,
        archived=one.archived,
        type=one.type,
        number=one.number,
        subject=one.subject,
        district_id=one.district_id,
        district=one.district,
        concluded_on=one.concluded_on,
        valid_from=one.valid_from,
        valid_until=one.valid_until,
        prolonged=one.prolonged,
        state=effective_state(one.state, one.valid_until, one.prolonged, today),
        signed=one.signed,
        parties=one.parties,
        between=_between(one),
        main=called(one.main_type, one.main_number) if one.main_type else "",
    )
    return replace(row, soon=ends_soon(row, today), marks=marks(row, today), tone=tone(row, today))


def _newest_first(row: ContractRow) -> tuple[Any, ...]:
    """Return what the list is ordered by: contracts in the making, then by year and number."""
    day = row.concluded_on or row.valid_from
    return (day.year if day else date.max.year, sort_key(row.number), row.id)


def contract_rows(
    db: Database, district_id: int | None = None, organisation_id: int | None = None
) -> Sequence[ContractRow]:
    """Return the contracts, of one district, of one party or of all, the latest number first."""
    query = _query() if district_id is None else _query().where(Contract.district_id == district_id)
    if organisation_id is not None:
        party = select(ContractParty.contract_id).where(ContractParty.organisation_id == organisation_id)
        query = query.where(Contract.id.in_(party))
    today = db.today()
    with db.reading() as session:
        rows = [_row(one, today) for one in session.execute(query)]
    return sorted(rows, key=_newest_first, reverse=True)


def counts(rows: Iterable[ContractRow]) -> str:
    """Write the line beside the title: «16 действуют, 2 скоро истекут · 1 на подписании»."""
    used = [row for row in rows if not row.archived]
    active = sum(row.state is ContractState.ACTIVE for row in used)
    soon = sum(row.soon for row in used)
    signing = sum(row.state is ContractState.SIGNING for row in used)
    expired = sum(row.state is ContractState.EXPIRED for row in used)
    in_force = f"{active} {plural(active, 'действует', 'действуют', 'действуют')}" if active else ""
    ending = f"{soon} скоро {plural(soon, 'истечёт', 'истекут', 'истекут')}" if soon else ""
    parts = (
        ", ".join(filter(None, (in_force, ending))),
        f"{signing} на подписании" if signing else "",
        f"{expired} {plural(expired, 'истёк', 'истекли', 'истекли')}" if expired else "",
    )
    return " · ".join(filter(None, parts))


CONTRACTS: Register[ContractRow] = Register(
    title="Договоры",
    columns=(
        Column("Договор", lambda row: row.title, width=44),
        Column("Вид", lambda row: KIND_WORDS[row.type], width=22),
        Column("Стороны", lambda row: row.between, width=26),
        Column("К договору", lambda row: row.main, width=22, hidden=True),
        Column("Подписали", lambda row: row.signed_words, width=11),
        Column("Действует до", lambda row: row.valid_until, Kind.DATE, width=25, near=lambda row: row.soon),
        Column("Отметка", lambda row: row.marks, width=30, hidden=True),
        Column("Состояние", lambda row: row.state, Kind.STATE, width=18, tone=lambda row: row.tone),
        Column("Округ", lambda row: row.district, width=22),
        Column("Заключён", lambda row: row.concluded_on, Kind.DATE, width=12, hidden=True),
        Column("Действует с", lambda row: row.valid_from, Kind.DATE, width=12, hidden=True),
        Column("Продлён", lambda row: row.prolonged, Kind.FLAG, width=10, hidden=True),
        Column("Сторон", lambda row: row.parties, Kind.NUMBER, width=9, total=True, hidden=True),
        Column("Не подписали", lambda row: row.unsigned or None, Kind.NUMBER, width=12, total=True, hidden=True),
    ),
    load=contract_rows,
    depends_on=frozenset({"contract", "contract_party", "school_district", "organisation", "office"}),
    empty=(
        "Здесь будут договоры округов: с базовой школой, о совместной деятельности, о сетевой форме и другие.\n"
        "Создайте школьный округ, затем предложите договор: стороны подставятся сами."
    ),
)
