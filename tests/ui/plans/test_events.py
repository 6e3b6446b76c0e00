"""Events are made by hand and pasted from Excel, marked as done, archived and restored."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.districts import DistrictDraft, MemberDraft, save_district
from app.plans import (
    EventState,
    PlanDraft,
    events_of,
    load_event,
    save_event,
    save_plan,
)
from app.plans import plan_card as read_plan
from app.schools import OrganisationDraft, save_organisation
from tests.ui.kit.hands import focus, focused_name, type_text
from tests.ui.rooms import (
    CTRL,
    archive_and_restore,
    press,
    show_card,
    take_first_row,
    the_dialog,
)
from ui.plans import open_event, open_events_paste, plan_card
from ui.plans.events_page import EventsPage

TWELVE = "\n".join(
    [
        "Мероприятие\tСрок\tМесто\tОтветственный\tНаправление\tОжидаемый результат",
        "Заседание совета\t15.09.2026\tБурлинская СОШ\tОсокин Н. П.\tОрганизационно\tПротокол",
        *(f"Занятие сетевого курса {n}\tоктябрь\tУстьянская СОШ\tЖаркова Е. К.\t\tЗачёт" for n in range(2, 12)),
        "Итоги года\tапрель-май\t\tТверитина А. П.\tМониторинг\tОтчёт",
    ]
)


def events_page(qtbot, card, rows):
    page = card.panel("Мероприятия")
    assert isinstance(page, EventsPage)
    qtbot.waitUntil(lambda: not page.view.source.busy and page.view.model.rowCount() == rows)
    return page


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


def make_stranger(db):
    return save_organisation(
        db, OrganisationDraft(full_name="МБОУ «Славгородская СОШ»", short_name="Славгородская СОШ")
    )
