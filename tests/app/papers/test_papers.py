"""The eight papers of a district, printed from a real database and read back."""

import subprocess
import sys
from datetime import date

import pdfplumber
import pytest

from app.kernel.errors import NotFound, Unavailable
from app.papers import PAPERS, BadText, paper_named, papers_for, print_paper
from models.council import CouncilMember, CouncilRole, Meeting, MeetingForm
from models.office import ActKind, Worker
from models.person import Person
from models.plan import Plan, PlanEvent
from tests.app.papers.municipality import register_order, settle
from tests.app.papers.signing import words

OF_A_DISTRICT = (
    "district_order",
    "district_regulation",
    "base_school_contract",
    "joint_contract",
    "council_regulation",
    "council_minutes",
    "resource_map",
    "interaction_plan",
)


@pytest.mark.parametrize("name", OF_A_DISTRICT)
def test_each_paper_is_printed_whole(printed, name):
    text = words(printed(name))
    assert "Бурлинский" in text
    assert "None" not in text
    assert "{{" not in text
    assert ".." not in text.replace("....", "")
    assert b"Helvetica" not in printed(name).read_bytes()


def test_the_order_reads_as_an_office_signs_it(context, burla, printed):
    register_order(context.db, burla["district_order"], "112", date(2026, 9, 1))
    text = words(printed("district_order"))
    assert "1 сентября 2026 г. с. Бурла № 112" in text
    assert "О создании школьного округа «Бурлинский»" in text
    assert "ПРИКАЗЫВАЮ:" in text
    assert "Директору МБОУ «Бурлинская СОШ» Осокину Н. П." in text
    assert "временно исполняющему обязанности директора МБОУ «Новопесчанская СОШ» Мещерякову Г. Б." in text
    assert "Назначить куратором Округа главного специалиста комитета по образованию Соловей И. И., поручив ей" in text
    assert "в срок до 15 сентября 2026 г." in text
    assert "Контроль за исполнением настоящего приказа оставляю за собой." in text
    assert "Приложение № 2 к приказу комитета по образованию администрации Бурлинского района" in text


def test_the_order_sets_no_term_on_a_day_off_and_creates_nothing_before_it_is_signed(context, burla, printed):
    assert "Создать с 1 сентября 2026 г. школьный округ" in words(printed("district_order"))
    register_order(context.db, burla["district_order"], "200", date(2026, 11, 19))
    text = words(printed("district_order"))
    assert "Создать школьный округ «Бурлинский»" in text
    assert "в базовую школу в срок до 11 января 2027 г." in text


def test_the_order_names_who_has_prepared_it_while_there_is_one_worker(context, printed):
    for name, named in (("Седых Анна Павловна", True), ("Громов Пётр Иванович", False)):
        with context.db.changing("Работник") as session:
            session.add(Worker(full_name=name, post="Методист", phone="8 (38572) 2-22-22"))
        assert ("Седых Анна Павловна, методист 8 (38572) 2-22-22" in words(printed("district_order"))) is named


def test_an_order_proposes_as_its_executor_who_works_at_the_program(context, burla, tmp_path):
    with context.db.changing("Работники") as session:
        session.add_all(Worker(full_name=name) for name in ("Громов Пётр Иванович", context.who))
    out = print_paper(context.db, paper_named("coordinator_order"), burla["district_order"], tmp_path / "order.pdf")
    assert context.who in words(out)
    assert "Громов" not in words(out)


def test_a_draft_of_the_order_has_places_for_date_and_number(printed):
    text = words(printed("district_order"))
    assert "____________ 20__ г. с. Бурла № ______" in text
    assert "со дня подписания настоящего приказа" in text


def test_where_the_administration_decides_the_act_is_a_resolution_and_the_party_the_administration(context, tmp_path):
    ids = settle(context.db, act=ActKind.RESOLUTION, legal_entity=False, teaching=True)
    act = words(print_paper(context.db, paper_named("district_order"), ids["district_order"], tmp_path / "act.pdf"))
    assert "ПОСТАНОВЛЕНИЕ" in act
    assert "ПОСТАНОВЛЯЮ:" in act
    assert "настоящего постановления" in act
    assert "Глава Бурлинского района П. И. Седых" in act
    assert "Учебная база" in act
    paper = paper_named("base_school_contract")
    contract = words(print_paper(context.db, paper, ids["base_school_contract"], tmp_path / "contract.pdf"))
    assert "Администрация Бурлинского района Алтайского края, именуемая в дальнейшем «Администрация»" in contract
    assert "в лице главы Бурлинского района Седых Петра Ильича, действующего на основании Устава" in contract

    assert "Исполнение Договора от имени Администрации обеспечивает комитет по образованию" in contract
    assert "ежегодно до 15 июня представлять комитету по образованию" in contract


