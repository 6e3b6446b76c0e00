"""A plan is begun, filled with events by hand and from Excel, approved, and its events are marked as done."""

from datetime import date

from PySide6.QtCore import Qt

from app.plans import (
    PlanState,
    load_plan,
    plan_rows,
    save_plan,
)
from app.plans import plan_card as read_plan
from tests.ui.kit.hands import focus, focused_name
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
    the_dialog,
    words,
)
from ui.parts.history import HistoryView
from ui.plans import open_plan, plan_card, plans_page, plans_panel, verbs


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
