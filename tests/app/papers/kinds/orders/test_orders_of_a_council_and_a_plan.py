"""Orders about a council, a meeting, a contract, a plan and its events."""

from datetime import date

import pytest

from app.papers import paper_named
from models.contract import Contract, ContractKind, ContractParty, ContractState
from models.council import Decision, Meeting
from models.plan import EventState, PlanEvent
from tests.app.papers.signing import heading, signed


def test_the_members_of_the_council_are_approved_with_their_parts(context, burla, tmp_path):
    text = signed(context, tmp_path, "council_order")
    assert "Утвердить состав Координационного совета школьного округа «Бурлинский» (далее — Совет) на 3 года" in text
    assert "Председателю Совета Осокину Н. П. представлять" in text
    assert "СОСТАВ Координационного совета школьного округа «Бурлинский»" in text
    assert "Секретарь Совета" in text
    assert "Член Совета" in text


def test_the_regulation_of_the_council_is_approved_with_its_own_settings(context, burla, tmp_path):
    text = signed(context, tmp_path, "council_regulation_order")
    assert "Об утверждении Положения о Координационном совете школьного округа «Бурлинский»" in text
    assert "не менее двух третей членов Совета" in text


def test_an_order_carries_the_chosen_decisions_out(context, burla, tmp_path):
    with context.db.changing("Сроки") as session:
        session.query(Decision).filter_by(position=0).one().due_on = date(2026, 12, 15)
    text = signed(context, tmp_path, "decision_order", решения=["1", "2"])
    assert "О реализации решений Координационного совета школьного округа «Бурлинский»" in text
    assert "На основании решений Координационного совета школьного округа «Бурлинский»" in text
    assert "(протокол от 20 октября 2026 г. № 2) ПРИКАЗЫВАЮ:" in text
    assert (
        "1. Директору МБОУ «Бурлинская СОШ» Осокину Н. П. в срок до 15 декабря 2026 г. утвердить карту ресурсов "
        "округа." in text
    )
    assert "2. Обновлять сведения о ресурсах ежегодно до 1 июня." in text


def test_a_term_that_is_over_is_not_set_again(context, burla, tmp_path):
    text = signed(context, tmp_path, "decision_order", решения=["1"])
    assert "Осокину Н. П. утвердить карту ресурсов округа." in text
    assert "2026 г." not in text.split("утвердить карту")[1].split("Председатель")[0]


def test_a_meeting_that_was_not_held_has_no_order(context, burla):
    from models.council import MeetingState

    with context.db.changing("Заседание") as session:
        session.query(Meeting).one().state = MeetingState.PLANNED
    with context.db.reading() as session:
        assert not paper_named("decision_order").suits(session, burla["council_minutes"])


@pytest.mark.parametrize(
    ("kind", "named", "told"),
    [
        ("joint_contract", "договора о совместной деятельности", "Руководителям организаций – сторон Договора:"),
        (
            "base_school_contract",
            "договора о выполнении функций базовой школы",
            "Директору МБОУ «Бурлинская СОШ» Осокину Н. П.:",
        ),
    ],
)
def test_a_contract_is_carried_out_by_an_order(context, burla, tmp_path, kind, named, told):
    with context.db.changing("Подписан") as session:
        session.get_one(Contract, burla[kind]).state = ContractState.ACTIVE
    text = signed(context, tmp_path, "contract_execution_order", burla[kind])
    assert f"О реализации {named} в школьном округе «Бурлинский»" in text
    assert f"Во исполнение {named} от 10 сентября 2026 г. № 3 (далее — Договор) ПРИКАЗЫВАЮ:" in text
    assert told.replace("–", "—") in text or told in text
    assert "в срок до 30 ноября 2026 г.;" in text


def test_a_supplement_is_carried_out_as_an_agreement_to_its_contract(context, burla, tmp_path):
    with context.db.changing("Соглашение") as session:
        main = session.get_one(Contract, burla["joint_contract"])
        supplement = Contract(
            number="1",
            type=ContractKind.SUPPLEMENT,
            district_id=main.district_id,
            main=main,
            state=ContractState.ACTIVE,
            concluded_on=date(2026, 10, 1),
            valid_from=date(2026, 10, 1),
        )
        for party in main.parties:
            supplement.parties.append(
                ContractParty(organisation_id=party.organisation_id, role=party.role, position=party.position)
            )
        session.add(supplement)
        session.flush()
        supplement_id = supplement.id
    text = signed(context, tmp_path, "contract_execution_order", supplement_id)
    assert "О реализации дополнительного соглашения к договору о совместной деятельности в школьном округе" in text
    assert (
        "Во исполнение дополнительного соглашения от 1 октября 2026 г. № 1 к договору о совместной деятельности "
        "от 10 сентября 2026 г. № 3 (далее — Соглашение) ПРИКАЗЫВАЮ:" in text
    )
    assert "1. Принять к исполнению Соглашение, заключённое между следующими организациями:" in text
    assert "Договор " not in text


