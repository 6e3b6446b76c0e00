"""Every page, card and dialog: each control has a Russian name and is reached by Tab; at 125 % nothing is cut off."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.context import AppContext
from app.exchange import import_register
from app.kernel.resources import resource
from app.schools import HeadDraft, load_organisation, organisation_card, save_organisation
from tests.journeys.eyes import at_rest, cut_off, missed_by_tab, unnamed
from tests.journeys.looking import close, faults, tabs, told
from tests.journeys.person import Person, settle
from tests.ui.conftest import Heard
from ui.kit.card_dialog import CardDialog
from ui.kit.card_page import CardPage
from ui.kit.editable_section import EditableSection
from ui.kit.theme import Theme
from ui.office import FirstStart, open_journal, open_reference, verbs
from ui.schools.heads import former_heads, open_succession
from ui.schools.loading import LoadRegisterDialog
from ui.schools.twins import open_twins
from ui.sections import SECTIONS, all_verbs
from ui.shell import MainWindow
from ui.submissions.sending import open_sending

CARDS = ("organisation", "district", "contract", "council", "meeting", "plan", "document", "submission")
SMALL = ("resource", "need", "event", "person", "signatory", "worker")


@pytest.fixture
def person(small_screen: Person) -> Person:
    """A person before the window of a small screen, who has chosen large letters."""
    return small_screen


def test_every_section_and_its_help_can_be_used_by_everybody(person: Person) -> None:
    assert isinstance(person.window, MainWindow)
    found: list[str] = []
    for section in SECTIONS:
        person.window.go(section.name)
        found += faults(person)
        if isinstance(person.page, CardPage):
            found += [one for _ in tabs(person.page) for one in faults(person)]
        if section.name == "inventory":
            person.press("Ctrl+Tab")
            found += faults(person)
        person.press("F1")
        found += faults(person)
    assert not found, told(found)


@pytest.mark.parametrize("kind", CARDS)
def test_every_card_can_be_used_by_everybody(kind: str, person: Person) -> None:
    assert isinstance(person.window, MainWindow)
    person.window.open(kind, 1)
    card = person.card
    found: list[str] = []
    for title in tabs(card):
        found += [f"{title}: {one}" for one in faults(person)]
        sections = card.stack.currentWidget().findChildren(EditableSection)
        for section in sections:
            section.edit()
        if sections:
            found += [f"{title}, поля: {one}" for one in faults(person)]
        for section in sections:
            section.close_form()
    assert not found, told(found)


def test_every_small_card_can_be_used_by_everybody(person: Person) -> None:
    assert isinstance(person.window, MainWindow)
    found: list[str] = []
    for kind in SMALL:
        person.window.open(kind, 1)
        dialog = person.find(CardDialog)
        found += faults(person)
        for number in range(1, dialog.tabs.count()):
            dialog.show_tab(number)
            found += faults(person)
        close(person)
    assert not found, told(found)


def test_every_dialog_that_makes_a_record_can_be_used_by_everybody(person: Person) -> None:
    assert isinstance(person.window, MainWindow)
    found: list[str] = []
    for verb in [*all_verbs(person.window.desk, person.page), *verbs(person.window.desk, person.page)]:
        verb.run()
        settle()
        if person.here is not person.window:
            found += [f"{verb.title}: {one}" for one in faults(person)]
            close(person)
    assert not found, told(found)


def test_the_other_dialogs_can_be_used_by_everybody(person: Person) -> None:
    assert isinstance(person.window, MainWindow)
    desk = person.window.desk
    deeds: list[Callable[[], object]] = [
        lambda: open_journal(desk, 1, person.page),
        lambda: open_reference(desk, 1, person.page),
        lambda: open_sending(desk, 1, person.page),
        person.window.search,
    ]
    found: list[str] = []
    for deed in deeds:
        deed()
        found += faults(person)
        close(person)
    person.window.open("district", 1)
    person.choose("Печать", "Приказ")
    person.preview("Приказ о создании школьного округа")
    found += faults(person)
    close(person)
    assert not found, told(found)


def test_loading_of_the_register_can_be_used_by_everybody(person: Person) -> None:
    assert isinstance(person.window, MainWindow)
    dialog = LoadRegisterDialog(person.window.desk, person.page)
    dialog.open()
    found = faults(person)
    dialog.load_file(resource("samples", "register_sample.xml"))
    person.wait(lambda: dialog.job is None)
    found += faults(person)
    dialog.places.tick("Луговской район")
    for _ in range(2):
        dialog.next()
        person.wait(lambda: dialog.job is None)
        found += faults(person)
    close(person)
    assert not found, told(found)


def test_what_follows_a_new_register_and_a_new_head_can_be_used_by_everybody(person: Person, tmp_path: Path) -> None:
    assert isinstance(person.window, MainWindow)
    desk, sample = person.window.desk, resource("samples", "register_sample.xml")
    import_register(desk.context.db, sample)
    later = tmp_path / "Реестр через год.xml"
    later.write_text(sample.read_text(encoding="utf-8").replace("@example.ru", "@school.example"), encoding="utf-8")
    dialog = LoadRegisterDialog(desk, person.page)
    dialog.open()
    dialog.load_file(later)
    person.wait(lambda: dialog.job is None)
    dialog.places.tick("Луговской район")
    dialog.next()
    person.wait(lambda: dialog.job is None)
    dialog.next()
    assert not dialog.changes.is_empty()
    found = faults(person)
    close(person)
    open_twins(desk, person.page)
    found += faults(person)
    close(person)
    draft = load_organisation(desk.context.db, 1)
    draft.head = HeadDraft(full_name="Лаптева Полина Павловна", post="директор")
    save_organisation(desk.context.db, draft)
    open_succession(desk, 1, former_heads(organisation_card(desk.context.db, 1))[0], person.page)
    found += faults(person)
    close(person)
    assert not found, told(found)


def test_the_first_start_can_be_used_by_everybody(
    qtbot: QtBot, context: AppContext, messages: Heard, large: Theme
) -> None:
    wizard = FirstStart(context, messages, large)
    qtbot.addWidget(wizard)
    wizard.show()
    found: list[str] = []
    for number in range(len(wizard.steps)):
        wizard.show_step(number)
        qtbot.waitUntil(lambda: at_rest(wizard))
        found += [*unnamed(wizard), *cut_off(wizard), *missed_by_tab(wizard)]
    assert not found, told(found)
