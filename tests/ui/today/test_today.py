"""«Сегодня» says what waits, opens it, shows how far the districts are, and offers the next step of the year."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.contracts import ContractKind, ContractState, save_contract
from app.contracts import draft_for as contract_for
from app.inventory import NeedDraft, cover_need, save_need
from app.kernel.columns import Tone
from app.kernel.waiting import Urgency
from app.plans import EventDraft, EventState, PlanDraft, load_event, save_event, save_plan
from app.readiness import progress_of_districts
from app.submissions import SubmissionDraft, mark_sent, save_submission
from tests.ui.kit.hands import shown
from tests.ui.rooms import PAGE, press
from ui.kit.actions import Action
from ui.kit.chips import ChipLabel
from ui.parts.bar import Bar
from ui.shell.window import FRAME_DEPENDS_ON
from ui.today import today_page
from ui.today.blocks import Group
from ui.today.lines import WorkLine
from ui.today.page import TABLES
from ui.today.season import next_step


@pytest.fixture
def seminar(db, district):
    plan = save_plan(db, PlanDraft(district_id=district, school_year=2026))
    draft = EventDraft(plan_id=plan, title="Семинар учителей химии", direction="methodical")
    draft.starts_on = date(2026, 11, 17)
    return save_event(db, draft)


def show(qtbot, desk, verbs=()):
    page = today_page(desk, lambda _page: verbs)
    shown(qtbot, page, PAGE)
    qtbot.waitUntil(lambda: "Загрузка…" not in texts(page))
    return page


def texts(page):
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def lines(page, urgency):
    groups = [one for one in page.findChildren(Group) if one.accessibleName() == urgency.label and one.isVisible()]
    return groups[0].findChildren(WorkLine) if groups else []


def test_an_overdue_event_stands_first_and_enter_opens_it(qtbot, desk, navigator, seminar):
    page = show(qtbot, desk)
    [line] = lines(page, Urgency.LATE)
    assert [chip.text for chip in line.findChildren(ChipLabel)] == ["на 5\N{NO-BREAK SPACE}дней"]
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert navigator.opened == [("event", seminar)]


def test_a_term_within_a_month_is_warned_of_and_a_later_one_is_not(qtbot, desk, db, district):
    for until in (date(2026, 12, 22), date(2026, 12, 23)):
        draft = contract_for(db, ContractKind.JOINT_ACTIVITY, district)
        draft.state, draft.concluded_on, draft.valid_from = ContractState.ACTIVE, date(2026, 9, 2), date(2026, 9, 2)
        draft.valid_until = until
        for party in draft.parties:
            party.signed_on = date(2026, 9, 2)
        save_contract(db, draft)
    page = show(qtbot, desk)
    chips = [one for line in lines(page, Urgency.SOON) for one in line.findChildren(ChipLabel)]
    assert [(one.toolTip(), one.tone) for one in chips] == [("22.12.2026", Tone.WAIT), ("23.12.2026", Tone.NEUTRAL)]


def test_a_line_goes_when_its_deed_is_done(qtbot, desk, db, seminar):
    page = show(qtbot, desk)
    assert len(lines(page, Urgency.LATE)) == 1
    draft = load_event(db, seminar)
    draft.state, draft.done_on = EventState.DONE, date(2026, 11, 17)
    save_event(db, draft)
    qtbot.waitUntil(lambda: not lines(page, Urgency.LATE))


def test_a_report_that_has_been_sent_goes_at_once(qtbot, desk, db, office):
    page = show(qtbot, desk)
    draft = SubmissionDraft(
        title="Отчёт о вакансиях", addressee="министерство", month=11, day=20, valid_from=date(2026, 9, 1)
    )
    report = save_submission(db, draft)
    qtbot.waitUntil(lambda: len(lines(page, Urgency.LATE)) == 1)
    mark_sent(db, report, date(2026, 11, 20), date(2026, 11, 22))
    qtbot.waitUntil(lambda: not lines(page, Urgency.LATE))


def test_the_page_hears_of_all_that_the_list_of_sections_counts():
    assert FRAME_DEPENDS_ON - {"office", "worker"} <= TABLES


def test_a_district_shows_documents_step_and_plan_and_opens(qtbot, desk, navigator, db, seminar, district):
    draft = load_event(db, seminar)
    draft.state, draft.done_on = EventState.DONE, date(2026, 11, 17)
    save_event(db, draft)
    page = show(qtbot, desk)
    assert "документы 0/7 · шаг 1 из 7 · план 100\N{NO-BREAK SPACE}%" in texts(page)
    assert [bar.percent for bar in page.findChildren(Bar)] == [100]
    press(page, "Открыть: Бурлинский")
    assert navigator.opened == [("district", district)]


def test_when_nothing_waits_it_says_so_and_offers_the_first_step(qtbot, desk, navigator, office):
    page = show(qtbot, desk)
    assert "Ничего не ждёт" in texts(page)
    assert "Начните со школ и первого округа" in texts(page)
    press(page, "К школам")
    assert navigator.gone == ["schools"]


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_of_the_year_has_a_next_step(db, month, seminar):
    with db.reading() as session:
        districts = tuple(progress_of_districts(session, date(2026, 11, 22)))
    year = 2026 if month > 8 else 2027
    step = next_step(districts, date(year, month, 10))
    assert step.title and step.reason and step.button


def test_a_long_group_shows_the_first_lines_and_unfolds_the_others(qtbot, desk, db, schools):
    for number in range(12):
        save_need(
            db, NeedDraft(organisation_id=schools[0], type="staff", name=f"Учитель {number}", due_on=date(2026, 11, 1))
        )
    page = show(qtbot, desk)
    assert len([one for one in lines(page, Urgency.LATE) if one.isVisible()]) == 8
    press(page, "Показать ещё 4")
    qtbot.waitUntil(lambda: len([one for one in lines(page, Urgency.LATE) if one.isVisible()]) == 12)


def test_create_offers_the_verbs_of_all_rooms(qtbot, desk):
    made = []
    page = show(qtbot, desk, [Action("Новый план", lambda: made.append("план"))])
    menu = page.create_button.menu()
    menu.aboutToShow.emit()
    [entry] = menu.actions()
    entry.trigger()
    assert (entry.text(), made) == ("Новый план", ["план"])


def test_a_page_nobody_looks_at_catches_up_when_it_is_shown(qtbot, desk, db, schools):
    need = save_need(db, NeedDraft(organisation_id=schools[0], type="staff", name="Логопед", due_on=date(2026, 11, 1)))
    page = show(qtbot, desk)
    assert len(lines(page, Urgency.LATE)) == 1
    page.hide()
    cover_need(db, need, date(2026, 11, 20))
    page.show()
    qtbot.waitUntil(lambda: not lines(page, Urgency.LATE))
