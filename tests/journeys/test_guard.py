"""What is typed is never lost: on Esc, on leaving, on closing, and against a colleague's change."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest

from app.context import AppContext
from app.contracts import load_contract, save_contract
from app.councils import load_council, load_meeting, save_council, save_meeting
from app.districts import load_district, save_district
from app.documents import DocumentDraft, load_document, save_document
from app.geography import (
    RoadDraft,
    load_road,
    load_settlement,
    save_road,
    save_settlement,
    take_settlements,
)
from app.indicators import (
    complete_catalogue,
    load_check,
    load_indicator,
    load_set,
    save_check,
    save_indicator,
    save_set,
)
from app.inventory import NeedDraft, ResourceDraft, load_need, load_resource, save_need, save_resource
from app.kernel.database import Database
from app.office import load_signatory, load_worker, save_signatory, save_worker
from app.people import load_person, save_person
from app.plans import EventDraft, PlanDraft, load_event, load_plan, save_event, save_plan
from app.schools import load_organisation, save_organisation
from app.submissions import complete_submissions, load_submission, save_submission
from tests.conftest import NOW
from tests.journeys.person import Person
from tests.records import make_contract, make_council, make_district, make_meeting, make_schools
from tests.ui.conftest import Heard
from ui.kit.card_dialog import CardDialog
from ui.kit.form import Form
from ui.kit.unsaved import UnsavedBar
from ui.shell import MainWindow

TYPED = "Набрано и ещё не сохранено"
PAGES = {
    "organisation": ("note", load_organisation, save_organisation),
    "district": ("goals", load_district, save_district),
    "contract": ("note", load_contract, save_contract),
    "council": ("note", load_council, save_council),
    "meeting": ("place", load_meeting, save_meeting),
    "plan": ("note", load_plan, save_plan),
    "document": ("note", load_document, save_document),
    "submission": ("note", load_submission, save_submission),
}
DIALOGS = {
    "resource": ("details", load_resource, save_resource),
    "need": ("details", load_need, save_need),
    "event": ("place", load_event, save_event),
    "person": ("phone", load_person, save_person),
    "signatory": ("basis", load_signatory, save_signatory),
    "worker": ("phone", load_worker, save_worker),
    "indicator": ("hint", load_indicator, save_indicator),
    "indicator_check": ("advice", load_check, save_check),
    "indicator_set": ("title", load_set, save_set),
    "settlement": ("note", load_settlement, save_settlement),
    "road": ("note", load_road, save_road),
}
KINDS = PAGES | DIALOGS


@pytest.fixture
def records(context: AppContext, office: int) -> dict[str, int]:
    """One record of each kind."""
    db = context.db
    schools = make_schools(db)
    district = make_district(db, schools)
    council = make_council(db, district)
    complete_catalogue(db)
    complete_submissions(db)
    take_settlements(db)
    save_road(db, RoadDraft(from_id=1, to_id=2, km=Decimal(12), minutes=15))
    plan = save_plan(db, PlanDraft(district_id=district, school_year=2026))
    return {
        "organisation": schools[0],
        "district": district,
        "contract": make_contract(db, district),
        "council": council,
        "meeting": make_meeting(db, council),
        "plan": plan,
        "document": save_document(db, DocumentDraft(type="order", heading="О создании школьных округов")),
        "resource": save_resource(db, ResourceDraft(organisation_id=schools[0], type="transport", name="Автобус")),
        "need": save_need(db, NeedDraft(organisation_id=schools[1], type="staff", name="Учитель физики")),
        "event": save_event(db, EventDraft(plan_id=plan, direction="methodical", title="Семинар", term="декабрь")),
        "person": 1,
        "signatory": 1,
        "worker": 1,
        "submission": 1,
        "indicator": 1,
        "indicator_check": 1,
        "indicator_set": 1,
        "settlement": 1,
        "road": 1,
    }


@pytest.fixture
def colleague(context: AppContext) -> Iterator[Database]:
    """The same file, opened by somebody else."""
    other = Database(context.folder.database, lambda: NOW, lambda: "Чайка Семён Ильич")
    yield other
    other.close()


@pytest.fixture
def typing(records: dict[str, int], open_window: Callable[[], Person]) -> Callable[[str], Person]:
    """Open the card of a kind of record and type into it."""

    def begin(kind: str) -> Person:
        person = open_window()
        assert isinstance(person.window, MainWindow)
        person.window.open(kind, records[kind])
        if kind in PAGES:
            person.press("F2")
        editor = form_of(person).editor(KINDS[kind][0])
        person.fill(editor.accessibleName(), TYPED)
        assert editor.value() == TYPED
        return person

    return begin


def form_of(person: Person) -> Form:
    """The form of the dialog on top, else of the section that is edited on the page."""
    return person.find(Form)


def asks(person: Person) -> UnsavedBar:
    """The question that is asked now."""
    bar = person.find(UnsavedBar)
    assert bar.asking
    return bar


def answer(person: Person, words: str) -> None:
    """Go to an answer by Tab and press Enter, the question takes the keyboard by itself."""
    person.tab_to(words)
    person.press("Return")


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_typed_outlives_a_colleagues_change_and_esc(
    kind: str,
    typing: Callable[[str], Person],
    colleague: Database,
    context: AppContext,
    records: dict[str, int],
    messages: Heard,
) -> None:
    name, load, save = KINDS[kind]
    person = typing(kind)
    draft: Any = load(colleague, records[kind])
    setattr(draft, name, "Слова коллеги")
    save(colleague, draft)
    person.save()
    assert len(messages.errors) == 1 and "другой сотрудник" in messages.errors[0]
    assert form_of(person).editor(name).value() == TYPED
    person.press("Esc")
    asks(person)
    answer(person, "Вернуться")
    assert form_of(person).editor(name).value() == TYPED
    person.press("Esc")
    answer(person, "Не сохранять")
    assert person.here is person.window
    assert getattr(load(context.db, records[kind]), name) == "Слова коллеги"


@pytest.mark.parametrize("kind", PAGES)
def test_leaving_the_page_asks_first(
    kind: str, typing: Callable[[str], Person], context: AppContext, records: dict[str, int]
) -> None:
    name, load, _ = KINDS[kind]
    person = typing(kind)
    card = person.card
    for way in ("Ctrl+1", "Alt+Left", "F1"):
        person.press(way)
        assert person.page is card
        asks(person)
        answer(person, "Вернуться")
        assert form_of(person).editor(name).value() == TYPED
    person.press("Ctrl+1")
    answer(person, "Сохранить")
    assert person.page.accessibleName() == "Сегодня"
    assert getattr(load(context.db, records[kind]), name) == TYPED


@pytest.mark.parametrize("kind", ["district", "document"])
def test_closing_the_window_asks_first(kind: str, typing: Callable[[str], Person]) -> None:
    person = typing(kind)
    person.window.close()
    assert person.window.isVisible()
    asks(person)
    answer(person, "Вернуться")
    assert person.window.isVisible() and form_of(person).editor(KINDS[kind][0]).value() == TYPED
    person.window.close()
    person.click("Не сохранять")
    person.wait(lambda: not person.window.isVisible())


@pytest.mark.parametrize("kind", ["", *PAGES])
def test_closing_the_window_where_nothing_is_typed_closes_it(
    kind: str, records: dict[str, int], open_window: Callable[[], Person]
) -> None:
    person = open_window()
    assert isinstance(person.window, MainWindow)
    if kind:
        person.window.open(kind, records[kind])
    person.window.close()
    assert not person.window.isVisible()


@pytest.mark.parametrize("kind", DIALOGS)
def test_closing_a_small_card_asks_first(
    kind: str, typing: Callable[[str], Person], context: AppContext, records: dict[str, int]
) -> None:
    name, load, _ = KINDS[kind]
    person = typing(kind)
    dialog = person.find(CardDialog)
    dialog.close()
    assert dialog.isVisible()
    asks(person)
    answer(person, "Сохранить")
    assert person.here is person.window
    assert getattr(load(context.db, records[kind]), name) == TYPED
