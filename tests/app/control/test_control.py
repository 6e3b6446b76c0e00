"""«На контроле»: what, who, by when, from every source; extended, carried out, overdue; and the lines of «Сегодня»."""

from __future__ import annotations

from datetime import date

import pytest

from app.context import AppContext
from app.contracts import ContractState, change_state, load_contract, save_contract
from app.control import (
    CONTROL,
    ControlLine,
    ControlSource,
    ControlState,
    control_lines,
    extend_term,
    mark_done,
    waiting,
)
from app.councils import DecisionDraft, MeetingState, load_meeting, save_meeting
from app.documents import (
    AssignmentDraft,
    DocumentDraft,
    DocumentState,
    document_card,
    move_document,
    register_document,
    register_incoming,
)
from app.kernel.errors import Conflict, InvalidInput
from app.kernel.waiting import Urgency
from app.plans import EventDraft, EventState, PlanDraft, PlanState, load_event, save_event, save_plan
from app.today import worklist
from tests.app.conftest import TODAY, Network
from tests.records import make_contract, make_council, make_meeting

SIGNED = date(2026, 11, 2)


def make_order(network: Network, context: AppContext, **fields: object) -> int:
    tasks = [
        AssignmentDraft(point="1", text="Провести инвентаризацию", executor="Осокин Н. П.", due_on=date(2026, 11, 20)),
        AssignmentDraft(point="2.1", text="Представить план", executor="Ёлкина В. И.", due_on=date(2026, 11, 24)),
        AssignmentDraft(point="3", text="Отчитаться", executor="Петрова А. С.", due_on=date(2026, 12, 20)),
    ]
    draft = DocumentDraft(type="order", journal="orders", dated=SIGNED, heading="О плане", assignments=tasks, **fields)  # type: ignore[arg-type]
    return register_document(network.db, context.folder, draft)


def make_letter(network: Network, context: AppContext) -> int:
    draft = DocumentDraft(
        dated=SIGNED, heading="О сведениях", correspondent="Министерство", answer_due=date(2026, 11, 21)
    )
    return register_incoming(network.db, context.folder, draft)


def make_decision(network: Network) -> int:
    meeting = make_meeting(network.db, make_council(network.db, network.district))
    draft = load_meeting(network.db, meeting)
    draft.state, draft.held_on = MeetingState.HELD, date(2026, 11, 10)
    for one in draft.attendance:
        one.present = True
    draft.decisions = [
        DecisionDraft(item=1, text="Одобрить план", responsible="Осокин Н. П.", due_on=date(2026, 11, 30), votes_for=4)
    ]
    return save_meeting(network.db, draft)


def make_event(network: Network) -> int:
    plan = PlanDraft(
        district_id=network.district, school_year=2026, state=PlanState.APPROVED, approved_on=date(2026, 9, 5)
    )
    return save_event(
        network.db,
        EventDraft(
            plan_id=save_plan(network.db, plan),
            direction="methodical",
            title="Семинар учителей химии",
            starts_on=date(2026, 11, 19),
            responsible="Дорошенко П. К.",
        ),
    )


def make_ending_contract(network: Network) -> int:
    contract = make_contract(network.db, network.district)
    draft = load_contract(network.db, contract)
    draft.number, draft.valid_from, draft.valid_until = "5", date(2026, 9, 1), date(2027, 1, 31)
    for party in draft.parties:
        party.signed_on = date(2026, 9, 1)
    save_contract(network.db, draft)
    change_state(network.db, contract, ContractState.ACTIVE, date(2026, 9, 1))
    return contract


def only(network: Network, source: ControlSource) -> ControlLine:
    (line,) = [one for one in control_lines(network.db) if one.source is source]
    return line


def test_the_register_gathers_every_source_the_most_pressing_first(network: Network, context: AppContext) -> None:
    make_order(network, context)
    make_letter(network, context)
    make_decision(network)
    make_event(network)
    make_ending_contract(network)
    lines = CONTROL.load(network.db)
    assert [(line.text, line.state) for line in lines] == [
        ("Семинар учителей химии", ControlState.LATE),
        ("Провести инвентаризацию", ControlState.LATE),
        ("Ответить: О сведениях", ControlState.LATE),
        ("Представить план", ControlState.NEAR),
        ("Одобрить план", ControlState.IN_TIME),
        ("Отчитаться", ControlState.IN_TIME),
        ("Окончание срока: исполнить, продлить или прекратить договор", ControlState.IN_TIME),
    ]
    assert lines[1].origin == "приказ № 1 от 02.11.2026, п. 1"
    assert {line.source for line in lines} == set(ControlSource)
    shown = {column.title: column.text(lines[1]) for column in CONTROL.columns}
    assert (shown["Кто"], shown["Состояние"], shown["Срок"]) == ("Осокин Н. П.", "просрочено", "20.11.2026")


