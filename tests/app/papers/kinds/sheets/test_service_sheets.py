"""The service sheets of a document, a registration book, and the sheet of a director."""

from datetime import date

import pytest

from app.documents import cancel_document, journals
from app.papers import papers_about
from models.contract import Contract, ContractState
from models.document import Assignment, Dispatch, Document, DocumentLink, DocumentState, Reader, Visa
from models.inventory import Need
from models.journal import Journal
from models.school import Organisation
from tests.app.papers.kinds.grids import grid
from tests.app.papers.signing import signed


@pytest.fixture
def order(context, burla) -> int:
    """An order that was agreed, sent, read and put under control."""
    with context.db.changing("Приказ") as session:
        journal = session.query(Journal).filter_by(code="orders").one()
        document = Document(
            type="order",
            journal_id=journal.id,
            dated=date(2026, 11, 2),
            year=2026,
            number="71",
            heading="О подвозе обучающихся",
            state=DocumentState.CONTROLLED,
            executor="Соловей И. И.",
            case_file="01-01",
            pages=3,
        )
        document.links.append(DocumentLink(subject_kind="district", subject_id=burla["resource_map"]))
        document.visas.append(
            Visa(post="Юрист", name="Лис О. И.", remarks="Уточнить срок", agreed_on=date(2026, 11, 1))
        )
        document.readers.append(Reader(name="Полякова Ольга Викторовна", post="директор", read_on=date(2026, 11, 3)))
        document.readers.append(Reader(name="Осокин Николай Павлович", post="директор", position=1))
        document.dispatches.append(
            Dispatch(addressee="МБОУ «Михайловская СОШ»", sent_on=date(2026, 11, 3), manner="почтой", their_number="12")
        )
        document.assignments.append(
            Assignment(point="2", text="представить график подвоза", executor="Осокин Н. П.", due_on=date(2026, 11, 10))
        )
        document.assignments.append(
            Assignment(
                point="3",
                text="назначить сопровождающих",
                executor="Руководители организаций Округа",
                due_on=date(2026, 12, 1),
                position=1,
            )
        )
        session.add(document)
        session.flush()
        return document.id


@pytest.fixture
def text(context, burla, tmp_path):
    """Print a paper and return its words."""
    return lambda name, subject, **answers: signed(context, tmp_path, name, subject, None, "", **answers)


@pytest.fixture
def base(context, burla) -> int:
    """The base school."""
    with context.db.reading() as session:
        return session.query(Organisation).filter_by(short_name="МБОУ «Бурлинская СОШ»").one().id


def test_the_sheets_of_a_document_tell_which_document_it_is(text, order):
    agreement = text("agreement_sheet", order)
    assert "ЛИСТ СОГЛАСОВАНИЯ к приказу от 2 ноября 2026 г. № 71 «О подвозе обучающихся»" in agreement
    assert "Юрист Лис О. И. Уточнить срок 01.11.2026" in agreement
    readers = text("acquaintance_sheet", order)
    assert "с приказом от 2 ноября 2026 г. № 71" in readers
    assert "1 Полякова Ольга Викторовна Директор 03.11.2026 2 Осокин Николай Павлович Директор" in readers
    assert "МБОУ «Михайловская СОШ» почтой 03.11.2026 № 12" in text("dispatch_list", order)


def test_a_draft_is_agreed_to_as_a_draft(context, text, order):
    with context.db.changing("Проект") as session:
        document = session.get_one(Document, order)
        document.state, document.number, document.dated, document.journal_id = DocumentState.DRAFT, None, None, None
    assert "к проекту приказа «О подвозе обучающихся»" in text("agreement_sheet", order)


def test_what_has_no_parts_has_no_sheets(context, order):
    with context.db.changing("Без частей") as session:
        document = session.get_one(Document, order)
        for parts in (document.visas, document.readers, document.dispatches, document.assignments):
            parts.clear()
    sheets = {"agreement_sheet", "acquaintance_sheet", "dispatch_list", "control_card"}
    assert sheets.isdisjoint(paper.name for paper in papers_about(context.db, "document", order))


def test_the_control_card_counts_what_is_late(text, order):
    card = text("control_card", order)
    assert "Поручений: 2, исполнено: 0, просрочено: 1." in card
    assert "Исполнитель документа: Соловей И. И." in card


def test_the_book_of_a_period_holds_what_was_annulled_too(context, text, order):
    book = next(one.id for one in journals(context.db) if one.code == "orders")
    lines = text("registration_book", book)
    assert "«Приказы по основной деятельности» с 1 января 2026 г. по 22 ноября 2026 г." in lines
    assert "1 02.11.2026 71 О подвозе обучающихся Соловей И. И. 01.12.2026 3 1 из 2 01-01" in lines
    cancel_document(context.db, order, "ошибка")
    assert "Аннулирован" in text("registration_book", book)
    assert "документы не регистрировались" in text("registration_book", book, с=date(2026, 11, 3), по=None)


def test_a_director_sees_what_to_sign_bring_hold_and_fill(context, burla, order, base, tmp_path):
    with context.db.changing("На подписании") as session:
        session.get_one(Contract, burla["base_school_contract"]).state = ContractState.SIGNING
        session.query(Need).filter_by(organisation_id=base).one().due_on = date(2026, 12, 1)
    rows = grid(context, tmp_path, "director_month", base)
    groups = [row[0] for row in rows if not row[0].isdigit() and row[0] != "№ п/п"]
    assert groups == ["Подписать, ознакомиться", "Привезти, представить", "Провести", "Исполнить", "Заполнить"]
    tasks = {row[1]: (row[2], row[3]) for row in rows}
    assert tasks["Договор о выполнении функций базовой школы № 3"] == ("", "")
    assert tasks["Лист ознакомления с приказом от 2 ноября 2026 г. № 71"] == ("", "")
    assert tasks["Представить график подвоза"] == ("Срок истёк 10.11.2026", "Пункт 2 приказа от 2 ноября 2026 г. № 71")
    assert tasks["Назначить сопровождающих"][0] == "01.12.2026"
    assert "Отметить, удовлетворена ли потребность «Учитель химии», или перенести её срок" in tasks


def test_an_order_about_another_district_asks_nothing_of_all_directors(context, burla, text, order, base):
    with context.db.changing("Другой округ") as session:
        session.get_one(Document, order).links[0].subject_id = 999
    sheet = text("director_month", base)
    assert "сопровождающих" not in sheet
    assert "Представить график подвоза" in sheet