def test_the_contract_with_the_base_school_agrees_in_gender_and_case(printed):
    text = words(printed("base_school_contract"))
    assert "Комитет по образованию администрации Бурлинского района, именуемый в дальнейшем «Комитет»" in text
    assert "Чайки Тамары Ильиничны, действующей на основании Положения" in text
    assert "именуемое в дальнейшем «Базовая школа», в лице директора Осокина Николая Павловича" in text
    assert "по 31 августа 2029 г." in text


def test_an_interim_head_signs_the_joint_contract_on_the_ground_of_an_order(printed):
    text = words(printed("joint_contract"))
    assert (
        "в лице временно исполняющего обязанности директора Мещерякова Глеба Борисовича, действующего на основании "
        "Устава и приказа комитета по образованию от 10.08.2026 № 15-к" in text
    )
    assert text.count("М.П. (при наличии)") == 4
    assert "в пяти экземплярах" in text
    assert "Временно исполняющий обязанности" in text


def test_a_name_corrected_by_hand_is_printed_as_corrected(context, burla, printed):
    with context.db.changing("Исправление падежа") as session:
        person = session.query(Person).filter_by(last_name="Осокин").one()
        person.dative = "Осокинову Николаю Павловичу"
    assert "МБОУ «Бурлинская СОШ» Осокинову Н. П." in words(printed("district_order"))


def test_the_minutes_say_who_was_there_and_how_they_voted(printed):
    text = words(printed("council_minutes"))
    assert "Председательствующий — Осокин Н. П." in text
    assert "Отсутствовали: Жаркова Е. К. (болезнь)." in text
    assert "Из 4 членов Совета присутствуют 3. Кворум имеется." in text
    assert "— Мещеряков Г. Б. поддержал." in text or "- Мещеряков Г. Б. поддержал." in text
    assert "1.1. Утвердить карту ресурсов округа." in text
    assert "«против» — нет, «воздержались» — 1. Решение принято." in text
    assert "Решение принято единогласно." in text


def test_the_minutes_of_a_council_without_a_secretary_leave_a_place_for_the_name(context, burla, printed):
    with context.db.changing("Смена секретаря") as session:
        secretary = session.query(CouncilMember).filter_by(role=CouncilRole.SECRETARY).one()
        secretary.role = CouncilRole.MEMBER
    text = words(printed("council_minutes"))
    assert "Секретарь — ____" in text
    assert "Секретарь ____" in text


def test_the_regulation_of_the_council_follows_its_own_settings(printed):
    text = words(printed("council_regulation"))
    assert "не менее двух третей членов Совета" in text
    assert "кворум составляет 3 человека" in text
    assert "Срок полномочий Совета — 3 года." in text
    assert "не реже одного раза в квартал" in text
    assert "большинством голосов присутствующих" in text


def test_the_plan_and_the_map_lie_on_their_side_and_name_directions(printed):
    for name, expected in (("interaction_plan", "Научно-методическая работа"), ("resource_map", "Транспорт")):
        path = printed(name)
        with pdfplumber.open(path) as book:
            assert all(page.width > page.height for page in book.pages)
        assert expected in words(path)


@pytest.mark.parametrize(
    ("typed", "stamp", "agreed"),
    [
        ("", "УТВЕРЖДЁН приказом комитета по образованию", True),
        ("начальник отдела образования", "УТВЕРЖДАЮ Начальник отдела образования", True),
        ("Приказом отдела от 01.09.2026 № 5", "УТВЕРЖДЁН приказом отдела от 01.09.2026 № 5", True),
        ("Координационный совет", "УТВЕРЖДЁН решением Координационного совета", False),
    ],
)
def test_the_stamp_of_the_plan_agrees_with_who_has_approved_it(context, printed, typed, stamp, agreed):
    with context.db.changing("Утверждение") as session:
        session.query(Plan).one().approved_by = typed
    text = words(printed("interaction_plan"))
    assert stamp in text
    assert ("План согласован с Координационным советом" in text) is agreed


