"""What an employee sees of resources and needs."""

from datetime import date

import pytest

from app.inventory import (
    NEEDS,
    RESOURCES,
    NeedDraft,
    NeedPriority,
    ResourceDraft,
    archive_need,
    archive_resource,
    cover_need,
    load_need,
    load_resource,
    need_rows,
    resource_choices,
    resource_rows,
    restore_need,
    restore_resource,
    save_need,
    save_resource,
    search,
    waiting,
)
from app.kernel.columns import Tone
from app.kernel.errors import Conflict, InvalidInput, NotFound
from app.kernel.waiting import Urgency
from tests.app.conftest import TODAY, Network


def laboratory(network: Network, **fields: object) -> ResourceDraft:
    values: dict[str, object] = {
        "organisation_id": network.base,
        "type": "room",
        "name": "Лаборатория химии",
        "capacity": 15,
        "condition": "good",
        "hours_total": 40,
        "hours_busy": 26,
    }
    return ResourceDraft(**(values | fields))  # type: ignore[arg-type]


def teacher(network: Network, **fields: object) -> NeedDraft:
    values: dict[str, object] = {"organisation_id": network.ustyanka, "type": "staff", "name": "Учитель физики"}
    return NeedDraft(**(values | fields))  # type: ignore[arg-type]


def test_the_register_counts_free_hours_and_speaks_the_books(network: Network) -> None:
    resource = save_resource(network.db, laboratory(network))
    (line,) = RESOURCES.load(network.db)
    cells = {column.title: column.text(line) for column in RESOURCES.columns}
    assert (cells["Школа"], cells["Свободно, ч"], cells["Для округа"]) == ("Бурлинская СОШ", "14", "да")
    assert line.kind != "room" and line.condition_title != "good" and line.tone is Tone.DONE
    assert (line.district_id, line.district) == (network.district, "Бурлинский")
    assert line.id == resource


def test_a_resource_of_a_branch_belongs_to_the_district_of_its_school(network: Network) -> None:
    save_resource(network.db, laboratory(network, organisation_id=network.branch, hours_total=None, hours_busy=None))
    save_resource(network.db, laboratory(network, organisation_id=network.stranger))
    (line,) = resource_rows(network.db, network.district)
    assert (line.organisation, line.hours_free) == ("Ореховская ООШ", None)


def test_only_shared_resources_are_offered(network: Network) -> None:
    shared = save_resource(network.db, laboratory(network))
    save_resource(network.db, laboratory(network, name="Учительская", shared=False))
    assert resource_choices(network.db, network.district) == [(shared, "Лаборатория химии — Бурлинская СОШ")]


def test_an_empty_card_names_everything_that_is_missing(network: Network) -> None:
    with pytest.raises(InvalidInput) as refused:
        save_resource(network.db, ResourceDraft(quantity=0, hours_total=200))
    assert set(refused.value.problems) == {"organisation_id", "type", "name", "quantity", "hours_total"}
    with pytest.raises(InvalidInput) as refused:
        save_need(network.db, NeedDraft(covered_on=date(2027, 1, 1)))
    assert set(refused.value.problems) == {"organisation_id", "type", "name", "covered_on"}


def test_busy_hours_fit_into_the_week_and_codes_into_the_books(network: Network) -> None:
    with pytest.raises(InvalidInput) as refused:
        save_resource(network.db, laboratory(network, hours_busy=41, type="castle", condition="new"))
    assert set(refused.value.problems) == {"hours_busy", "type", "condition"}


def test_a_save_over_a_colleagues_change_is_refused(network: Network) -> None:
    resource = save_resource(network.db, laboratory(network))
    mine, theirs = load_resource(network.db, resource), load_resource(network.db, resource)
    theirs.hours_busy = 30
    save_resource(network.db, theirs)
    with pytest.raises(Conflict):
        save_resource(network.db, mine)


def test_open_needs_stand_first_and_late_ones_say_so(network: Network) -> None:
    late = save_need(network.db, teacher(network, due_on=date(2026, 11, 1), priority=NeedPriority.HIGH))
    covered = save_need(network.db, teacher(network, name="Автобус", type="transport", covered_on=TODAY))
    rows = need_rows(network.db, network.district)
    assert [(one.id, one.state) for one in rows] == [(late, "просрочена"), (covered, "закрыта")]
    assert NEEDS.columns[3].text(rows[0]) == "высокая"


def test_a_need_is_covered_and_opened_again(network: Network) -> None:
    need = save_need(network.db, teacher(network))
    cover_need(network.db, need, TODAY)
    assert [one.state for one in need_rows(network.db)] == ["закрыта"]
    cover_need(network.db, need, None)
    assert load_need(network.db, need).covered_on is None
    with pytest.raises(InvalidInput):
        cover_need(network.db, need, date(2026, 11, 23))


def test_today_names_the_needs_of_the_month(network: Network) -> None:
    days = (date(2026, 11, 1), date(2026, 11, 22), date(2026, 12, 10), date(2027, 3, 1))
    for day in days:
        save_need(network.db, teacher(network, due_on=day))
    with network.db.reading() as session:
        lines = waiting(session, TODAY)
    assert [line.group for line in lines] == [Urgency.LATE, Urgency.WEEK, Urgency.SOON]
    assert (lines[0].title, lines[0].whose) == ("Учитель физики: потребность не закрыта", "Устьянская СОШ")


def test_resources_and_needs_are_archived_restored_and_found(network: Network) -> None:
    resource, need = save_resource(network.db, laboratory(network)), save_need(network.db, teacher(network))
    archive_resource(network.db, resource)
    archive_need(network.db, need)
    with network.db.reading() as session:
        assert search(session, "химии", 5) == search(session, "физики", 5) == []
    restore_resource(network.db, resource)
    restore_need(network.db, need)
    with network.db.reading() as session:
        assert [hit.detail for hit in search(session, "ХИМИИ", 5)] == ["ресурс, Бурлинская СОШ"]
        assert [hit.detail for hit in search(session, "физик", 5)] == ["потребность, Устьянская СОШ"]


def test_a_record_that_is_not_there_is_a_sentence(network: Network) -> None:
    for card in (load_resource, load_need):
        with pytest.raises(NotFound):
            card(network.db, 999)
