"""The life of a record by keyboard alone: made, changed, looked up in its history, archived, restored."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.journeys.person import Person, loaded
from tests.ui.conftest import WHO, Heard

Keys = Callable[[Person], object]


@dataclass(frozen=True)
class Kind:
    """A kind of record: the way to its list, what is typed into a new one, and the field that is changed."""

    name: str
    way: Keys
    new: Sequence[tuple[str, str]]
    field: str
    old: str
    typed: str
    needs: str = ""
    big: bool = True
    find: str = ""
    key: str = "Ins"


def section(name: str) -> Keys:
    """Go to a section by its key."""
    return lambda person: person.section(name)


def within(name: str, tab: str) -> Keys:
    """Open the first record of a section and go to a tab of its card."""

    def go(person: Person) -> None:
        person.section(name)
        person.first_row()
        person.press("Return")
        person.tab_by_keys(tab)
        person.tab_to("Поиск")

    return go


def live(person: Person, kind: Kind, messages: Heard) -> None:
    """Go through the whole life of a record of this kind."""
    kind.way(person)
    make(person, kind)
    change(person, kind)
    lines = read_history(person, kind)
    changed = next(line for line in lines if line["Было"] == kind.old and line["Стало"] == kind.typed)
    assert changed["Кто"] == WHO and changed["Что"] == kind.field, changed
    kind.way(person)
    archive_and_restore(person, kind)
    assert messages.errors == []
    assert any("архив" in words or "возвращ" in words for words in messages.toasts[-2:])


def make(person: Person, kind: Kind) -> None:
    """Ins, the fields, Ctrl+S; a big card then opens by itself, an entered document from the list."""
    person.press(kind.key)
    for name, words in kind.new:
        person.fill(name, words)
    person.save()
    person.wait(lambda: person.here is person.window)
    if kind.name == "document":
        take(person, kind)
        person.press("Return")


def change(person: Person, kind: Kind) -> None:
    """F2 on a page, Enter on a line of small cards; then one field, Ctrl+S."""
    if kind.big:
        assert person.card.tabs.tabText(person.card.tabs.currentIndex()) == "Обзор"
        person.press("F2")
    else:
        take(person, kind)
        person.press("Return")
    person.fill(kind.field, kind.typed)
    person.save()
    person.wait(lambda: person.here is person.window)
    assert not kind.big or not person.card.editing()


def read_history(person: Person, kind: Kind) -> list[dict[str, str]]:
    """The last tab of a page; Ctrl+H opens a small card on it."""
    if kind.big:
        person.tab_by_keys("История")
        return person.history()
    take(person, kind)
    person.press("Ctrl+H")
    lines = person.history()
    person.press("Esc")
    person.wait(lambda: person.here is person.window)
    return lines


def archive_and_restore(person: Person, kind: Kind) -> None:
    """Del; the filter «Архив»; Ctrl+Shift+R; the filter off."""
    shown = person.register.view.model.rowCount
    take(person, kind)
    before = shown()
    person.press("Del")
    person.wait(lambda: loaded(person.register.view) and shown() == before - 1)
    person.tab_to("Архив")
    person.press("Space")
    take(person, kind)
    assert shown() == 1
    person.press("Ctrl+Shift+R")
    person.wait(lambda: loaded(person.register.view) and shown() == 0)
    person.tab_to("Архив")
    person.press("Space")
    person.wait(lambda: loaded(person.register.view) and shown() == before)


def take(person: Person, kind: Kind) -> None:
    """Find the line of the record and stand on it."""
    if kind.find:
        person.fill("Поиск", kind.find)
        person.wait(lambda: person.register.view.model.rowCount() == 1)
    person.first_row()
