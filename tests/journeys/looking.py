"""A look at what is shown: all that is wrong with a page, the tabs of a card, a dialog; each in a line of its own."""

from collections.abc import Iterator

from PySide6.QtWidgets import QDialog, QWidget

from tests.journeys.eyes import at_rest, cut_off, missed_by_tab, too_large, unnamed, wrong_default
from tests.journeys.person import Person, loaded
from ui.kit.card_page import CardPage
from ui.kit.register_view import RegisterView


def faults(person: Person, where: QWidget | None = None) -> list[str]:
    """Look at what is shown and return everything that is wrong with it."""
    root = where or person.here
    person.wait(lambda: all(loaded(one) for one in root.findChildren(RegisterView) if one.isVisible()))
    person.wait(lambda: at_rest(root))
    name = f"{root.windowTitle()} / {person.page.accessibleName()}"
    wrong = [*unnamed(root), *cut_off(root), *missed_by_tab(root)]
    if isinstance(root, QDialog):
        wrong += [*too_large(root), *wrong_default(root)]
    return [f"{name}: {one}" for one in wrong]


def told(found: list[str]) -> str:
    """Write each fault once, in a line of its own."""
    return "\n".join(dict.fromkeys(found))


def tabs(card: CardPage) -> Iterator[str]:
    """Show the tabs of a card one after another."""
    for number in range(card.tabs.count()):
        card.show_panel(number)
        yield card.tabs.tabText(number)


def close(person: Person) -> None:
    """Close the dialog on top."""
    dialog = person.here
    assert isinstance(dialog, QDialog)
    QDialog.reject(dialog)
    person.wait(lambda: person.here is person.window)
