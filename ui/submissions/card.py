"""The card of a report: what it is and needs, how far the schools are, when it was sent, its history."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from app.kernel.columns import Tone
from app.kernel.dates import in_days, short_date
from app.questionnaires import QuestionnaireDraft
from app.readiness import submission_readiness
from app.submissions import TITLES, sent_rows, submission_row
from ui.kit.actions import Action
from ui.kit.card_page import CardPage, Header
from ui.kit.layout import Chip
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.record_card import Follower, archive_action
from ui.submissions.counting import Counting
from ui.submissions.overview import TABLES, overview
from ui.submissions.page import COLUMNS, QUESTIONNAIRE, SUBMISSION_VERBS
from ui.submissions.schools import schools_tab
from ui.submissions.sending import open_sending
from ui.submissions.sent import SentPage

FOR_SCHOOLS = timedelta(days=7)
"""So long before the term of a report the schools are asked to answer."""


def submission_card(desk: Desk, submission_id: int) -> CardPage:
    """Return the page of a report."""
    db, counting = desk.context.db, Counting(desk, submission_id)
    page = CardPage(
        submission_id,
        Header(submission_row(db, submission_id).title),
        (
            Panel("Обзор", None, lambda one, parent: overview(desk, one, parent, counting)),
            Panel("Школы", lambda _one: counting.heading, lambda one, parent: schools_tab(desk, one, parent)),
            Panel(
                "Отправка", lambda one: len(sent_rows(db, one)) or None, lambda one, parent: SentPage(desk, one, parent)
            ),
            *desk.panels("submission"),
            history_panel(desk, "submission", TITLES),
        ),
    )
    counting.came.connect(page.refresh_counts)
    counting.begin(page)
    Follower(page, desk, lambda: _header(desk, submission_id, page), TABLES)
    return page


def _header(desk: Desk, submission_id: int, page: QWidget) -> Header:
    """Say how the report stands, and offer what is useful next."""
    db = desk.context.db
    row = submission_row(db, submission_id)
    chips = [Chip(in_days(row.due_on, db.today()) if row.near and row.due_on else row.state.label, row.tone)]
    if row.day_off and row.near:
        chips.append(Chip(f"срок — {row.day_off}", Tone.WAIT))
    send = Action(
        "Отметить отправку…",
        lambda: open_sending(desk, submission_id, page),
        "Ctrl+D",
        "check",
        lambda: bool(row.due_on),
    )
    ways = (
        Action("Показатели в столбцах", lambda: desk.navigator.open(COLUMNS, submission_id), "", "columns"),
        Action("Запросить у школ…", lambda: desk.navigator.open(QUESTIONNAIRE, submission_id), "", "paper-plane-tilt"),
    )
    return Header(
        row.title,
        f"срок {short_date(row.due_on)}" if row.due_on else "",
        tuple(chips),
        more=(
            *(ways if row.indicators else ()),
            archive_action(desk, SUBMISSION_VERBS, submission_id, row.archived, page),
        ),
        primary=send,
    )


def columns_of(desk: Desk, submission_id: int) -> tuple[str, list[str], int]:
    """Return what the passports are to show for a report: its title, the codes and the school year."""
    row, found = submission_row(desk.context.db, submission_id), submission_readiness(desk.context.db, submission_id)
    return row.title, list(found.codes), found.year


def questionnaire_draft(desk: Desk, submission_id: int) -> QuestionnaireDraft:
    """Return the draft of a questionnaire about the indicators of a report; the person chooses the schools."""
    title, codes, year = columns_of(desk, submission_id)
    row, today = submission_row(desk.context.db, submission_id), desk.context.db.today()
    wanted = row.due_on - FOR_SCHOOLS if row.due_on else None
    due_on = wanted if wanted and wanted > today else None
    return QuestionnaireDraft(title=title, year=year, codes=codes, due_on=due_on, basis=row.basis)
