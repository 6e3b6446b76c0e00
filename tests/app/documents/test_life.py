"""The life of a document as the clerk moves it: from a draft to the case file, and the ends."""

from datetime import date

import pytest

from app.context import AppContext
from app.documents import (
    AssignmentDraft,
    DispatchDraft,
    DocumentState,
    ReaderDraft,
    Relation,
    VisaDraft,
    cancel_document,
    complete_assignment,
    document_card,
    document_rows,
    extend_assignment,
    load_document,
    mark_read,
    mark_sent,
    move_document,
    register_document,
    relate,
    relations_of,
    reopen_assignment,
    save_document,
    steps_of,
    unrelate,
)
from app.kernel.errors import Conflict, InvalidInput
from tests.app.documents.conftest import DATED, Register, order

S = DocumentState


def state_of(context: AppContext, document: int) -> DocumentState:
    return document_card(context.db, document).state


def test_a_draft_goes_to_signature_only_when_everybody_has_agreed(context: AppContext) -> None:
    new = save_document(context.db, order())
    with pytest.raises(Conflict, match="Укажите на вкладке «Согласование»"):
        move_document(context.db, new, S.AGREEING)
    draft = load_document(context.db, new)
    draft.visas = [VisaDraft(post="Правовой отдел", agreed_on=DATED), VisaDraft(post="Финансовый орган")]
    save_document(context.db, draft)
    move_document(context.db, new, S.AGREEING)
    with pytest.raises(Conflict, match="Не согласовали: Финансовый орган"):
        move_document(context.db, new, S.SIGNING)
    assert document_card(context.db, new).visa_words == "Согласовали 1 из 2"
    draft = load_document(context.db, new)
    draft.visas[1].agreed_on = DATED
    save_document(context.db, draft)
    move_document(context.db, new, S.SIGNING)
    assert [step.title for step in steps_of(context.db, new)] == ["Вернуть на согласование", "Вернуть в проект"]


def test_a_registered_order_is_sent_controlled_carried_out_and_filed(context: AppContext, register: Register) -> None:
    new = register(
        dispatches=[DispatchDraft(addressee="Бурлинская СОШ"), DispatchDraft(addressee="Устьянская СОШ")],
        assignments=[AssignmentDraft(point="1", text="Провести инвентаризацию", due_on=date(2026, 12, 1))],
    )
    move_document(context.db, new, S.SENT, date(2026, 11, 21))
    card = document_card(context.db, new)
    assert card.sent_words == "Разослан 2 из 2" and card.dispatches[0].sent_on == date(2026, 11, 21)
    move_document(context.db, new, S.CONTROLLED)
    with pytest.raises(Conflict, match="Не исполнено: пункт 1"):
        move_document(context.db, new, S.DONE)
    complete_assignment(context.db, new, card.assignments[0].id or 0, date(2026, 11, 22), "акт № 3")
    assert state_of(context, new) is S.DONE, "the last assignment takes the document off control"
    move_document(context.db, new, S.FILED)
    card = document_card(context.db, new)
    assert card.case_words.startswith("№ 01-01 «Приказы по основной деятельности», хранить постоянно")
    assert [step.title for step in steps_of(context.db, new)] == ["Изъять из дела"]


def test_what_cannot_be_done_yet_is_shown_with_the_reason(context: AppContext, register: Register) -> None:
    new = register()
    refusals = {step.state: step.refusal for step in steps_of(context.db, new)}
    assert refusals[S.SENT].startswith("Укажите на вкладке «Рассылка»")
    assert "нет неисполненных поручений" in refusals[S.CONTROLLED]
    assert refusals[S.DONE] == refusals[S.FILED] == ""
    for wanted, sentence in (
        (S.REGISTERED, "Номер и дату документ получает при регистрации"),
        (S.REPEALED, "только другим документом"),
        (S.DRAFT, "не переходит в «проект»"),
    ):
        with pytest.raises(Conflict, match=sentence):
            move_document(context.db, new, wanted)


def test_a_term_is_extended_and_an_early_mark_is_taken_back(context: AppContext, register: Register) -> None:
    new = register(assignments=[AssignmentDraft(point="2", text="Представить план", due_on=date(2026, 12, 1))])
    move_document(context.db, new, S.CONTROLLED)
    task = document_card(context.db, new).assignments[0].id or 0
    with pytest.raises(InvalidInput, match=r"позже прежнего, 01\.12\.2026"):
        extend_assignment(context.db, new, task, date(2026, 11, 30))
    extend_assignment(context.db, new, task, date(2026, 12, 15))
    one = document_card(context.db, new).assignments[0]
    assert (one.due_on, one.extended_to, one.term) == (date(2026, 12, 1), date(2026, 12, 15), date(2026, 12, 15))
    with pytest.raises(InvalidInput, match="не может быть в будущем"):
        complete_assignment(context.db, new, task, date(2026, 12, 1))
    complete_assignment(context.db, new, task, date(2026, 11, 22))
    with pytest.raises(Conflict, match="исполнено"):
        extend_assignment(context.db, new, task, date(2027, 1, 1))
    reopen_assignment(context.db, new, task)
    assert state_of(context, new) is S.CONTROLLED
    assert document_rows(context.db)[0].control_until == date(2026, 12, 15)


