"""Regulations: of a district, of its council, of its base school."""

from datetime import date

import pytest

from models.council import Council
from models.document import Document, DocumentLink, DocumentState
from models.office import ActKind
from tests.app.papers.municipality import register_order, settle
from tests.app.papers.signing import heading, signed


def test_the_regulation_of_a_district_has_its_nine_chapters(context, burla, tmp_path):
    text = signed(context, tmp_path, "district_regulation")
    for number, title in enumerate(
        (
            "Общие положения",
            "Цели и задачи Округа",
            "Принципы формирования и работы Округа",
            "Состав Округа. Базовая школа",
            "Управление Округом",
            "Содержание и формы сетевого взаимодействия",
            "Ресурсное и финансовое обеспечение",
            "Документация и отчётность",
            "Порядок вступления и выхода",
        ),
        start=1,
    ):
        assert f"{number}. {title}" in text


@pytest.mark.parametrize(
    ("quorum", "voting", "frequency", "said"),
    [
        ("half", "two_thirds_present", "monthly", "не реже одного раза в месяц"),
        ("two_thirds", "majority_present", "quarterly", "не реже одного раза в квартал"),
    ],
)
def test_the_regulation_of_a_council_follows_its_settings(context, burla, tmp_path, quorum, voting, frequency, said):
    with context.db.changing("Совет") as session:
        council = session.query(Council).one()
        council.quorum, council.voting, council.frequency, council.term_years = quorum, voting, frequency, 5
    text = signed(context, tmp_path, "council_regulation")
    assert "Срок полномочий Совета — 5 лет." in text
    assert said in text


def test_the_base_school_is_named_with_its_duties(context, burla, tmp_path):
    text = signed(context, tmp_path, "base_school_regulation")
    assert "ПОЛОЖЕНИЕ о базовой школе школьного округа «Бурлинский»" in text
    assert "УТВЕРЖДЕНО приказом комитета по образованию администрации Бурлинского района от 23 ноября 2026 г. № 75" in (
        text
    )
    assert "1.2. Базовой школой является муниципальное бюджетное общеобразовательное учреждение «Бурлинская" in text
    assert "на основании договора с комитетом по образованию администрации Бурлинского района добровольно" in text
    assert "3. Функции Базовой школы" in text
    assert "9. Прекращение функций Базовой школы" in text


def test_the_regulation_of_a_base_school_bears_the_number_of_the_order_that_approved_it(context, burla, tmp_path):
    with context.db.changing("Приказ") as session:
        document = Document(
            type="order",
            dated=date(2026, 11, 2),
            year=2026,
            number="68",
            heading="Об утверждении",
            state=DocumentState.REGISTERED,
            paper="base_school_regulation_order",
        )
        document.links.append(DocumentLink(subject_kind="district", subject_id=1))
        session.add(document)
    assert "от 2 ноября 2026 г. № 68" in signed(context, tmp_path, "base_school_regulation", dated=None, number="")


def test_where_the_administration_decides_it_approves_the_regulations(context, tmp_path):
    settle(context.db, act=ActKind.RESOLUTION, legal_entity=False)
    for name in ("district_regulation", "base_school_regulation", "council_regulation"):
        text = signed(context, tmp_path, name)
        assert "УТВЕРЖДЕНО постановлением администрации Бурлинского района Алтайского края" in text
        assert "приказом комитета" not in text


def test_the_regulation_printed_alone_bears_the_number_of_the_act(context, burla, tmp_path):
    register_order(context.db, 1)
    with context.db.changing("Роль") as session:
        link = DocumentLink(subject_kind="district", subject_id=1, role="district_regulation")
        document = session.query(Document).one()
        document.links.append(link)
    assert "от 1 сентября 2026 г. № 112" in signed(context, tmp_path, "district_regulation", dated=None, number="")


def test_headings_of_regulations(context, burla):
    assert heading(context, "base_school_regulation") == "Положение о базовой школе школьного округа «Бурлинский»"
