"""Letters of the office: the blank, whom they go to, what they say."""

from datetime import date
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from app.papers import paper_named
from models.document import Assignment, Document, DocumentLink, DocumentState, Relation
from models.journal import Journal
from models.office import ActKind, Office, Worker
from models.plan import PlanEvent
from tests.app.papers.municipality import register_order, settle
from tests.app.papers.signing import heading, signed

OFFICE = "Комитет по образованию администрации Бурлинского района"


def addressee(path: Path) -> str:
    """Return what stands beside the blank: in the right half of the page, above the heading."""
    with pdfplumber.open(path) as book:
        page = book.pages[0]
        bottom = next(word["top"] for word in page.extract_words() if _begins_heading(word))
        return " ".join((page.crop((page.width / 2, 50, page.width, bottom)).extract_text() or "").split())


def _begins_heading(word: dict[str, Any]) -> bool:
    return word["text"] in ("О", "Об") and word["x0"] < 100


@pytest.fixture
def worker(context, burla) -> None:
    """Somebody who prepares letters."""
    with context.db.changing("Работник") as session:
        session.add(Worker(full_name="Зимина Анна Петровна", post="методист", phone="8 (38572) 2-10-36"))


@pytest.fixture
def incoming(context, burla) -> int:
    """A letter that has come from the region, numbered by our journal."""
    with context.db.changing("Входящее") as session:
        document = Document(
            type="letter",
            journal=session.query(Journal).filter_by(code="incoming").one_or_none() or _journal("incoming"),
            dated=date(2026, 11, 12),
            year=2026,
            number="41",
            heading="О представлении сведений о школьных округах",
            correspondent="Министерство образования Алтайского края",
            their_number="05-21/388",
            their_date=date(2026, 11, 10),
            state=DocumentState.REGISTERED,
        )
        session.add(document)
        session.flush()
        return document.id


def _journal(code: str) -> Journal:
    return Journal(code=code, title=code)


@pytest.fixture
def order(context, burla) -> int:
    """The order № 112 about the district, with three points under control."""
    register_order(context.db, burla["district_order"])
    with context.db.changing("Приказ") as session:
        document = session.query(Document).one()
        document.issuer, document.pages = OFFICE, 12
        document.journal = session.query(Journal).filter_by(code="orders").one_or_none() or _journal("orders")
        for number, (text, due, done) in enumerate(
            (
                ("обеспечить заключение договора в срок до 15 сентября 2026 г.;", date(2026, 9, 15), None),
                ("провести инвентаризацию ресурсов", date(2026, 12, 1), None),
                ("избрать совет", date(2026, 9, 22), date(2026, 9, 15)),
            ),
            start=1,
        ):
            document.assignments.append(
                Assignment(position=number, point=f"4.{number}", text=text, due_on=due, done_on=done)
            )
        return document.id


def test_a_request_goes_to_the_head_by_name_on_the_blank_of_the_office(context, worker, tmp_path):
    text = signed(context, tmp_path, "request_letter", 3, dated=date(2026, 11, 23), number="214")
    to = addressee(tmp_path / "request_letter.pdf")
    assert to == "Временно исполняющему обязанности директора МБОУ «Новопесчанская СОШ» Мещерякову Г. Б."
    assert "тел. 8 (38572) 22-4-66" in text
    assert "ИНН/КПП 2236000950/223601001" in text
    assert "23.11.2026 № 214" in text
    assert "Уважаемый Глеб Борисович!" in text
    assert "просим в срок до 7 декабря 2026 г. представить следующие сведения: – перечень ресурсов" in text
    assert "направить на адрес электронной почты obr@example.ru." in text
    assert "Председатель комитета по образованию администрации Бурлинского района Т. И. Чайка" in text
    assert text.endswith("Зимина Анна Петровна, методист 8 (38572) 2-10-36")
    assert "ПИСЬМО" not in text
    assert " На № " not in text


def test_the_addressee_stands_in_the_upper_right_beside_the_blank(context, burla, tmp_path):
    signed(context, tmp_path, "request_letter", 1)
    with pdfplumber.open(tmp_path / "request_letter.pdf") as book:
        page = book.pages[0]
        found = {word["text"]: word for word in reversed(page.extract_words())}
    assert found["Осокину"]["x0"] > page.width / 2
    assert found["КОМИТЕТ"]["x1"] < page.width / 2
    assert found["Осокину"]["top"] < found["ИНН/КПП"]["top"]


def test_an_addressee_may_be_typed(context, burla, tmp_path):
    typed = "Начальнику отдела | культуры\nИвановой М. П."
    text = signed(context, tmp_path, "request_letter", 1, адресат=typed, обращение="")
    assert addressee(tmp_path / "request_letter.pdf") == "Начальнику отдела | культуры Ивановой М. П."
    assert "Уважаем" not in text


def test_an_answer_bears_the_number_and_date_of_their_letter(context, incoming, tmp_path):
    text = signed(context, tmp_path, "answer_letter", incoming, number="215")
    assert "На № 05-21/388 от 10.11.2026" in text
    assert addressee(tmp_path / "answer_letter.pdf") == "Министерство образования Алтайского края"
    assert "В ответ на письмо «О представлении сведений о школьных округах» сообщаем следующее." in text
    assert "На территории Бурлинского района действует 1 школьный округ." in text
    assert "базовая школа — МБОУ «Бурлинская СОШ», 4 организации." in text
    registration = paper_named("answer_letter").registration
    assert registration is not None
    assert registration.relation == Relation.ANSWERS.value
    assert registration.journal == "outgoing"


