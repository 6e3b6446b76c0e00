"""What the orders about a district say, as an office signs them."""

from datetime import date

import pytest

from models.district import SchoolDistrict
from models.office import ActKind, Office, Worker
from models.school import Organisation
from tests.app.papers.municipality import register_order, settle
from tests.app.papers.signing import heading, signed


@pytest.fixture
def resolution(context):
    """An office that has no right to issue acts: the administration decides."""
    return settle(context.db, act=ActKind.RESOLUTION, legal_entity=False)


def test_the_order_approves_the_regulation_and_the_form_of_the_contract(context, burla, tmp_path):
    text = signed(context, tmp_path, "district_order", number="112", dated=date(2026, 9, 1))
    assert "согласно перечню (приложение № 1)." in text
    assert (
        "Утвердить Положение о школьном округе «Бурлинский» (приложение № 2) и форму договора о совместной "
        "деятельности организаций, входящих в состав Округа (приложение № 3)." in text
    )
    assert "Приложение № 3 к приказу комитета по образованию администрации Бурлинского района" in text
    assert "ФОРМА ДОГОВОРА о совместной деятельности" in text


def test_several_districts_are_founded_by_one_order(context, burla, tmp_path):
    with context.db.changing("Второй округ") as session:
        school = session.get_one(Organisation, 4)
        session.add(SchoolDistrict(name="Устьянский", base_school=school))
    text = signed(context, tmp_path, "districts_order")
    assert "О создании школьных округов" in text
    assert "1. Создать без образования юридического лица 2 школьных округа согласно перечню (приложение № 1)." in text
    assert "– директору МБОУ «Бурлинская СОШ» Осокину Н. П. (школьный округ «Бурлинский»);" in text
    assert "1. Школьный округ «Бурлинский»" in text
    assert "2. Школьный округ «Устьянский»" in text
    assert "Назначить кураторами школьных округов: – главного специалиста комитета по образованию Соловей И. И." in text


def test_a_new_regulation_repeals_the_one_that_was_approved_before(context, burla, tmp_path):
    register_order(context.db, burla["district_order"])
    text = signed(context, tmp_path, "district_regulation_order")
    assert "Об утверждении Положения о школьном округе «Бурлинский»" in text
    assert "созданного приказом от 1 сентября 2026 г. № 112, ПРИКАЗЫВАЮ:" in text
    assert "1. Утвердить Положение о школьном округе «Бурлинский» (приложение)." in text
    assert "Признать утратившим силу" not in text
    assert (
        "Приложение к приказу комитета по образованию администрации Бурлинского района от 23 ноября 2026 г. № 75"
        in (text)
    )
    assert "9. Порядок вступления и выхода" in text


def test_the_coordinator_is_appointed_in_the_accusative(context, burla, tmp_path):
    text = signed(context, tmp_path, "coordinator_order")
    assert (
        "Назначить куратором школьного округа «Бурлинский» главного специалиста комитета по образованию "
        "Соловей Инну Ивановну." in text
    )
    assert "школьного округа и его Координационным советом;" in text


def test_the_results_of_the_inventory_are_counted_in_words_that_agree(context, burla, tmp_path):
    text = signed(context, tmp_path, "inventory_order")
    assert "учтено 16 ресурсов, из них для совместного использования предложено 12;" in text
    assert "выявлены 4 неудовлетворённые потребности (приложение)." in text
    assert "в срок до 7 декабря 2026 г.;" in text
    assert "3. Потребности организаций" in text


def test_the_order_names_the_school_that_has_told_nothing(context, burla, tmp_path):
    from models.inventory import Resource

    with context.db.changing("Нет сведений") as session:
        for one in session.query(Resource).filter_by(organisation_id=4):
            session.delete(one)
    text = signed(context, tmp_path, "inventory_order")
    assert "Директору МБОУ «Устьянская СОШ» Жарковой Е. К. представить сведения о ресурсах в базовую школу" in text


@pytest.mark.parametrize(
    "name",
    [
        "district_order",
        "district_regulation_order",
        "base_school_regulation_order",
        "coordinator_order",
        "inventory_order",
        "council_order",
        "council_regulation_order",
        "plan_order",
        "decision_order",
        "plan_execution_order",
        "event_order",
        "concept_order",
        "free_order",
    ],
)
def test_where_the_administration_decides_every_order_is_a_resolution(context, resolution, tmp_path, name):
    text = signed(context, tmp_path, name)
    assert "ПОСТАНОВЛЕНИЕ" in text
    assert "ПОСТАНОВЛЯЮ:" in text
    assert "за исполнением настоящего постановления оставляю за собой." in text
    assert "Глава Бурлинского района П. И. Седых" in text
    assert "ПРИКАЗ" not in text
    assert "приказываю" not in text.lower()
    assert "настоящий постановление" not in text


def test_control_may_be_laid_on_the_head_of_the_office(context, resolution, tmp_path):
    text = signed(context, tmp_path, "coordinator_order", контроль="head")
    assert (
        "Контроль за исполнением настоящего постановления возложить на председателя комитета по образованию "
        "администрации Бурлинского района Чайку Т. И." in text
    )


def test_control_and_the_executor_are_chosen_among_the_workers(context, burla, tmp_path):
    with context.db.changing("Работники") as session:
        session.add(Worker(full_name="Беляев Антон Юрьевич", post="заместитель председателя комитета", phone="2-10-37"))
        session.add(Worker(full_name="Зимина Анна Петровна", post="методист", phone="8 (38572) 2-10-36"))
    text = signed(context, tmp_path, "coordinator_order", контроль="1", исполнитель="2")
    assert "возложить на заместителя председателя комитета Беляева А. Ю." in text
    assert text.endswith("Зимина Анна Петровна, методист 8 (38572) 2-10-36")


def test_the_heading_of_each_order_is_the_one_its_journal_shows(context, burla):
    assert heading(context, "inventory_order") == "Об итогах инвентаризации ресурсов школьного округа «Бурлинский»"
    assert heading(context, "districts_order", 1) == "О создании школьных округов"
    assert heading(context, "coordinator_order") == "О назначении куратора школьного округа «Бурлинский»"


def test_the_office_is_named_where_it_gets_the_report(context, burla, tmp_path):
    with context.db.changing("Отдел") as session:
        session.query(Office).one().name = "Отдел образования администрации Бурлинского района"
    assert "представлять в отдел образования администрации Бурлинского района копии протоколов" in signed(
        context, tmp_path, "council_order"
    )


def test_a_resolution_says_of_which_body_its_executors_are(context, resolution, tmp_path):
    with context.db.changing("Работник") as session:
        session.add(Worker(full_name="Зимина Анна Петровна", post="методист"))
        session.query(SchoolDistrict).one().coordinator_post = "главный специалист комитета по образованию"
    text = signed(context, tmp_path, "coordinator_order", контроль="1")
    body = "комитета по образованию администрации Бурлинского района"
    assert f"главного специалиста {body} Соловей" in text
    assert f"возложить на методиста {body} Зимину А. П." in text