def test_the_plan_does_not_say_the_form_of_an_event_twice(context, printed):
    with context.db.changing("Мероприятие") as session:
        event = session.query(PlanEvent).first()
        assert event is not None
        event.title, event.form = "Семинар учителей химии", "семинар"
    assert "(семинар)" not in words(printed("interaction_plan")).split("Семинар учителей химии")[1][:20]


def test_a_vote_by_correspondence_is_not_called_a_sitting(context, printed):
    with context.db.changing("Заочное голосование") as session:
        session.query(Meeting).one().form = MeetingForm.ABSENT
    text = words(printed("council_minutes"))
    assert "ПРОТОКОЛ заочного голосования" in text
    assert "ИТОГИ ГОЛОСОВАНИЯ" in text
    assert "СЛУШАЛИ" not in text
    assert "ХОД ЗАСЕДАНИЯ" not in text


def test_a_school_without_a_head_gets_a_place_to_write_in(context, burla, printed):
    from models.school import Appointment

    with context.db.changing("Увольнение") as session:
        for appointment in session.query(Appointment).filter_by(organisation_id=2):
            session.delete(appointment)
    assert "____________________" in words(printed("joint_contract"))


def test_the_offices_own_text_wins_over_the_shipped_one(context, burla, tmp_path):
    (tmp_path / "network").mkdir()
    (tmp_path / "network" / "resource_map.txt").write_text("= НАША КАРТА\n= «{{ округ.название }}»", encoding="utf-8")
    path = print_paper(context.db, paper_named("resource_map"), burla["resource_map"], tmp_path / "map.pdf", tmp_path)
    assert words(path) == "НАША КАРТА «Бурлинский»"


def test_a_broken_text_is_refused_in_words_and_leaves_the_old_file(context, burla, tmp_path):
    out = tmp_path / "map.pdf"
    out.write_bytes(b"old")
    (tmp_path / "network").mkdir()
    (tmp_path / "network" / "resource_map.txt").write_text("= КАРТА\n> дата", encoding="utf-8")
    with pytest.raises(BadText, match=r"Шаблон «network/resource_map»\. Строка 2"):
        print_paper(context.db, paper_named("resource_map"), burla["resource_map"], out, tmp_path)
    assert out.read_bytes() == b"old"
    assert [path.name for path in tmp_path.glob("*.part")] == []


def test_a_file_that_cannot_be_written_is_said_in_words(context, burla, tmp_path):
    out = tmp_path / "map.pdf"
    out.mkdir()
    with pytest.raises(Unavailable, match=r"«map\.pdf»"):
        print_paper(context.db, paper_named("resource_map"), burla["resource_map"], out)


def test_a_record_that_is_gone_is_said_in_words(context, burla, tmp_path):
    for paper in PAPERS:
        if paper.subject not in ("office", "journal"):
            with pytest.raises(NotFound):
                print_paper(context.db, paper, 999, tmp_path / "x.pdf")
    with pytest.raises(NotFound, match="договор о совместной деятельности"):
        paper = paper_named("joint_contract")
        print_paper(context.db, paper, burla["base_school_contract"], tmp_path / "x.pdf")


def test_the_catalogue_lists_the_papers_of_each_subject():
    subjects = {paper.subject for paper in PAPERS}
    assert subjects >= {"district", "contract", "council", "meeting", "plan", "organisation", "office", "document"}
    assert all(paper in papers_for(subject) for subject in subjects for paper in PAPERS if paper.subject == subject)
    assert len({paper.name for paper in PAPERS}) == len(PAPERS)
    with pytest.raises(NotFound, match="Нет бумаги «x»"):
        paper_named("x")


def test_twelve_schools_fit_every_paper(context, tmp_path):
    ids = settle(context.db, schools=12)
    for name, subject in ids.items():
        path = print_paper(context.db, paper_named(name), subject, tmp_path / f"{name}.pdf")
        with pdfplumber.open(path) as book:
            for page in book.pages:
                assert all(char["x1"] <= page.width - 10 * 72 / 25.4 + 1 for char in page.chars)


def test_the_door_of_the_papers_is_light():
    code = (
        "import sys, app.papers; heavy = {'reportlab', 'jinja2', 'pypdfium2', 'pymorphy3', 'pytrovich', 'pyphen'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
