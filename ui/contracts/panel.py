"""The contracts of a district and of an organisation, for the cards of other rooms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.contracts import CONTRACTS, ContractRow, contract_rows
from app.kernel.database import Database
from ui.contracts.new import open_contract
from ui.contracts.words import CONTRACT_VERBS
from ui.kit.actions import Action
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.parts.register_page import RegisterPage

Load = Callable[[Database], Sequence[ContractRow]]


def contracts_panel(desk: Desk) -> Panel:
    """Return the tab of a district's card."""

    def make(district_id: int, parent: QWidget) -> QWidget:
        add = Action("Договор", lambda: open_contract(desk, None, parent, district_id=district_id), "Ins", "plus")
        return _page(desk, lambda db: contract_rows(db, district_id), "district-contracts", add)

    return Panel("Договоры", lambda one: _count(contract_rows(desk.context.db, one)), make)


def organisation_contracts_panel(desk: Desk) -> Panel:
    """Return the tab of an organisation's card; contracts begin with a district, so none is made here."""

    def make(organisation_id: int, _parent: QWidget) -> QWidget:
        return _page(desk, lambda db: contract_rows(db, None, organisation_id), "organisation-contracts", None)

    return Panel("Договоры", lambda one: _count(contract_rows(desk.context.db, None, one)), make)


def _page(desk: Desk, load: Load, key: str, add: Action | None) -> QWidget:
    columns = tuple(column for column in CONTRACTS.columns if key != "district-contracts" or column.title != "Округ")
    register = replace(CONTRACTS, load=load, columns=columns)
    if add is None:
        register = replace(register, empty="Договоров пока нет\nЗдесь появятся договоры, где школа — сторона.")
    return RegisterPage(desk, register, CONTRACT_VERBS, key=key, add=add, embedded=True)


def _count(rows: Sequence[ContractRow]) -> int | None:
    return sum(not row.archived for row in rows) or None
