"""Reports count what the rooms hold, and every one of them prints."""

from datetime import date

import pdfplumber
import pytest

from app.contracts import ContractKind, draft_for, save_contract
from app.inventory import NeedDraft, ResourceDraft, save_need, save_resource
from app.kernel.errors import NotFound
from app.office import OfficeDraft, SignatoryDraft, WorkerDraft, set_up_office
from app.papers import print_paper, table_paper
from app.plans import EventDraft, EventState, PlanDraft, save_event, save_plan
from app.reports import REPORTS, report_named
from tests.records import make_branch, make_district, make_schools


@pytest.fixture
def db(context):
    set_up_office(
        context,
        OfficeDraft(
            name="Отдел образования администрации Бурлинского района",
            region="Алтайский край",
            municipality="Бурлинский район",
            place="с. Бурла",
        ),
        SignatoryDraft(full_name="Тверитина Алла Павловна", post="начальник отдела"),
        WorkerDraft(full_name="Петрова Анна Сергеевна"),
    )
    return context.db


@pytest.fixture
def district(db):
    schools = make_schools(db)
    make_branch(db, schools[0])
    return make_district(db, schools)


def texts(db, name):
    report = report_named(name)
    return [{column.title: column.text(row) for column in report.columns} for row in report.build(db)]


def test_the_list_of_schools_holds_legal_entities_with_branches_and_district(db, district):
    rows = texts(db, "schools")
    assert [row["Школа"] for row in rows] == [
        "Бурлинская СОШ",
        "Михайловская СОШ",
        "Новопесчанская СОШ",
        "Устьянская СОШ",
    ]
    assert (rows[0]["Филиалы"], rows[0]["Округ"], rows[0]["Руководитель"]) == (
        "Ореховская ООШ",
        "Бурлинский",
        "Осокин Николай Павлович",
    )


def test_the_summary_counts_every_room_and_says_nothing_for_nothing(db, district):
    [empty] = texts(db, "districts")
    assert (empty["Участников"], empty["Договоров"], empty["Проведено"], empty["Выполнение"]) == ("4", "", "", "")
    save_resource(db, ResourceDraft(organisation_id=1, type="room", name="Кабинет"))
    save_need(db, NeedDraft(organisation_id=2, type="staff", name="Логопед"))
    plan = save_plan(db, PlanDraft(district_id=district, school_year=2026))
    for title, state, done in (("А", EventState.DONE, date(2026, 9, 9)), ("Б", EventState.PLANNED, None)):
        save_event(db, EventDraft(plan_id=plan, title=title, direction="teaching", state=state, done_on=done))
    [row] = texts(db, "districts")
    assert (row["Ресурсов"], row["Потребностей"], row["Проведено"]) == ("1", "1", "1 из 2")
    assert row["Выполнение"] == "50\N{NO-BREAK SPACE}%"


def test_contracts_stand_in_the_order_in_which_they_end(db, district):
    for kind, until in (
        (ContractKind.JOINT_ACTIVITY, date(2029, 8, 31)),
        (ContractKind.BASE_SCHOOL, date(2027, 8, 31)),
    ):
        draft = draft_for(db, kind, district)
        draft.number = kind.value
        draft.valid_from, draft.valid_until = date(2026, 9, 1), until
        save_contract(db, draft)
    assert [row["Действует до"] for row in texts(db, "contracts")] == ["31.08.2027", "31.08.2029"]


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_every_report_prints_what_is_shown(db, district, tmp_path, report):
    columns = [column for column in report.columns if not column.hidden]
    paper = table_paper(report.title, columns, report.build(db), "Отобрано по словам: «Бурла».")
    with pdfplumber.open(print_paper(db, paper, 0, tmp_path / "отчёт.pdf")) as pdf:
        page = pdf.pages[0]
        text = page.extract_text()
        assert page.width > page.height
    assert report.title.upper() in text
    assert "22 ноября 2026" in text.replace("\N{NO-BREAK SPACE}", " ")
    if report.name != "contracts":
        assert ("Бурлинск" in text and "Итого" in text) or report.name == "schools"


def test_an_unknown_report_is_a_sentence():
    with pytest.raises(NotFound, match="Нет отчёта"):
        report_named("unknown")
