"""A big card is read first, edited in place, and asks before anything typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from app.kernel.columns import Tone
from app.kernel.errors import Conflict
from tests.ui.kit.hands import Listener, Plan, Shelf, focus, focused_name, plan_form, shown, type_text
from ui.kit.actions import Action
from ui.kit.card_page import CardPage, Header
from ui.kit.editable_section import EditableSection
from ui.kit.facts import Fact, FactsSection
from ui.kit.layout import Chip, PageHeader
from ui.kit.lines import Line, LineList
from ui.kit.panel import Panel

CTRL = Qt.KeyboardModifier.ControlModifier


class Card:
    """A page over one plan that lies on a shelf."""

    def __init__(self) -> None:
        self.shelf, self.messages = Shelf(), Listener()
        self.plan = Plan("3/2026")
        self.built: list[str] = []
        self.printed: list[str] = []
        print_plan = Action("План", lambda: self.printed.append("план"), "Ctrl+P")
        self.page = CardPage(
            7,
            Header("План округа", "на 2026/2027", (Chip("действует", Tone.DONE),), (print_plan,)),
            [Panel("Обзор", None, self._overview), Panel("Мероприятия", lambda _id: 40, self._events)],
        )

    def _overview(self, _subject_id, _parent):
        self.built.append("обзор")
        self.section = EditableSection(
            "Сведения", self._facts, plan_form, lambda: Plan(self.plan.number), self._save, self.messages
        )
        return self.section

    def _events(self, subject_id, _parent):
        self.built.append(f"мероприятия {subject_id}")
        return QLabel("40 мероприятий")

    def _facts(self):
        return [Fact("Номер", self.plan.number), Fact("Сайт", ""), Fact("Школа", "", missing="не указано")]

    def _save(self, plan):
        number = self.shelf.save(plan)
        self.plan = plan
        return number


@pytest.fixture
def card(qtbot):
    card = Card()
    shown(qtbot, card.page, (1160, 720))
    return card


def test_a_tab_is_built_when_it_is_first_shown(qtbot, card):
    assert card.built == ["обзор"]
    assert card.page.tabs.tabText(1) == "Мероприятия  40"
    card.page.setFocus()
    qtbot.keyClick(card.page.tabs, Qt.Key.Key_Right)
    qtbot.keyClick(card.page.tabs, Qt.Key.Key_Left)
    qtbot.keyClick(card.page.tabs, Qt.Key.Key_Tab, CTRL)
    assert card.built == ["обзор", "мероприятия 7"]


def test_what_is_known_is_read_as_text_and_empty_facts_are_left_out(card):
    assert card.section.facts.texts() == {"Номер": "3/2026", "Школа": "не указано"}


def test_f2_turns_the_section_into_fields_and_ctrl_s_back_into_text(qtbot, card):
    card.page.setFocus()
    qtbot.keyClick(focus(), Qt.Key.Key_F2)
    assert card.section.editing and focused_name() == "Номер"
    focus().selectAll()  # type: ignore[attr-defined]
    type_text("4/2026")
    with qtbot.waitSignal(card.page.saved):
        qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    assert not card.section.editing
    assert card.section.facts.texts()["Номер"] == "4/2026"
    assert focused_name() == "Изменить: Сведения"


def test_a_click_on_a_value_edits(qtbot, card):
    value = next(label for label in card.section.facts.findChildren(QLabel) if label.text() == "3/2026")
    qtbot.mouseClick(value, Qt.MouseButton.LeftButton)
    assert card.section.editing


def test_esc_leaves_untouched_fields_and_asks_about_touched_ones(qtbot, card):
    card.section.edit()
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    assert not card.section.editing
    card.section.edit()
    type_text("9")
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    assert card.section.editing and card.section.bar.isVisible()
    card.section.bar.discard_button.click()
    assert not card.section.editing
    assert card.section.facts.texts()["Номер"] == "3/2026"


def test_a_conflict_and_a_refusal_keep_what_was_typed(card):
    card.section.edit()
    card.section.form.editor("number").setText("")
    assert not card.section.save()
    assert card.section.form.summary.texts() == ["Номер: Укажите номер плана."]
    card.shelf.refusal = Conflict("План уже изменил другой сотрудник. Откройте его заново.")
    card.section.form.editor("number").setText("5/2026")
    assert not card.section.save()
    assert card.section.form.editor("number").text() == "5/2026"
    assert card.messages.errors == ["План уже изменил другой сотрудник. Откройте его заново."]


def test_leaving_is_immediate_when_nothing_was_typed(card):
    left: list[str] = []
    card.section.edit()
    card.page.leave(lambda: left.append("ушли"))
    assert left == ["ушли"] and not card.section.editing


@pytest.mark.parametrize(("answer", "left", "saved"), [("save", 1, 1), ("discard", 1, 0), ("stay", 0, 0)])
def test_leaving_asks_when_something_is_not_saved(card, answer, left, saved):
    gone: list[str] = []
    card.section.edit()
    card.section.form.editor("number").setText("5/2026")
    card.page.leave(lambda: gone.append("ушли"))
    assert card.page.bar.isVisible() and gone == []
    getattr(card.page.bar, f"{answer}_button").click()
    assert (len(gone), len(card.shelf.saved)) == (left, saved)
    assert card.section.editing is (answer == "stay")


def test_leaving_with_a_refused_save_stays_and_shows_why(card):
    gone: list[str] = []
    card.section.edit()
    card.section.form.editor("number").setText("")
    card.page.show_panel(1)
    card.page.leave(lambda: gone.append("ушли"))
    card.page.bar.save_button.click()
    assert gone == [] and card.page.tabs.currentIndex() == 0
    assert card.section.form.problems() == {"number": "Укажите номер плана."}


def test_the_keys_of_the_title_line_work_and_it_can_be_replaced(qtbot, card):
    card.page.set_header(Header("План исполнен", primary=Action("В архив", lambda: card.printed.append("архив"))))
    qtbot.keyClick(card.page.tabs, Qt.Key.Key_P, CTRL)
    assert card.printed == []
    next(one for one in card.page.findChildren(QPushButton) if one.text() == "В архив").click()
    assert card.printed == ["архив"]
    card.page.set_header(Header("План", prints=(Action("План", lambda: card.printed.append("план"), "Ctrl+P"),)))
    qtbot.keyClick(card.page.tabs, Qt.Key.Key_P, CTRL)
    assert card.printed == ["архив", "план"]


def test_a_new_title_line_leaves_the_keyboard_where_it_was(qtbot, card):
    def approve():
        card.page.set_header(Header("План исполнен", primary=Action("В архив", approve)))

    card.page.set_header(Header("План", primary=Action("Утвердить", approve), more=(Action("Копия", approve),)))
    next(one for one in card.page.findChildren(QPushButton) if one.text() == "Утвердить").setFocus()
    card.page.set_header(Header("План", primary=Action("Утвердить", approve)))
    qtbot.waitUntil(lambda: focused_name() == "Утвердить")
    approve()
    qtbot.waitUntil(card.page.tabs.hasFocus)


def test_the_page_fits_a_narrow_window(qtbot, card):
    card.page.resize(700, 560)
    assert card.page.width() == 700
    assert card.page.findChild(PageHeader) is not None


def test_a_line_of_a_short_list_opens_by_keyboard_and_by_click(qtbot):
    opened: list[str] = []
    lines = LineList(
        [
            Line("Приказ", "1.", "от 01.09.2026 № 112", Chip("есть", Tone.DONE), lambda: opened.append("приказ")),
            Line("План", "7.", chip=Chip("нет", Tone.LATE), open=lambda: opened.append("план")),
        ]
    )
    shown(qtbot, lines, (500, 80))
    first = lines.layout().itemAt(0).widget()  # type: ignore[union-attr]
    assert first.accessibleName() == "1. Приказ от 01.09.2026 № 112 есть"
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Return)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    qtbot.keyClick(focus(), Qt.Key.Key_Space)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert opened == ["приказ", "план", "приказ"]


def test_an_empty_list_says_what_belongs_there(qtbot):
    lines = LineList([], "Документов ещё нет. Начните с приказа.")
    qtbot.addWidget(lines)
    assert [label.text() for label in lines.findChildren(QLabel)] == ["Документов ещё нет. Начните с приказа."]


def test_a_link_among_facts_leads_on(qtbot):
    opened: list[int] = []
    section = FactsSection("Сведения", [Fact("Базовая школа", "Бурлинская СОШ", link=lambda: opened.append(3))])
    shown(qtbot, section, (500, 200))
    next(one for one in section.findChildren(QPushButton) if one.text() == "Бурлинская СОШ").click()
    assert opened == [3]