def test_an_assignment_is_extended_and_done_with_its_result(network: Network, context: AppContext) -> None:
    order = make_order(network, context)
    move_document(network.db, order, DocumentState.CONTROLLED)
    line = control_lines(network.db)[0]
    with pytest.raises(InvalidInput, match="позже прежнего"):
        extend_term(network.db, line, date(2026, 11, 19))
    extend_term(network.db, line, date(2026, 12, 1))
    line = next(one for one in control_lines(network.db) if one.text == "Провести инвентаризацию")
    assert (line.due, line.term, line.state) == (date(2026, 11, 20), date(2026, 12, 1), ControlState.IN_TIME)
    mark_done(network.db, line, TODAY, "акты по четырём школам")
    done = control_lines(network.db)[-1]
    assert (done.state, done.result, done.can_complete) == (ControlState.DONE, "акты по четырём школам", False)
    assert document_card(network.db, order).state is DocumentState.CONTROLLED


def test_an_event_moves_and_takes_place(network: Network) -> None:
    event = make_event(network)
    extend_term(network.db, only(network, ControlSource.EVENT), date(2026, 11, 21))
    moved = load_event(network.db, event)
    assert (moved.state, moved.starts_on) == (EventState.MOVED, date(2026, 11, 21))
    mark_done(network.db, only(network, ControlSource.EVENT), TODAY, "25 учителей")
    assert load_event(network.db, event).state is EventState.DONE
    assert only(network, ControlSource.EVENT).result == "25 учителей"


def test_a_decision_is_carried_out_and_its_term_is_the_council_s(network: Network) -> None:
    make_decision(network)
    line = only(network, ControlSource.DECISION)
    assert not line.can_extend
    with pytest.raises(Conflict, match="переносит сам совет"):
        extend_term(network.db, line, date(2026, 12, 31))
    mark_done(network.db, line, TODAY)
    assert only(network, ControlSource.DECISION).done_on == TODAY


def test_a_contract_is_changed_on_its_own_card(network: Network) -> None:
    make_ending_contract(network)
    line = only(network, ControlSource.CONTRACT)
    assert not line.can_extend and not line.can_complete
    with pytest.raises(Conflict, match="на его карточке"):
        mark_done(network.db, line, TODAY)


def test_a_letter_is_put_off_or_settled_without_paper(network: Network, context: AppContext) -> None:
    letter = make_letter(network, context)
    extend_term(network.db, only(network, ControlSource.ANSWER), date(2026, 12, 5))
    assert only(network, ControlSource.ANSWER).due == date(2026, 12, 5)
    mark_done(network.db, only(network, ControlSource.ANSWER), TODAY, "ответили по телефону")
    assert [one for one in control_lines(network.db) if one.source is ControlSource.ANSWER] == []
    card = document_card(network.db, letter)
    assert card.state is DocumentState.DONE and "ответили по телефону" in card.note


def test_today_shows_what_is_late_or_due_this_week(network: Network, context: AppContext) -> None:
    order, letter = make_order(network, context), make_letter(network, context)
    found = {(line.kind, line.id, line.title): line for line in worklist(network.db, TODAY).lines}
    late = found["document", order, "Не исполнено: Провести инвентаризацию"]
    assert (late.group, late.due) == (Urgency.LATE, date(2026, 11, 20))
    assert late.whose == "Осокин Н. П., приказ № 1 от 02.11.2026, п. 1"
    assert found["document", letter, "Не исполнено: Ответить: О сведениях"].group is Urgency.LATE
    assert ("document", order, "Отчитаться") not in found
    with network.db.reading() as session:
        assert [one.title for one in waiting(session, date(2026, 11, 23))] == [
            "Не исполнено: Провести инвентаризацию",
            "Представить план",
            "Не исполнено: Ответить: О сведениях",
        ]
