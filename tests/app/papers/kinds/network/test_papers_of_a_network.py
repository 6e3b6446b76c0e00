"""The papers of a network, read back from their PDF."""

from datetime import date

import pdfplumber
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.papers import paper_named, print_paper
from app.papers.values.commission import typed_people
from app.plans import EventState
from models.inventory import Resource
from models.plan import Plan, PlanEvent
from models.school import Organisation
from tests.app.papers.kinds.grids import grid
from tests.app.papers.signing import signed


@pytest.fixture
def text(context, burla, tmp_path):
    """Print a paper about the latest record that suits and return its words."""
    return lambda name, subject=None, **answers: signed(context, tmp_path, name, subject, None, "", **answers)


def test_the_commission_of_the_inventory_is_proposed_and_signs(text, burla):
    act = text("inventory_act", burla["resource_map"])
    assert "председатель комиссии — Осокин Н. П., директор МБОУ «Бурлинская СОШ»;" in act
    assert "провела инвентаризацию ресурсов 4 организаций школьного округа" in act
    assert "Председатель комиссии Н. П. Осокин Член комиссии И. И. Соловей" in act
    typed = text("inventory_act", burla["resource_map"], комиссия="Седых Анна Павловна, завхоз", номер="3")
    assert "Председатель комиссии А. П. Седых" in typed
    assert "№ 3" in typed


def test_the_inventory_proposes_by_state_and_use(context, text, burla, tmp_path):
    with context.db.changing("Ресурсы") as session:
        resources = session.query(Resource).order_by(Resource.id).all()
        resources[0].condition = "critical"
        resources[1].hours_busy = 9
    act = text("inventory_act", burla["resource_map"])
    proposed = {row[-1]: row[-2] for row in grid(context, tmp_path, "inventory_act", burla["resource_map"])}
    assert "Отремонтировать или списать" in proposed
    assert proposed["Расширить совместное использование"] == "25"
    assert "В неудовлетворительном и критическом состоянии: 1. Используются менее чем наполовину: 1." in act


def test_the_report_counts_by_direction_and_gives_reasons(context, text, burla):
    plan = burla["interaction_plan"]
    with context.db.changing("Ход плана") as session:
        session.get_one(Plan, plan)
        events = session.query(PlanEvent).order_by(PlanEvent.id).all()
        for one in events[:3]:
            one.state, one.done_on, one.outcome = EventState.DONE, one.starts_on, "проведено"
        events[3].state, events[3].outcome = EventState.CANCELLED, "карантин"
        total = len(events)
    report = text("plan_report", plan)
    assert (
        f"В план включено {total} мероприятий. Проведено 3, перенесено 0, отменено 1, не проведено в срок 2." in report
    )
    assert f"План выполнен на {round(300 / (total - 1))} %." in report
    assert "Из 5 мероприятий, срок которых наступил, проведено 3 (60 %)." in report
    assert "III. Отклонения от плана, их причины и принятые меры" in report
    assert "Карантин" in report
    assert "IV. Выводы и предложения Усилить контроль." in text("plan_report", plan, выводы="Усилить контроль.")


def test_a_report_on_an_earlier_day_knows_no_later_failures(text, burla):
    report = text("plan_report", burla["interaction_plan"], на_дату=date(2026, 9, 1))
    assert "не проведено в срок 0." in report
    assert "Отклонения" not in report


def test_the_passport_holds_documents_steps_resources_and_the_plan(context, text, burla, tmp_path):
    passport = text("district_passport", burla["resource_map"])
    for part in (
        "ПАСПОРТ школьного округа «Бурлинский» по состоянию на 22 ноября 2026 г.",
        "Куратор Соловей Инна Ивановна, главный специалист комитета по образованию",
        "5. Шаги запуска округа",
        "Договор о совместной деятельности школ округа",
        "План на 2026/2027 учебный год",
    ):
        assert part.casefold() in passport.casefold()
    assert "Отметьте" not in passport
    schools = [row[1] for row in grid(context, tmp_path, "district_passport", burla["resource_map"]) if len(row) == 6]
    assert "МБОУ «Бурлинская СОШ»; филиал «Новосельская СОШ»" in schools


def test_a_visit_card_is_one_page_and_shows_only_what_is_known(context, text, burla, tmp_path):
    with context.db.reading() as session:
        school = session.query(Organisation).filter_by(short_name="МБОУ «Бурлинская СОШ»").one().id
    card = text("visit_card", school)
    assert "Школьный округ «Бурлинский», базовая школа" in card
    assert "Чем школа полезна округу" in card
    for unknown in ("Лицензия", "Сайт", "Традиции", "Год основания"):
        assert unknown not in card
    told = text("visit_card", school, традиции="День школы\nЯрмарка", год="1936")
    assert "Традиции – День школы. – Ярмарка." in told and "Год основания 1936" in told
    file = print_paper(context.db, paper_named("visit_card"), school, tmp_path / "card.pdf")
    with pdfplumber.open(file) as book:
        assert len(book.pages) == 1


@given(st.text(max_size=60))
def test_whatever_is_typed_as_a_commission_has_a_name_to_sign_with(typed):
    for one in typed_people(typed):
        assert one["имя"].strip() or one["должность"] or one["подпись"] == ""
        assert "\n" not in "".join(one.values())


def test_a_member_is_read_with_initials_or_in_full():
    first, second = typed_people("Ярцева И. М., директор школы\nЛис Олег Ильич")
    assert (first["имя"], first["должность"], first["подпись"]) == (
        "Ярцева И. М.",
        "директор школы",
        "И.\u00a0М.\u00a0Ярцева",
    )
    assert second["подпись"] == "О.\u00a0И.\u00a0Лис"
