"""The card of a meeting: when and where, agenda, attendance, decisions, minutes."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.councils import TITLES, AgendaLine, MeetingCard, MeetingState, load_meeting, save_meeting
from app.councils import meeting_card as read_card
from app.kernel.dates import in_days, short_date, weekday
from app.kernel.words import counted
from ui.councils.meeting_form import facts_form
from ui.councils.meeting_tabs import agenda_tab, attendance_tab, decisions_tab
from ui.councils.new_meeting import with_attendance
from ui.councils.words import MEETING_VERBS
from ui.kit.actions import Action
from ui.kit.card_page import CardPage, Header
from ui.kit.editable_section import EditableSection
from ui.kit.facts import Fact, FactsSection
from ui.kit.layout import CardFrame, Chip, TwoColumns
from ui.kit.lines import Line, LineList
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.parts.history import history_panel
from ui.parts.printing import order_actions, print_actions
from ui.parts.record_card import Follower, archive_action, attempt

TABLES = frozenset(
    {"meeting", "agenda_item", "attendance", "decision", "council", "council_member", "school_district", "person"}
)
STATES = {
    MeetingState.HELD: "Отметить проведение",
    MeetingState.PLANNED: "Вернуть в назначенные",
    MeetingState.CANCELLED: "Отменить заседание",
}


def meeting_card(desk: Desk, meeting_id: int) -> CardPage:
    """Return the page of a meeting.

    Raises:
        NotFound: there is no such meeting.
    """
    db = desk.context.db
    overviews: list[Overview] = []

    def overview(_id: int, _parent: QWidget) -> QWidget:
        overviews.append(Overview(desk, meeting_id))
        return overviews[0].widget

    def move(state: MeetingState) -> None:
        def deed() -> None:
            draft = load_meeting(db, meeting_id)
            draft.state = state
            save_meeting(db, draft)

        page.leave(lambda: attempt(desk, page, deed))

    def header() -> Header:
        card = read_card(db, meeting_id)
        prints = print_actions(desk, "meeting", meeting_id, page)
        deeds = {
            state: Action(words, lambda state=state: move(state))
            for state, words in STATES.items()
            if state is not card.state and MeetingState.PLANNED in (state, card.state)
        }
        primary = deeds.pop(MeetingState.HELD, None)
        minutes = next((one for one in prints if one.title.startswith("Протокол")), None)
        if card.state is MeetingState.HELD and minutes is not None:
            primary = Action("Протокол", minutes.run)
        chips = (Chip(card.state.label, card.tone),)
        return Header(
            title=f"{card.title} от {short_date(card.held_on)}",
            subtitle=card.council,
            chips=(*chips, Chip("в архиве")) if card.archived else chips,
            prints=prints,
            more=(
                *(() if card.archived else deeds.values()),
                archive_action(desk, MEETING_VERBS, meeting_id, card.archived, page),
            ),
            primary=None if card.archived else primary,
            based=() if card.archived else order_actions(desk, "meeting", meeting_id, page),
        )

    def decisions(one: int) -> int | None:
        return sum(len(item.decisions) for item in read_card(db, one).agenda) or None

    def attendance(one: int) -> str:
        card = read_card(db, one)
        return f"{card.quorum.present}/{len(card.attendance)}" if card.attendance else ""

    page = CardPage(
        meeting_id,
        Header(read_card(db, meeting_id).title),
        [
            Panel("Обзор", None, overview),
            Panel(
                "Повестка",
                lambda one: len(read_card(db, one).agenda) or None,
                lambda one, _parent: agenda_tab(desk, one),
            ),
            Panel("Явка и кворум", attendance, lambda one, _parent: attendance_tab(desk, one)),
            Panel("Решения", decisions, lambda one, _parent: decisions_tab(desk, one)),
            *desk.panels("meeting"),
            history_panel(desk, "meeting", TITLES),
        ],
    )
    Follower(page, desk, header, TABLES, [lambda: [one.refresh() for one in overviews]])
    return page


class Overview:
    """The first tab of the card, as `widget`."""

    def __init__(self, desk: Desk, meeting_id: int) -> None:
        """Put the facts and the questions on the left, the quorum and the leading people on the right."""
        self._desk, self._id = desk, meeting_id
        db = desk.context.db
        self.section = EditableSection(
            "Сведения",
            self._facts,
            facts_form,
            lambda: load_meeting(db, meeting_id),
            lambda draft: save_meeting(db, with_attendance(desk, draft)),
            desk.messages,
        )
        self._questions = LineList((), "Вопросов пока нет: внесите их на вкладке «Повестка».")
        agenda = CardFrame("Повестка")
        agenda.body.addWidget(self._questions)
        self._quorum = FactsSection("Явка и кворум")
        self.widget = TwoColumns([self.section, agenda], [self._quorum])
        self.refresh()

    def refresh(self) -> None:
        """Read questions and quorum anew."""
        card = read_card(self._desk.context.db, self._id)
        self._questions.set_lines([Line(item.title, f"{item.number}.", _decided(item)) for item in card.agenda])
        planned = card.state is MeetingState.PLANNED and not card.present
        absent = ", ".join(one.full_name for one in card.attendance if not one.present)
        self._quorum.set_facts(
            [
                Fact("Кворум", "" if planned else card.quorum.sentence, missing="явка ещё не отмечена", wide=True),
                Fact("Отсутствуют", "" if planned else absent, wide=True),
                Fact("Председатель", card.chair, missing="не избран", wide=True),
                Fact("Секретарь", card.secretary, missing="не назначен", wide=True),
            ]
        )

    def _facts(self) -> list[Fact]:
        card, words = read_card(self._desk.context.db, self._id), TITLES["meeting"]
        return [
            Fact("Совет", card.council, lambda: self._desk.navigator.open("council", card.council_id), wide=True),
            Fact(words["held_on"], self._day(card)),
            Fact(words["starts_at"], card.starts_at, missing="не указано"),
            Fact(words["number"], card.number, missing="не присвоен"),
            Fact(words["form"], card.form.label),
            Fact(words["place"], card.place, wide=True),
            Fact(words["invited"], card.invited, wide=True),
        ]

    def _day(self, card: MeetingCard) -> str:
        near = in_days(card.held_on, self._desk.context.db.today()) if card.state is MeetingState.PLANNED else ""
        return ", ".join(part for part in (short_date(card.held_on), weekday(card.held_on), near) if part)


def _decided(item: AgendaLine) -> str:
    return counted(len(item.decisions), "решение", "решения", "решений") if item.decisions else ""
