"""Which rooms there are: the sections of the window, and which room opens which kind of record.

A room is imported when it is first wanted, so that the window stands before most of them have been read.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.kit.actions import Action
from ui.kit.card_page import Panel
from ui.parts.desk import Desk, Route, Section


def _schools():
    from ui import schools

    return schools


def _districts():
    from ui import districts

    return districts


def _contracts():
    from ui import contracts

    return contracts


def _councils():
    from ui import councils

    return councils


def _inventory():
    from ui import inventory

    return inventory


def _geography():
    from ui import geography

    return geography


def _plans():
    from ui import plans

    return plans


def _passport():
    from ui import passport

    return passport


def _documents():
    from ui import documents

    return documents


def _templates():
    from ui import templates

    return templates


def _reports():
    from ui import reports

    return reports


def _office():
    from ui import office

    return office


def _today(desk: Desk) -> QWidget:
    from ui.today import today_page

    return today_page(desk, lambda page: all_verbs(desk, page))


def _pressing(desk: Desk) -> int:
    from app.today import worklist

    return worklist(desk.context.db, desk.context.db.today()).pressing


def _overdue(desk: Desk) -> int:
    from app.control import control_lines, pressing

    return pressing(control_lines(desk.context.db))


def help_page(section: str, kind: str = "") -> QWidget:
    """Return the help page of a section, or of a kind of record that has a page of its own."""
    from ui.help import help_page

    return help_page(section, kind)


def open_help(topic: str, parent: QWidget) -> QWidget:
    """Open a page of the help over a dialog."""
    from ui.help import open_help

    return open_help(topic, parent)


def read_ahead() -> None:
    """Read what the first card wants, while the person looks at the first page: the catalogue of papers is large."""
    import app.papers
    import app.passport  # noqa: F401


def panels_of(desk: Desk, kind: str) -> Sequence[Panel]:
    """Return the tabs that other rooms put on the card of a kind of record."""
    if kind == "district":
        return (
            _contracts().contracts_panel(desk),
            _councils().councils_panel(desk),
            _inventory().resources_panel(desk),
            _geography().map_panel(desk),
            _plans().plans_panel(desk),
            _documents().documents_panel(desk),
        )
    if kind == "organisation":
        return (
            _passport().passport_panel(desk),
            _contracts().organisation_contracts_panel(desk),
            _inventory().organisation_resources_panel(desk),
        )
    return ()


def all_verbs(desk: Desk, parent: QWidget) -> list[Action]:
    """Return what can be made anywhere, in the order of the sections."""
    return [verb for section in SECTIONS if section.verbs for verb in section.verbs(desk, parent)]


SECTIONS: tuple[Section, ...] = (
    Section("today", "Сегодня", "sun", _today, waiting=_pressing),
    Section(
        "schools",
        "Школы",
        "graduation-cap",
        lambda desk: _schools().schools_page(desk),
        verbs=lambda desk, parent: _schools().verbs(desk, parent),
    ),
    Section(
        "passport",
        "Паспорта",
        "identification-card",
        lambda desk: _passport().passports_page(desk),
        verbs=lambda desk, parent: _passport().verbs(desk, parent),
    ),
    Section(
        "districts",
        "Школьные округа",
        "tree-structure",
        lambda desk: _districts().districts_page(desk),
        verbs=lambda desk, parent: _districts().verbs(desk, parent),
    ),
    Section(
        "contracts",
        "Договоры",
        "handshake",
        lambda desk: _contracts().contracts_page(desk),
        verbs=lambda desk, parent: _contracts().verbs(desk, parent),
    ),
    Section(
        "councils",
        "Советы",
        "users-three",
        lambda desk: _councils().councils_page(desk),
        verbs=lambda desk, parent: _councils().verbs(desk, parent),
    ),
    Section(
        "inventory",
        "Ресурсы",
        "wrench",
        lambda desk: _inventory().inventory_page(desk),
        verbs=lambda desk, parent: _inventory().verbs(desk, parent),
    ),
    Section(
        "plans",
        "Планы",
        "calendar-check",
        lambda desk: _plans().plans_page(desk),
        verbs=lambda desk, parent: _plans().verbs(desk, parent),
    ),
    Section(
        "documents",
        "Документы",
        "file-text",
        lambda desk: _documents().documents_page(desk),
        waiting=_overdue,
        verbs=lambda desk, parent: _documents().verbs(desk, parent),
    ),
    Section(
        "map",
        "Карта",
        "map-trifold",
        lambda desk: _geography().map_page(desk),
        verbs=lambda desk, parent: _geography().verbs(desk, parent),
    ),
    Section("reports", "Отчёты", "chart-bar", lambda desk: _reports().reports_page(desk)),
    Section("office", "Настройки", "gear", lambda desk: _office().settings_page(desk)),
)

ROUTES: tuple[Route, ...] = (
    Route(
        "organisation",
        "schools",
        "организация",
        "graduation-cap",
        page=lambda desk, record: _schools().school_card(desk, record),
    ),
    Route(
        "district",
        "districts",
        "школьный округ",
        "tree-structure",
        page=lambda desk, record: _districts().district_card(desk, record),
    ),
    Route(
        "contract",
        "contracts",
        "договор",
        "handshake",
        page=lambda desk, record: _contracts().contract_card(desk, record),
    ),
    Route("council", "councils", "совет", "users-three", page=lambda desk, one: _councils().council_card(desk, one)),
    Route(
        "meeting", "councils", "заседание", "users-three", page=lambda desk, one: _councils().meeting_card(desk, one)
    ),
    Route("plan", "plans", "план", "calendar-check", page=lambda desk, record: _plans().plan_card(desk, record)),
    Route(
        "document",
        "documents",
        "документ",
        "file-text",
        page=lambda desk, record: _documents().document_card(desk, record),
    ),
    Route(
        "templates",
        "documents",
        "шаблон",
        "file-text",
        page=lambda desk, place: _templates().templates_page(desk, place),
    ),
    Route(
        "indicator", "passport", "показатель", "list-numbers", dialog=lambda *call: _passport().open_indicator(*call)
    ),
    Route(
        "indicator_check", "passport", "проверка", "check-square", dialog=lambda *call: _passport().open_check(*call)
    ),
    Route("indicator_set", "passport", "набор показателей", "stack", dialog=lambda *call: _passport().open_set(*call)),
    Route("resource", "inventory", "ресурс", "wrench", dialog=lambda *call: _inventory().open_resource(*call)),
    Route("need", "inventory", "потребность", "wrench", dialog=lambda *call: _inventory().open_need(*call)),
    Route("settlement", "map", "населённый пункт", "map-pin", dialog=lambda *call: _geography().open_settlement(*call)),
    Route("road", "map", "дорога", "path", dialog=lambda *call: _geography().open_road(*call)),
    Route("event", "plans", "мероприятие", "calendar-check", dialog=lambda *call: _plans().open_event(*call)),
    Route("person", "office", "человек", "user", dialog=lambda *call: _office().open_person(*call)),
    Route("signatory", "office", "подписант", "user", dialog=lambda *call: _office().open_signatory(*call)),
    Route("worker", "office", "работник", "user", dialog=lambda *call: _office().open_worker(*call)),
    Route("reference", "office", "справочник", "list-bullets", dialog=lambda *call: _office().open_reference(*call)),
    Route("journal", "office", "журнал регистрации", "book", dialog=lambda *call: _office().open_journal(*call)),
)
