"""The tabs of a meeting: its agenda, who was there and whether that is enough, what was decided."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.councils import (
    DecisionLine,
    MeetingDraft,
    Outcome,
    load_meeting,
    quorum_of,
    save_meeting,
    sitting_choices,
)
from app.councils import meeting_card as read_card
from app.kernel.columns import Tone
from app.kernel.dates import short_date
from ui.councils.decision import open_decision_done
from ui.councils.meeting_form import agenda_form, attendance_form, decisions_form
from ui.councils.members import on_top
from ui.councils.new_meeting import with_attendance
from ui.kit.facts import Fact
from ui.kit.form import Form
from ui.kit.layout import Act, Chip
from ui.kit.lines import Line
from ui.parts.desk import Desk
from ui.parts.record_card import section_with_lines

TONES = {Outcome.ADOPTED: Tone.DONE, Outcome.REJECTED: Tone.LATE, Outcome.NOT_VOTED: Tone.WAIT}


def agenda_tab(desk: Desk, meeting_id: int) -> QWidget:
    """Make the tab with the questions."""
    db = desk.context.db

    def lines() -> list[Line]:
        return [
            Line(item.title, f"{item.number}.", item.speaker and f"докладывает {item.speaker}")
            for item in read_card(db, meeting_id).agenda
        ]

    return on_top(
        section_with_lines(
            desk,
            "Повестка заседания",
            lambda: [Fact("Приглашены", read_card(db, meeting_id).invited, missing="никто не приглашён", wide=True)],
            lines,
            "Вопросов пока нет. Нажмите «Изменить» и внесите их или вставьте из Excel.",
            agenda_form,
            lambda: load_meeting(db, meeting_id),
            lambda draft: save_meeting(db, draft),
        )
    )


def attendance_tab(desk: Desk, meeting_id: int) -> QWidget:
    """Make the tab with the ticks; the sentence about the quorum follows every tick."""
    db = desk.context.db

    def lines() -> list[Line]:
        return [
            Line(
                one.full_name,
                f"{place}.",
                ", ".join(part for part in (one.organisation or one.post, one.note) if part),
                Chip("присутствует", Tone.DONE) if one.present else Chip("отсутствует"),
            )
            for place, one in enumerate(read_card(db, meeting_id).attendance, start=1)
        ]

    def make_form() -> Form:
        draft = load_meeting(db, meeting_id)
        return live_quorum(desk, draft, attendance_form(_people(desk, meeting_id, draft)))

    return on_top(
        section_with_lines(
            desk,
            "Явка и кворум",
            lambda: [Fact("Кворум", read_card(db, meeting_id).quorum.sentence, wide=True)],
            lines,
            "Явка ещё не отмечена: нажмите «Изменить» и поставьте галочки.",
            make_form,
            lambda: with_attendance(desk, load_meeting(db, meeting_id)),
            lambda draft: save_meeting(db, draft),
        )
    )


def live_quorum(desk: Desk, draft: MeetingDraft, form: Form) -> Form:
    """Write the sentence about the quorum beneath the ticks, at once and after every change."""

    def say() -> None:
        if draft.council_id is None or draft.held_on is None:
            return
        try:
            rows = form.editor("attendance").value()
        except ValueError:
            return  # a name half typed
        sitting = {one for one, _ in sitting_choices(desk.context.db, draft.council_id, draft.held_on)}
        present = len({one.member_id for one in rows if one.present} & sitting)
        form.set_hint("attendance", quorum_of(desk.context.db, draft.council_id, draft.held_on, present).sentence)

    form.editor("attendance").edited.connect(say)
    return form


def decisions_tab(desk: Desk, meeting_id: int) -> QWidget:
    """Make the tab with the decisions."""
    db = desk.context.db

    def facts() -> list[Fact]:
        card = read_card(db, meeting_id)
        decided = [one for item in card.agenda for one in item.decisions]
        late = sum(one.overdue for one in decided)
        pending = any(one.done_on is None and one.outcome is not Outcome.REJECTED for one in decided)
        return [
            Fact("Кворум", card.quorum.sentence, wide=True),
            Fact("Просрочено решений", str(late) if late else ""),
            Fact(
                "Исполнение",
                "Чтобы отметить исполнение, откройте решение: щелчок или Enter." if pending else "",
                wide=True,
            ),
        ]

    def lines() -> list[Line]:
        decided = [one for item in read_card(db, meeting_id).agenda for one in item.decisions]
        return [_decision(one, partial(mark_done, one)) for one in decided]

    def mark_done(decision: DecisionLine) -> None:
        open_decision_done(desk, meeting_id, decision, tab)

    tab = on_top(
        section_with_lines(
            desk,
            "Решения совета",
            facts,
            lines,
            "Решений пока нет. Нажмите «Изменить»: номер вопроса, текст, кто отвечает, срок, голоса.",
            decisions_form,
            lambda: load_meeting(db, meeting_id),
            lambda draft: save_meeting(db, draft),
        )
    )
    return tab


def _decision(one: DecisionLine, mark_done: Act) -> Line:
    """Make the line of a decision; what the council has rejected is not carried out."""
    done = f"исполнено {short_date(one.done_on)}" if one.done_on else ""
    due = f"до {short_date(one.due_on)}" if one.due_on and not one.done_on else ""
    votes = "" if one.votes_for is None else _votes(one)
    late = one.overdue and one.outcome is Outcome.ADOPTED
    chip = Chip("просрочено", Tone.LATE) if late else Chip(one.outcome.label, TONES[one.outcome])
    detail = " · ".join(part for part in (one.responsible, due, done, votes) if part)
    return Line(one.text, one.number, detail, chip, None if one.outcome is Outcome.REJECTED else mark_done)


def _votes(one: DecisionLine) -> str:
    """Write «за 5, против 1, воздержались 1»."""
    return f"за {one.votes_for}, против {one.votes_against or 0}, воздержались {one.votes_abstained or 0}"


def _people(desk: Desk, meeting_id: int, draft: MeetingDraft) -> list[tuple[int, str]]:
    """Return who can be chosen in the attendance: who sits that day, and who stands there already."""
    assert draft.council_id is not None and draft.held_on is not None
    sitting = sitting_choices(desk.context.db, draft.council_id, draft.held_on)
    known = {one for one, _ in sitting}
    card = read_card(desk.context.db, meeting_id)
    return sitting + [(one.member_id, one.full_name) for one in card.attendance if one.member_id not in known]