def test_an_agreement_that_ends_a_contract_is_not_carried_out(context, burla):
    with context.db.changing("Расторжение") as session:
        contract = session.get_one(Contract, burla["joint_contract"])
        contract.state, contract.type = ContractState.ACTIVE, ContractKind.TERMINATION
    with context.db.reading() as session:
        assert not paper_named("contract_execution_order").suits(session, burla["joint_contract"])


def test_the_plan_stands_behind_the_order_that_approves_it_on_a_landscape_sheet(context, burla, tmp_path):
    import pdfplumber

    text = signed(context, tmp_path, "plan_order")
    assert "на 2026/2027 учебный год (далее — План) согласно приложению." in text
    assert "ПЛАН сетевого взаимодействия школьного округа «Бурлинский» на 2026/2027 учебный год" in text
    with pdfplumber.open(tmp_path / "plan_order.pdf") as book:
        assert [page.width > page.height for page in book.pages[:2]] == [False, True]


def test_the_events_of_some_weeks_are_ordered_together(context, burla, tmp_path):
    text = signed(context, tmp_path, "plan_execution_order", с=date(2027, 1, 1), по=date(2027, 1, 31))
    assert "Провести мероприятия плана сетевого взаимодействия с 1 января 2027 г. по 31 января 2027 г." in text
    assert "сведения о проведённых мероприятиях в срок до 8 февраля 2027 г." in text
    assert "03.01.2027" in text
    assert "03.02.2027" not in text


def _event(context, title: str) -> int:
    with context.db.reading() as session:
        return session.query(PlanEvent).filter(PlanEvent.title.startswith(title)).order_by(PlanEvent.id).first().id


def test_an_event_is_ordered_by_its_name_in_the_right_case(context, burla, tmp_path):
    event = _event(context, "Окружной семинар")
    text = signed(context, tmp_path, "event_order", event, dated=date(2026, 8, 28))
    assert "О проведении окружного семинара «Функциональная грамотность" in text
    assert (
        "1. Провести 5 сентября 2026 г. на базе МБОУ «Михайловская СОШ» (место проведения — актовый зал) окружной "
        "семинар «Функциональная грамотность на уроках естественно-научного цикла» (далее — мероприятие)." in text
    )
    assert "Директору МБОУ «Михайловская СОШ» Поляковой О. В. создать условия" in text
    assert "Директору МБОУ «Михайловская СОШ» Поляковой О. В. представить в комитет по образованию" in text
    assert "в срок до 10 сентября 2026 г." in text


def test_a_single_participant_is_told_by_name_and_a_group_answers_behind_the_point(context, burla, tmp_path):
    event = _event(context, "Окружная спартакиада")
    with context.db.changing("Участники") as session:
        found = session.get_one(PlanEvent, event)
        found.participants = [one for one in found.participants if one.organisation_id in (1, found.host_id)]
    text = signed(context, tmp_path, "event_order", event, dated=date(2026, 8, 28))
    assert "4. Директору МБОУ «Бурлинская СОШ» Осокину Н. П.: 4.1. обеспечить участие" in text
    assert "Ответственный — учителя физической культуры." in text


def test_an_event_with_a_loose_name_is_called_an_event(context, burla):
    event = _event(context, "Окружная спартакиада")
    with context.db.changing("Название") as session:
        session.get_one(PlanEvent, event).title = "Мини-футбол: первенство округа"
    assert heading(context, "event_order", event) == "О проведении мероприятия «Мини-футбол: первенство округа»"


def test_an_event_that_was_held_is_not_ordered(context, burla):
    event = _event(context, "Окружной семинар")
    with context.db.changing("Проведено") as session:
        session.get_one(PlanEvent, event).state = EventState.DONE
    with context.db.reading() as session:
        assert not paper_named("event_order").suits(session, event)