def test_readers_sign_one_after_another(context: AppContext, register: Register) -> None:
    new = register(readers=[ReaderDraft(name=f"Читатель {n}") for n in range(7)])
    ids = [one.id or 0 for one in document_card(context.db, new).readers]
    mark_read(context.db, new, ids[:5], date(2026, 11, 21))
    assert document_card(context.db, new).read_words == "Ознакомлены 5 из 7"
    assert document_rows(context.db)[0].read_words == "5 из 7"
    with pytest.raises(InvalidInput, match="не раньше даты документа"):
        mark_read(context.db, new, ids[5:], date(2026, 11, 1))


def test_one_addressee_is_marked_with_its_own_number(context: AppContext, register: Register) -> None:
    new = register(dispatches=[DispatchDraft(addressee="А"), DispatchDraft(addressee="Б")])
    mark_sent(context.db, new, date(2026, 11, 21), [document_card(context.db, new).dispatches[1].id or 0])
    draft = load_document(context.db, new)
    draft.dispatches[1].their_number, draft.dispatches[1].their_date = "15", date(2026, 11, 22)
    save_document(context.db, draft)
    card = document_card(context.db, new)
    assert [one.sent_on for one in card.dispatches] == [None, date(2026, 11, 21)]
    assert card.dispatches[1].their_number == "15"


def test_an_order_that_repeals_another_ends_it_and_both_cards_show_it(context: AppContext, register: Register) -> None:
    old = register("71")
    new = save_document(context.db, order(heading="О признании утратившим силу"))
    relate(context.db, new, old, Relation.REPEALS)
    assert state_of(context, old) is S.REGISTERED, "a draft repeals nothing"
    register_document(context.db, context.folder, load_document(context.db, new))
    assert state_of(context, old) is S.REPEALED
    (forth,), (back,) = relations_of(context.db, new), relations_of(context.db, old)
    assert (forth.document_id, forth.words) == (old, "признаёт утратившим силу")
    assert (back.document_id, back.words) == (new, "признан утратившим силу документом")
    assert back.title == "приказ № 72 от 20.11.2026"


def test_revoked_and_repealed_are_two_ends_and_nothing_is_ended_twice(context: AppContext, register: Register) -> None:
    old, new, more = register("1"), register("2"), register("3")
    relate(context.db, new, old, Relation.REVOKES)
    assert state_of(context, old) is S.REVOKED
    with pytest.raises(Conflict, match="уже отменён"):
        relate(context.db, more, old, Relation.REPEALS)
    assert relations_of(context.db, more) == []
    with pytest.raises(Conflict, match="его состояние больше не меняется"):
        move_document(context.db, old, S.FILED)


def test_a_link_taken_away_or_an_annulled_order_puts_the_other_back_in_force(
    context: AppContext, register: Register
) -> None:
    old, new = register("1"), register("2")
    relate(context.db, new, old, Relation.REPEALS)
    unrelate(context.db, new, relations_of(context.db, new)[0].link_id)
    assert state_of(context, old) is S.REGISTERED
    relate(context.db, new, old, Relation.REVOKES)
    cancel_document(context.db, new, "издан по ошибке")
    assert state_of(context, old) is S.REGISTERED
    assert state_of(context, new) is S.CANCELLED


def test_a_later_order_is_not_ended_by_an_earlier_one(context: AppContext, register: Register) -> None:
    later, earlier = register("2"), register("1", dated=date(2026, 11, 1))
    with pytest.raises(Conflict, match="издан позже"):
        relate(context.db, earlier, later, Relation.REPEALS)
    with pytest.raises(InvalidInput, match="с ним самим"):
        relate(context.db, later, later, Relation.AMENDS)


def test_wrong_rows_of_the_card_are_all_named_at_once(context: AppContext) -> None:
    draft = order(
        readers=[ReaderDraft(name=" ")],
        dispatches=[DispatchDraft(addressee="А", sent_on=date(2026, 1, 1))],
        visas=[VisaDraft()],
        assignments=[AssignmentDraft(point="1", text="Сделать", due_on=date(2026, 1, 1))],
    )
    with pytest.raises(InvalidInput) as refused:
        save_document(context.db, draft)
    assert set(refused.value.problems) == {"readers", "dispatches", "visas", "assignments"}
    assert "срок раньше даты документа" in refused.value.problems["assignments"]
