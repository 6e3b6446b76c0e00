"""A plan is begun, filled with events by hand and from Excel, approved, and its events are marked as done."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.districts import DistrictDraft, MemberDraft, save_district
from app.plans import (
    EventDraft,
    EventState,
    PlanDraft,
    PlanState,
    events_of,
    load_event,
    load_plan,
    plan_rows,
    save_event,
    save_plan,
)
from app.plans import plan_card as read_plan
from app.schools import OrganisationDraft, save_organisation
from tests.ui.kit.hands import focus, focused_name, shown, type_text
from tests.ui.records import make_district, make_schools
from tests.ui.rooms import (
    CTRL,
    archive_and_restore,
    choose,
    form_of,
    press,
    section_of,
    settle,
    show_card,
    show_page,
    take_first_row,
    the_dialog,
    words,
)
from ui.parts.history import HistoryView
from ui.plans import open_event, open_events_paste, open_plan, plan_card, plans_page, plans_panel, verbs
from ui.plans.events_page import EventsPage

TWELVE = "\n".join(
    [
        "Мероприятие\tСрок\tМесто\tОтветственный\tНаправление\tОжидаемый результат",
        "Заседание совета\t15.09.2026\tБурлинская СОШ\tОсокин Н. П.\tОрганизационно\tПротокол",
        *(f"Занятие сетевого курса {n}\tоктябрь\tУстьянская СОШ\tЖаркова Е. К.\t\tЗачёт" for n in range(2, 12)),
        "Итоги года\tапрель-май\t\tТверитина А. П.\tМониторинг\tОтчёт",
    ]
)


@pytest.fixture
def db(context):
    return context.db


@pytest.fixture
def schools(db, office):
    return make_schools(db)


@pytest.fixture
def district(db, schools):
    return make_district(db, schools)


@pytest.fixture
def plan(db, district):
    return save_plan(db, PlanDraft(district_id=district, school_year=2026))


@pytest.fixture
def seminar(db, plan, schools):
    return save_event(
        db,
        EventDraft(
            plan_id=plan,
            title="Семинар учителей химии",
            direction="methodical",
            starts_on=date(2026, 11, 20),
            participants=schools[:2],
        ),
    )


@pytest.fixture
def parent(qtbot):
    parent = QWidget()
    shown(qtbot, parent)
    return parent


def events_page(qtbot, card, rows):
    page = card.panel("Мероприятия")
    assert isinstance(page, EventsPage)
    qtbot.waitUntil(lambda: not page.view.source.busy and page.view.model.rowCount() == rows)
    return page


def test_a_plan_is_begun_by_keyboard_with_the_only_district_and_this_year(qtbot, desk, db, district, navigator):
    page = show_page(qtbot, plans_page(desk), 0)
    page.view.table.setFocus()
    qtbot.keyClick(page.view.table, Qt.Key.Key_Insert)
    dialog = the_dialog(qtbot, page)
    qtbot.waitUntil(lambda: focused_name() == "Школьный округ")
    qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    assert dialog.form.problems() == {}
    [row] = plan_rows(db)
    assert (row.district, row.year) == ("Бурлинский", "2026/2027")
    assert navigator.opened == [("plan", row.id)]


def test_a_second_plan_for_the_year_is_refused_in_words(desk, parent, plan):
    dialog = open_plan(desk, parent)
    press(dialog, "Создать")
    assert "уже есть план на 2026/2027 учебный год" in dialog.form.problems()["school_year"]
    assert dialog.isVisible()


def test_a_plan_goes_to_the_archive_and_back_by_keyboard(qtbot, desk, messages, plan):
    archive_and_restore(qtbot, show_page(qtbot, plans_page(desk), 1))
    assert messages.toasts == ["План убран в архив", "План возвращён из архива"]


def test_an_event_is_made_by_keyboard_alone(qtbot, desk, db, plan):
    page = events_page(qtbot, show_card(qtbot, plan_card(desk, plan)), 0)
    page.view.table.setFocus()
    qtbot.keyClick(page.view.table, Qt.Key.Key_Insert)
    dialog = the_dialog(qtbot, page)
    qtbot.waitUntil(lambda: focused_name() == "Мероприятие")
    type_text("Олимпиада школ округа")
    qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    qtbot.keyClick(focus(), Qt.Key.Key_Down)
    for _ in range(2):
        qtbot.keyClick(focus(), Qt.Key.Key_Tab)
    type_text("27.11.26")
    qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    assert dialog.form.problems() == {}
    [row] = events_of(db, plan)
    assert (row.title, row.starts_on, row.direction) == ("Олимпиада школ округа", date(2026, 11, 27), "governance")
    qtbot.waitUntil(lambda: page.view.model.rowCount() == 1)


def test_twelve_events_are_pasted_from_excel_with_their_terms(qtbot, desk, db, messages, plan, schools, parent):
    QGuiApplication.clipboard().setText(TWELVE)
    open_events_paste(desk, plan, parent)
    dialog = the_dialog(qtbot, parent)
    dialog.form.editor("direction").setText("Сетевые образовательные программы и учебные занятия")
    dialog.form.editor("participants").set_value(schools)
    table = dialog.form.editor("rows").table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_V, CTRL)
    qtbot.keyClick(table, Qt.Key.Key_S, CTRL)
    found = {row.title: row for row in events_of(db, plan)}
    assert len(found) == 12
    assert messages.toasts == ["Внесено: 12\N{NO-BREAK SPACE}мероприятий"]
    first, lesson, last = found["Заседание совета"], found["Занятие сетевого курса 5"], found["Итоги года"]
    assert (first.direction, first.starts_on) == ("governance", date(2026, 9, 15))
    assert (lesson.direction, lesson.term_words) == ("teaching", "октябрь 2026 г.")
    assert (last.direction, last.ends_on, len(last.participants)) == ("monitoring", date(2027, 5, 31), 4)


def test_a_wrong_row_among_pasted_events_saves_none_of_them(qtbot, desk, db, plan, parent):
    QGuiApplication.clipboard().setText("Семинар\tметодическая\t12.09.2026\nКонкурс\tметодическая\t12.09.2030\n")
    open_events_paste(desk, plan, parent)
    dialog = the_dialog(qtbot, parent)
    table = dialog.form.editor("rows").table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_V, CTRL)
    press(dialog, "Внести все")
    assert "вне 2026/2027 учебного года" in dialog.form.problems()["rows.1.when"]
    assert events_of(db, plan) == []


def test_an_overdue_event_says_so_and_is_marked_as_done_with_its_outcome(qtbot, desk, db, plan, seminar):
    page = events_page(qtbot, show_card(qtbot, plan_card(desk, plan)), 1)
    near = next(column for column in page.view.shown()[0] if column.title == "Когда")
    assert near.text(page.view.rows()[0]) == "просрочено на 2\N{NO-BREAK SPACE}дня"
    take_first_row(qtbot, page)
    qtbot.keyClick(focus(), Qt.Key.Key_D, CTRL)
    dialog = the_dialog(qtbot, page)
    assert dialog.form.editor("done_on").text() == "20.11.2026"
    dialog.form.editor("outcome").setText("Участвовали 9 учителей")
    press(dialog, "Сохранить")
    event = load_event(db, seminar)
    assert (event.state, event.done_on, event.outcome) == (
        EventState.DONE,
        date(2026, 11, 20),
        "Участвовали 9 учителей",
    )
    assert read_plan(db, plan).done_percent == 100


def test_an_event_marked_by_mistake_returns_to_the_plan(qtbot, desk, db, plan, seminar):
    draft = load_event(db, seminar)
    draft.state, draft.done_on = EventState.DONE, date(2026, 11, 20)
    save_event(db, draft)
    page = events_page(qtbot, show_card(qtbot, plan_card(desk, plan)), 1)
    take_first_row(qtbot, page)
    page.reopen()
    assert load_event(db, seminar).state is EventState.PLANNED


def test_an_event_goes_to_the_archive_and_back_by_keyboard(qtbot, desk, messages, plan, seminar):
    archive_and_restore(qtbot, events_page(qtbot, show_card(qtbot, plan_card(desk, plan)), 1))
    assert messages.toasts == ["Мероприятие убрано в архив", "Мероприятие возвращено из архива"]


def test_a_school_that_has_left_the_district_stays_among_the_participants(desk, db, plan, seminar, schools, parent):
    stranger = make_stranger(db)
    draft = load_event(db, seminar)
    draft.participants.append(stranger)
    save_event(db, draft)
    dialog = open_event(desk, seminar, parent)
    assert dialog is not None
    dialog.form.editor("place").setText("Кабинет химии")
    press(dialog, "Сохранить")
    assert set(load_event(db, seminar).participants) == {*schools[:2], stranger}


def test_the_schools_to_choose_from_follow_the_chosen_plan(desk, db, plan, parent, schools):
    other = make_stranger(db)
    district = save_district(
        db,
        DistrictDraft(
            name="Славгородский",
            base_school_id=other,
            members=[MemberDraft(organisation_id=other, joined_on=date(2026, 9, 1))],
        ),
    )
    save_plan(db, PlanDraft(district_id=district, school_year=2026))
    dialog = open_event(desk, None, parent)
    assert dialog is not None
    members = dialog.form.editor("participants")
    assert members.list.count() == 0
    dialog.form.editor("plan_id").set_value(plan)
    assert members.list.count() == len(schools)


def test_the_card_says_how_far_the_plan_is_and_leads_to_the_district(qtbot, desk, navigator, plan, seminar, district):
    card = show_card(qtbot, plan_card(desk, plan))
    assert "Проведено 0 из 1\N{NO-BREAK SPACE}мероприятия, 0\N{NO-BREAK SPACE}%. Просрочено: 1." in words(card)
    press(card, "Школьный округ: Бурлинский")
    assert navigator.opened == [("district", district)]


def test_a_plan_with_events_is_approved_by_the_button_of_its_card(qtbot, desk, db, plan, seminar):
    card = show_card(qtbot, plan_card(desk, plan))
    press(card, "Утвердить…")
    dialog = the_dialog(qtbot, card)
    dialog.form.editor("approved_on").setText("1.9.26")
    dialog.form.editor("approved_by").setText("начальник отдела образования")
    press(dialog, "Утвердить")
    assert (load_plan(db, plan).state, load_plan(db, plan).approved_on) == (PlanState.APPROVED, date(2026, 9, 1))
    qtbot.waitUntil(lambda: "утверждён" in section_of(card, "Обзор").facts.texts().values())
    press(card, "Мероприятие")


def test_the_plan_is_changed_in_place_and_a_colleague_s_change_is_not_lost(qtbot, desk, db, messages, plan):
    card = show_card(qtbot, plan_card(desk, plan))
    form = form_of(card, "Обзор")
    colleague = load_plan(db, plan)
    colleague.note = "по решению совета"
    save_plan(db, colleague)
    form.editor("note").setText("моя правка")
    section = section_of(card, "Обзор")
    assert not section.save()
    assert len(messages.errors) == 1
    assert form.editor("note").value() == "моя правка"
    assert load_plan(db, plan).note == "по решению совета"


def test_the_history_of_a_plan_names_fields_in_russian(qtbot, desk, db, plan):
    draft = load_plan(db, plan)
    draft.note = "после совещания"
    save_plan(db, draft)
    card = show_card(qtbot, plan_card(desk, plan))
    history = card.panel("История")
    assert isinstance(history, HistoryView)
    qtbot.waitUntil(lambda: history.view.model.rowCount() > 0)
    assert ("Петрова Анна Сергеевна", "после совещания") in {(row.who, row.new) for row in history.view.rows()}
    assert not [row.what for row in history.view.rows() if row.what.isascii()]


def test_a_plan_is_archived_from_its_card(qtbot, desk, db, messages, plan):
    card = show_card(qtbot, plan_card(desk, plan))
    choose(card, "Ещё", "В архив")
    settle()
    assert messages.toasts == ["План убран в архив"]
    assert read_plan(db, plan).archived


def test_a_district_s_card_shows_its_plans_and_begins_one_for_it(qtbot, desk, plan, district, parent):
    panel = plans_panel(desk)
    assert panel.count is not None and panel.count(district) == 1
    page = panel.make(district, parent)
    page.show()
    press(page, "План")
    dialog = the_dialog(qtbot, parent)
    assert dialog.form.editor("district_id").value() == district
    assert [verb.title for verb in verbs(desk, parent)] == ["Новый план", "Новое мероприятие"]


def make_stranger(db):
    return save_organisation(
        db, OrganisationDraft(full_name="МБОУ «Славгородская СОШ»", short_name="Славгородская СОШ")
    )
