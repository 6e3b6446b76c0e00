"""The sections of the window, in the order of the list on the left."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.kit.actions import Action
from ui.parts.desk import Desk, Section
from ui.sections import rooms


def _today(desk: Desk) -> QWidget:
    from ui.today import today_page

    return today_page(desk, lambda page: all_verbs(desk, page))


def _pressing(desk: Desk) -> int:
    from app.today import worklist

    return worklist(desk.context.db, desk.context.db.today()).pressing


def _reports(desk: Desk) -> int:
    from app.submissions import pressing

    return pressing(desk.context.db)


def _overdue(desk: Desk) -> int:
    from app.control import control_lines, pressing

    return pressing(control_lines(desk.context.db))


def all_verbs(desk: Desk, parent: QWidget) -> list[Action]:
    """Return what can be made anywhere, in the order of the sections."""
    return [verb for section in SECTIONS if section.verbs for verb in section.verbs(desk, parent)]


SECTIONS: tuple[Section, ...] = (
    Section("today", "Сегодня", "sun", _today, waiting=_pressing),
    Section(
        "schools",
        "Школы",
        "graduation-cap",
        lambda desk: rooms.schools().schools_page(desk),
        verbs=lambda desk, parent: rooms.schools().verbs(desk, parent),
    ),
    Section(
        "passport",
        "Паспорта",
        "identification-card",
        lambda desk: rooms.passport().passports_page(desk),
        verbs=lambda desk, parent: rooms.passport().verbs(desk, parent),
    ),
    Section(
        "districts",
        "Школьные округа",
        "tree-structure",
        lambda desk: rooms.districts().districts_page(desk),
        verbs=lambda desk, parent: rooms.districts().verbs(desk, parent),
    ),
    Section(
        "contracts",
        "Договоры",
        "handshake",
        lambda desk: rooms.contracts().contracts_page(desk),
        verbs=lambda desk, parent: rooms.contracts().verbs(desk, parent),
    ),
    Section(
        "councils",
        "Советы",
        "users-three",
        lambda desk: rooms.councils().councils_page(desk),
        verbs=lambda desk, parent: rooms.councils().verbs(desk, parent),
    ),
    Section(
        "inventory",
        "Ресурсы",
        "wrench",
        lambda desk: rooms.inventory().inventory_page(desk),
        verbs=lambda desk, parent: rooms.inventory().verbs(desk, parent),
    ),
    Section(
        "plans",
        "Планы",
        "calendar-check",
        lambda desk: rooms.plans().plans_page(desk),
        verbs=lambda desk, parent: rooms.plans().verbs(desk, parent),
    ),
    Section(
        "documents",
        "Документы",
        "file-text",
        lambda desk: rooms.documents().documents_page(desk),
        waiting=_overdue,
        verbs=lambda desk, parent: rooms.documents().verbs(desk, parent),
    ),
    Section(
        "submissions",
        "Циклограмма",
        "paper-plane-tilt",
        lambda desk: rooms.submissions().submissions_page(desk),
        waiting=_reports,
        verbs=lambda desk, parent: rooms.submissions().verbs(desk, parent),
    ),
    Section(
        "exchange",
        "Обмен",
        "arrows-left-right",
        lambda desk: rooms.exchange().exchange_page(desk, (rooms.questionnaires().questionnaires_panel(desk),)),
        verbs=lambda desk, parent: [*rooms.exchange().verbs(desk, parent), *rooms.questionnaires().verbs(desk, parent)],
    ),
    Section(
        "map",
        "Карта",
        "map-trifold",
        lambda desk: rooms.geography().map_page(desk),
        verbs=lambda desk, parent: rooms.geography().verbs(desk, parent),
    ),
    Section("reports", "Отчёты", "chart-bar", lambda desk: rooms.reports().reports_page(desk)),
    Section("office", "Настройки", "gear", lambda desk: rooms.office().settings_page(desk)),
)
