"""Contracts and terms (договоры и сроки): what is in force, until when, who has still to sign."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.contracts import ContractRow, contract_rows
from app.kernel.columns import Column
from app.kernel.database import Database
from app.kernel.dates import in_days
from app.kernel.values import Kind
from app.reports.report import Report


@dataclass(frozen=True)
class ContractLine:
    """A contract and how long it still lasts."""

    contract: ContractRow
    left: str

    @property
    def id(self) -> int:
        """The key of the contract."""
        return self.contract.id

    @property
    def archived(self) -> bool:
        """Only contracts in use are listed."""
        return self.contract.archived


def contract_lines(db: Database) -> Sequence[ContractLine]:
    """Return the contracts in use, those that end first at the top; endless ones at the end."""
    rows = [row for row in contract_rows(db) if not row.archived]
    rows.sort(key=lambda row: (row.valid_until or date.max, row.district, row.id))
    return [ContractLine(row, _left(row, db.today())) for row in rows]


def _left(row: ContractRow, today: date) -> str:
    """Write how long a contract in force still lasts, when that is not long."""
    if row.valid_until is None or row.prolonged:
        return ""
    return in_days(row.valid_until, today) if row.soon else ""


CONTRACT_TERMS = Report(
    name="contracts",
    title="Договоры и сроки",
    hint="Какие договоры действуют, когда заканчиваются и кто ещё не подписал.",
    columns=(
        Column[ContractLine]("Округ", lambda line: line.contract.district, width=22),
        Column[ContractLine]("Договор", lambda line: line.contract.title, width=40),
        Column[ContractLine]("Стороны", lambda line: line.contract.between, width=30),
        Column[ContractLine]("Заключён", lambda line: line.contract.concluded_on, Kind.DATE, 12, hidden=True),
        Column[ContractLine]("Действует до", lambda line: line.contract.valid_until, Kind.DATE, 14),
        Column[ContractLine]("Осталось", lambda line: line.left, width=20),
        Column[ContractLine]("Подписали", lambda line: line.contract.signed_words, width=12),
        Column[ContractLine](
            "Состояние", lambda line: line.contract.state, Kind.STATE, 18, tone=lambda line: line.contract.tone
        ),
        Column[ContractLine]("Продлён", lambda line: line.contract.prolonged, Kind.FLAG, 10, hidden=True),
    ),
    build=contract_lines,
    depends_on=frozenset({"contract", "contract_party", "school_district", "organisation", "office"}),
    empty="Договоров пока нет.\nСоздайте первый в разделе «Договоры».",
    opens="contract",
)
