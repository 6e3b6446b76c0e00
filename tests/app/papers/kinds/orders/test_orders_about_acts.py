"""Orders that change, repeal and revoke acts; the free order; the explanatory note."""

from datetime import date

import pytest

from app.papers import paper_named
from app.papers.engine.text.marked import MarkedText
from app.papers.question import PointAnswer
from models.document import Document, DocumentState, Relation
from models.office import ActKind
from tests.app.papers.municipality import register_order, settle
from tests.app.papers.signing import heading, signed

ISSUER = "Комитет по образованию администрации Бурлинского района"


@pytest.fixture
def act(context, burla) -> int:
    """The order № 112 about the district, in force."""
    register_order(context.db, burla["district_order"])
    with context.db.changing("Издатель") as session:
        document = session.query(Document).one()
        document.issuer, document.heading = ISSUER, "О создании школьного округа «Бурлинский»"
        return document.id


def test_changes_are_counted_below_the_act_they_change(context, act, tmp_path):
    changes = "в пункте 3 слова «до 1 октября» заменить словами «до 1 ноября»\nпункт 5 признать утратившим силу"
    text = signed(context, tmp_path, "amend_order", act, изменения=changes)
    assert "О внесении изменений в приказ комитета по образованию" in text
    assert (
        "1. Внести в приказ комитета по образованию администрации Бурлинского района от 1 сентября 2026 г. № 112 "
        "«О создании школьного округа „Бурлинский“» следующие изменения:" in text
    )
    assert "1.1. в пункте 3 слова «до 1 октября» заменить словами «до 1 ноября»;" in text
    assert "1.2. пункт 5 признать утратившим силу." in text


def test_a_single_change_is_no_list(context, act, tmp_path):
    text = signed(context, tmp_path, "amend_order", act, изменения="пункт 5 признать утратившим силу")
    assert "О внесении изменения в приказ комитета по образованию" in text
    assert "следующее изменение: пункт 5 признать утратившим силу. 2. Контроль" in text
    assert heading(context, "amend_order", act, изменения="пункт 5 исключить").startswith("О внесении изменения в")


def test_an_act_loses_its_force_from_a_day(context, act, tmp_path):
    text = signed(context, tmp_path, "repeal_order", act, с_какого_дня=date(2026, 12, 1))
    assert "О признании утратившим силу приказа комитета по образованию" in text
    assert "1. Признать утратившим силу с 1 декабря 2026 г. приказ комитета по образованию" in text


def test_to_revoke_is_not_to_repeal(context, act, tmp_path):
    text = signed(context, tmp_path, "revoke_order", act)
    assert "Об отмене приказа комитета по образованию администрации Бурлинского района" in text
    assert "1. Отменить приказ комитета по образованию" in text
    relations = {name: paper_named(name).registration for name in ("amend_order", "repeal_order", "revoke_order")}
    assert {name: one.relation for name, one in relations.items() if one} == {
        "amend_order": Relation.AMENDS.value,
        "repeal_order": Relation.REPEALS.value,
        "revoke_order": Relation.REVOKES.value,
    }


def test_an_act_that_has_lost_its_force_is_not_repealed_again(context, act):
    with context.db.changing("Утратил силу") as session:
        session.get_one(Document, act).state = DocumentState.REPEALED
    with context.db.reading() as session:
        assert not paper_named("repeal_order").suits(session, act)
        assert not paper_named("amend_order").suits(session, act)


