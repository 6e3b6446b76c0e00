"""Make the teaching office in an empty folder, verb by verb."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.context import AppContext
from app.contracts import ContractDraft, save_contract
from app.councils import CouncilDraft, load_council, save_council
from app.districts import DistrictDraft, confirm_step, save_district
from app.indicators import complete_catalogue
from app.inventory import NeedDraft, ResourceDraft, save_need, save_resource
from app.kernel.errors import Conflict
from app.office import (
    OfficeDraft,
    SignatoryDraft,
    WorkerDraft,
    has_office,
    save_signatory,
    save_worker,
    set_up_office,
)
from app.plans import PlanDraft, save_plan
from app.schools import (
    AccreditationDraft,
    HeadDraft,
    LicenceDraft,
    OrganisationDraft,
    load_organisation,
    save_organisation,
)
from app.teaching.days import Days
from app.teaching.documents import make_documents
from app.teaching.events import make_events
from app.teaching.meetings import make_meetings
from app.teaching.passports import make_passports
from app.teaching.places import make_places
from app.teaching.questionnaires import make_questionnaires
from app.teaching.submissions import make_submissions
from app.teaching.tables import Row, Tables

Progress = Callable[[int, int], None]


def make_teaching_office(context: AppContext, progress: Progress | None = None) -> None:
    """Fill the empty folder with the teaching office; what is done and to be done goes to ``progress``.

    Raises:
        Conflict: the folder has an office already; nothing is changed.
    """
    if has_office(context.db):
        raise Conflict("В этой папке уже есть база. Ничего не изменено. Для учебной базы выберите пустую папку.")
    tables = Tables(Days(context.db.today()), progress)
    for make in STEPS:
        make(context, tables)


def _office(context: AppContext, tables: Tables) -> None:
    rows = tables.rows("office")
    set_up_office(
        context,
        tables.fill(OfficeDraft(), rows["office"]),
        tables.fill(SignatoryDraft(), rows["head"]),
        tables.fill(WorkerDraft(), rows["worker"]),
        administration_head=tables.fill(SignatoryDraft(), rows["administration_head"]),
        teaching=True,
    )
    complete_catalogue(context.db)
    tables.advance(PARTS_OF_THE_OFFICE)
    for row in rows["signatories"]:
        tables.made("signatory", row["full_name"], save_signatory(context.db, tables.fill(SignatoryDraft(), row)))
    for row in rows["workers"]:
        tables.made("worker", row["full_name"], save_worker(context.db, tables.fill(WorkerDraft(), row)))


def _organisations(context: AppContext, tables: Tables) -> None:
    for row in tables.rows("organisations"):
        draft = tables.fill(OrganisationDraft(), _without(row, "key", "head_", "licence", "accreditation"))
        head = {name.removeprefix("head_"): value for name, value in row.items() if name.startswith("head_")}
        draft.head = tables.fill(HeadDraft(), {**_without(head, "name"), "full_name": head["name"]})
        if row["licence"]:
            draft.licences = [
                LicenceDraft(None, row["licence"], tables.days.at(row["licence_on"]), AUTHORITY, draft.levels)
            ]
            draft.accreditations = [
                AccreditationDraft(
                    None, row["accreditation"], tables.days.at(row["accreditation_on"]), None, AUTHORITY, "Действующее"
                )
            ]
        tables.made("organisation", row["key"], save_organisation(context.db, draft))


def _new_heads(context: AppContext, tables: Tables) -> None:
    for row in tables.rows("heads"):
        draft = load_organisation(context.db, tables.school(row["school"]))
        draft.head = tables.fill(HeadDraft(), _without(row, "school"))
        save_organisation(context.db, draft)
        tables.advance()


def _districts(context: AppContext, tables: Tables) -> None:
    rows = tables.rows("districts")
    for row in rows["districts"]:
        draft = tables.fill(DistrictDraft(), _without(row, "key"))
        tables.made("district", row["key"], save_district(context.db, draft))
    for row in rows["steps"]:
        district = tables.known("district", row["district"])
        confirm_step(context.db, district, row["code"], tables.days.at(row["day"]), row["note"])
        tables.advance()


def _contracts(context: AppContext, tables: Tables) -> None:
    for place, row in enumerate(tables.rows("contracts")):
        draft = tables.fill(ContractDraft(), _without(row, "key"))
        tables.made("contract", row.get("key", str(place)), save_contract(context.db, draft))


def _council(context: AppContext, tables: Tables) -> None:
    council = save_council(context.db, tables.fill(CouncilDraft(), tables.rows("council")["council"]))
    tables.made("council", "", council)
    make_meetings(context.db, tables, load_council(context.db, council))


def _inventory(context: AppContext, tables: Tables) -> None:
    for row in tables.rows("resources"):
        resource = save_resource(context.db, tables.fill(ResourceDraft(), row))
        tables.made("resource", f"{row['school']}: {row['name']}", resource)
    for place, row in enumerate(tables.rows("needs")):
        tables.made("need", str(place), save_need(context.db, tables.fill(NeedDraft(), row)))


def _plans(context: AppContext, tables: Tables) -> None:
    for row in tables.rows("plans"):
        draft = tables.fill(PlanDraft(school_year=tables.days.year.start), _without(row, "key"))
        tables.made("plan", row["key"], save_plan(context.db, draft))
    make_events(context.db, tables)


PARTS_OF_THE_OFFICE = 4
AUTHORITY = "Министерство образования Заозёрного края"
STEPS: tuple[Callable[[AppContext, Tables], Any], ...] = (
    _office,
    _organisations,
    _new_heads,
    _districts,
    _contracts,
    _council,
    _inventory,
    _plans,
    make_places,
    make_passports,
    make_questionnaires,
    make_documents,
    make_submissions,
)


def _without(row: Row, *starts: str) -> Row:
    """Leave out the columns that begin with these words."""
    return {name: value for name, value in row.items() if not name.startswith(starts)}