def test_only_what_has_come_in_is_answered(context, order, incoming):
    with context.db.reading() as session:
        assert paper_named("answer_letter").suits(session, incoming)
        assert not paper_named("answer_letter").suits(session, order)
        assert not paper_named("cover_letter").suits(session, incoming)


def test_an_information_letter_tells_what_comes_in_the_next_weeks(context, burla, tmp_path):
    with context.db.changing("План") as session:
        event = session.query(PlanEvent).filter_by(direction="methodical").first()
        assert event is not None
        event.starts_on = date(2026, 12, 3)
    text = signed(context, tmp_path, "information_letter")
    to = addressee(tmp_path / "information_letter.pdf")
    assert to == "Руководителям общеобразовательных организаций Бурлинского района"
    assert "Уважаемые руководители!" in text
    assert "О мероприятиях школьных округов" in text
    assert "– 3 декабря 2026 г. — окружной семинар «Функциональная грамотность" in text


def test_a_reminder_names_what_has_not_been_done_and_its_term_once(context, order, tmp_path):
    text = signed(context, tmp_path, "reminder_letter", order)
    assert "Об исполнении приказа от 1 сентября 2026 г. № 112" in text
    to = addressee(tmp_path / "reminder_letter.pdf")
    assert to == "Руководителям организаций, входящих в состав школьного округа «Бурлинский»"
    assert (
        "не исполнено в срок: – пункт 4.1: обеспечить заключение договора в срок до 15 сентября 2026 г. Кроме того, "
        "подлежит исполнению: – пункт 4.2: провести инвентаризацию ресурсов (срок — до 1 декабря 2026 г.)." in text
    )
    assert "избрать совет" not in text
    assert "Просим сообщить об исполнении в срок до 27 ноября 2026 г." in text


def test_a_cover_letter_counts_the_sheets(context, order, tmp_path):
    text = signed(context, tmp_path, "cover_letter", order, цель="guidance")
    assert "О направлении приказа" in text
    assert "Направляем приказ комитета по образованию администрации Бурлинского района от 1 сентября 2026 г. № 112" in (
        text
    )
    assert "для сведения и руководства в работе." in text
    assert "Приложение: на 12 л. в 1 экз." in text


def test_a_draft_is_sent_to_be_agreed(context, burla, tmp_path):
    with context.db.changing("Проект") as session:
        document = Document(type="order", heading="О подвозе обучающихся", dated=None, state=DocumentState.DRAFT)
        session.add(document)
        session.flush()
        draft = document.id
    text = signed(context, tmp_path, "cover_letter", draft)
    assert "О направлении проекта приказа" in text
    assert "Направляем проект приказа «О подвозе обучающихся» на согласование." in text
    assert "Приложение: на ____ л. в 1 экз." in text


def test_the_petition_names_the_school_its_district_and_the_act(context, order, tmp_path):
    text = signed(context, tmp_path, "registry_petition")
    assert "О внесении в реестр базовых школ" in text
    assert "ходатайствует о внесении в реестр базовых школ следующей организации: муниципальное бюджетное" in text
    assert "ИНН 2236002193" in text
    assert "созданного приказом комитета по образованию администрации Бурлинского района от 1 сентября 2026 г." in text
    assert "В состав округа входят 4 организации: МБОУ «Бурлинская СОШ»," in text
    assert "учтено 4 ресурса, из них организациям округа предоставляются 3." in text
    assert "Приложение: копия приказа от 1 сентября 2026 г. № 112 на 12 л. в 1 экз." in text


def test_the_petition_goes_to_whom_the_region_has_answered_before(context, order):
    with context.db.changing("Реестр") as session:
        act = Document(type="order", issuer="Министерство образования Алтайского края", dated=date(2025, 1, 9))
        act.heading = "О внесении в реестр базовых школ"
        act.links.append(DocumentLink(subject_kind="district", subject_id=1, role="base_registry"))
        session.add(act)
    with context.db.reading() as session:
        answers = paper_named("registry_petition").answered(session, 1, context.db.today(), {})
    assert answers["адресат"] == "Министерство образования Алтайского края"


def test_where_the_administration_decides_the_office_still_writes_its_own_letters(context, tmp_path):
    settle(context.db, act=ActKind.RESOLUTION, legal_entity=False)
    text = signed(context, tmp_path, "request_letter", 1)
    assert "КОМИТЕТ ПО ОБРАЗОВАНИЮ" in text
    assert "Председатель комитета по образованию администрации Бурлинского района Т. И. Чайка" in text
    assert "Седых" not in text


def test_the_blank_has_the_code_of_the_organisation_and_its_site(context, burla, tmp_path):
    with context.db.changing("Реквизиты") as session:
        office = session.query(Office).one()
        office.okpo, office.site = "02100234", "https://obr.example.ru/"
    text = signed(context, tmp_path, "request_letter", 1)
    assert "ОКПО 02100234" in text
    assert "obr.example.ru" in text


def test_headings_of_letters(context, order, incoming):
    assert heading(context, "answer_letter", incoming) == "О представлении сведений о школьных округах"
    assert heading(context, "reminder_letter", order) == "Об исполнении приказа от 1 сентября 2026 г. № 112"
    assert heading(context, "cover_letter", order) == "О направлении приказа"
    assert heading(context, "request_letter", 1, заголовок="О сроках") == "О сроках"
