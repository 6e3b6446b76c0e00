"""Which rooms there are: the sections of the window, and which room opens which kind of record."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.today import worklist
from ui import contracts, councils, districts, documents, help, inventory, office, plans, reports, schools, today
from ui.kit.actions import Action
from ui.kit.card_page import Panel
from ui.parts.desk import Desk, Route, Section


def panels_of(desk: Desk, kind: str) -> Sequence[Panel]:
    """Return the tabs that other rooms put on the card of a kind of record."""
    return tuple(make(desk) for make in PANELS.get(kind, ()))


def all_verbs(desk: Desk, parent: QWidget) -> list[Action]:
    """Return what can be made anywhere, in the order of the sections."""
    rooms = (schools, districts, contracts, councils, inventory, plans, documents)
    return [verb for room in rooms for verb in room.verbs(desk, parent)]


def help_page(section: str) -> QWidget:
    """Return the help page of a section."""
    return help.help_page(section)


def _pressing(desk: Desk) -> int:
    return worklist(desk.context.db, desk.context.db.today()).pressing


PANELS = {
    "district": (
        contracts.contracts_panel,
        councils.councils_panel,
        inventory.resources_panel,
        plans.plans_panel,
        documents.documents_panel,
    ),
    "organisation": (contracts.organisation_contracts_panel, inventory.organisation_resources_panel),
}

SECTIONS: tuple[Section, ...] = (
    Section(
        "today", "Сегодня", "sun", lambda desk: today.today_page(desk, lambda page: all_verbs(desk, page)), _pressing
    ),
    Section("schools", "Школы", "graduation-cap", schools.schools_page, verbs=schools.verbs),
    Section("districts", "Школьные округа", "tree-structure", districts.districts_page, verbs=districts.verbs),
    Section("contracts", "Договоры", "handshake", contracts.contracts_page, verbs=contracts.verbs),
    Section("councils", "Советы", "users-three", councils.councils_page, verbs=councils.verbs),
    Section("inventory", "Ресурсы", "wrench", inventory.inventory_page, verbs=inventory.verbs),
    Section("plans", "Планы", "calendar-check", plans.plans_page, verbs=plans.verbs),
    Section("documents", "Документы", "file-text", documents.documents_page, verbs=documents.verbs),
    Section("reports", "Отчёты", "chart-bar", reports.reports_page),
    Section("office", "Настройки", "gear", office.settings_page),
)

ROUTES: tuple[Route, ...] = (
    Route("organisation", "schools", "организация", "graduation-cap", page=schools.school_card),
    Route("district", "districts", "школьный округ", "tree-structure", page=districts.district_card),
    Route("contract", "contracts", "договор", "handshake", page=contracts.contract_card),
    Route("council", "councils", "совет", "users-three", page=councils.council_card),
    Route("meeting", "councils", "заседание", "users-three", page=councils.meeting_card),
    Route("plan", "plans", "план", "calendar-check", page=plans.plan_card),
    Route("document", "documents", "документ", "file-text", page=documents.document_card),
    Route("resource", "inventory", "ресурс", "wrench", dialog=inventory.open_resource),
    Route("need", "inventory", "потребность", "wrench", dialog=inventory.open_need),
    Route("event", "plans", "мероприятие", "calendar-check", dialog=plans.open_event),
    Route("person", "office", "человек", "user", dialog=office.open_person),
    Route("signatory", "office", "подписант", "user", dialog=office.open_signatory),
    Route("worker", "office", "работник", "user", dialog=office.open_worker),
)