def test_a_free_order_says_what_was_typed_and_nothing_else(context, burla, tmp_path):
    points = [
        PointAnswer("Провести проверку сайтов.", "Осокин Н. П.", date(2026, 12, 10)),
        PointAnswer("Принять к сведению отчёт", "методист Зимина А. П.", date(2026, 12, 20)),
        PointAnswer("Перечень прилагается"),
    ]
    text = signed(
        context,
        tmp_path,
        "free_order",
        заголовок="организации проверки",
        преамбула="На основании плана работы.",
        пункты=points,
    )
    assert "Об организации проверки На основании плана работы ПРИКАЗЫВАЮ:" in text
    assert (
        "1. Директору МБОУ «Бурлинская СОШ» Осокину Н. П. в срок до 10 декабря 2026 г. провести проверку сайтов."
        in text
    )
    assert "2. Принять к сведению отчёт. Ответственный — методист Зимина А. П. Срок — до 20 декабря 2026 г." in text
    assert "3. Перечень прилагается. 4. Контроль" in text


def test_a_group_of_executors_is_closed_by_a_comma(context, burla, tmp_path):
    point = PointAnswer("Обновить сведения", "руководители организаций, входящих в состав округов", date(2026, 12, 10))
    text = signed(context, tmp_path, "free_order", заголовок="О сведениях", преамбула="В целях учёта", пункты=[point])
    assert (
        "1. Руководителям организаций, входящих в состав округов, в срок до 10 декабря 2026 г. обновить сведения."
        in text
    )


def test_a_free_order_may_have_an_appendix(context, burla, tmp_path):
    text = signed(
        context,
        tmp_path,
        "free_order",
        заголовок="О порядке",
        преамбула="В целях порядка",
        пункты=[PointAnswer("Утвердить Порядок (приложение)")],
        приложение=MarkedText("= ПОРЯДОК\n\n1. Первый пункт.\n\n1. Второй пункт."),
    )
    assert "Приложение к приказу комитета по образованию администрации Бурлинского района" in text
    assert "ПОРЯДОК 1. Первый пункт. 2. Второй пункт." in text


def test_a_free_order_nobody_has_filled_keeps_places_to_write_in(context, burla, tmp_path):
    text = signed(context, tmp_path, "free_order", dated=None, number="")
    assert "О ____________________" in text
    assert "В целях ____________________ ПРИКАЗЫВАЮ: 1. ____________________. 2. Контроль" in text


def test_the_note_to_a_resolution_tells_who_has_to_agree(context, tmp_path):
    settle(context.db, act=ActKind.RESOLUTION)
    with context.db.changing("Проект") as session:
        session.add(Document(type="resolution", heading="О создании школьного округа", dated=None))
    text = signed(context, tmp_path, "explanatory_note")
    assert "ПОЯСНИТЕЛЬНАЯ ЗАПИСКА к проекту постановления «О создании школьного округа»" in text
    assert "Принятие постановления не потребует дополнительных расходов местного бюджета." in text
    assert "с правовым отделом, финансовым органом и заместителем главы администрации" in text


def test_headings_of_orders_about_acts(context, act):
    name = "приказа комитета по образованию администрации Бурлинского района от 1 сентября 2026 г. № 112"
    assert heading(context, "repeal_order", act) == f"О признании утратившим силу {name}"
    assert heading(context, "revoke_order", act) == f"Об отмене {name}"


def test_a_resolution_is_changed_repealed_and_revoked_in_its_own_gender(context, tmp_path):
    ids = settle(context.db, act=ActKind.RESOLUTION, legal_entity=False)
    register_order(context.db, ids["district_order"])
    with context.db.changing("Постановление") as session:
        document = session.query(Document).one()
        document.type, document.issuer = "resolution", "Администрация Бурлинского района"
        act = document.id
    named = "администрации Бурлинского района от 1 сентября 2026 г. № 112 «О создании школьного округа»"
    assert f"1. Внести в постановление {named} следующее изменение:" in signed(context, tmp_path, "amend_order", act)
    assert f"1. Признать утратившим силу постановление {named}." in signed(context, tmp_path, "repeal_order", act)
    text = signed(context, tmp_path, "revoke_order", act)
    assert "послуживших основанием для издания постановления ПОСТАНОВЛЯЮ:" in text
    assert f"1. Отменить постановление {named}." in text
    assert "2. Довести настоящее постановление до сведения" in text
