"""What `okrug add` can add: the draft, what is proposed for it, the verb, and a filled sample."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.context import AppContext
from app.contracts import ContractDraft, ContractKind, save_contract
from app.contracts import draft_for as contract_for
from app.councils import (
    CouncilDraft,
    MeetingDraft,
    load_council,
    meeting_draft_for,
    save_council,
    save_meeting,
)
from app.councils import draft_for as council_for
from app.districts import DistrictDraft, save_district
from app.exchange import BadCard, fill_card
from app.inventory import NeedDraft, ResourceDraft, save_need, save_resource
from app.kernel.database import Database
from app.kernel.errors import AppError
from app.plans import EventDraft, PlanDraft, save_event, save_plan
from app.schools import OrganisationDraft, OrganisationKind, organisation_by_inn, organisation_rows, save_organisation
from app.submissions import new_submission, save_submission
from ui.console.examples import EXAMPLES, SAMPLE_SCHOOLS

JSON = dict[str, Any]


@dataclass(frozen=True)
class Card:
    """A kind of record that can be added; ``start`` makes the draft that the JSON is laid over."""

    kind: str
    start: Callable[[Database, JSON], Any]
    save: Callable[[Database, Any], int]

    @property
    def example(self) -> JSON:
        """A filled sample of the card."""
        return EXAMPLES[self.kind]


def add(context: AppContext, card: Card, values: Any) -> int:
    """Add a record from JSON and return its id.

    Raises:
        AppError: something is missing or wrong; nothing has been added.
    """
    if not isinstance(values, dict):
        raise BadCard("В файле должен быть один объект JSON с полями карточки. Ничего не добавлено.")
    db = context.db
    draft = card.start(db, values)
    fill_card(draft, values, lambda inn: _school(db, inn))
    return card.save(db, draft)


def _school(db: Database, inn: str) -> int:
    found = organisation_by_inn(db, inn)
    if found is None:
        raise BadCard(f"Организации с ИНН «{inn}» в базе нет. Ничего не добавлено. Сначала загрузите или добавьте её.")
    return found


def _contract(db: Database, values: JSON) -> ContractDraft:
    """Propose parties, number and term from the district, as the window does."""
    try:
        kind = ContractKind(values.get("type"))
    except ValueError:
        return ContractDraft()
    district = values.get("district")
    return contract_for(db, kind, district) if isinstance(district, int) else ContractDraft(type=kind)


def _council(db: Database, values: JSON) -> CouncilDraft:
    """Propose the directors of the district's schools."""
    district = values.get("district")
    return council_for(db, district) if isinstance(district, int) else CouncilDraft()


def _meeting(db: Database, values: JSON) -> MeetingDraft:
    """Propose the next number and the attendance; schools named in «present» are there."""
    council = values.get("council")
    if not isinstance(council, int):
        return MeetingDraft()
    draft = meeting_draft_for(db, council)
    present = values.pop("present", None)
    if present is not None:
        schools = {_school(db, str(inn)) for inn in present}
        members = {one.id: one.organisation_id for one in load_council(db, council).members}
        for row in draft.attendance:
            row.present = members.get(row.member_id) in schools
    return draft


def _plain(kind: Callable[[], Any]) -> Callable[[Database, JSON], Any]:
    return lambda _db, _values: kind()


CARDS: tuple[Card, ...] = (
    Card("organisation", _plain(OrganisationDraft), save_organisation),
    Card("district", _plain(DistrictDraft), save_district),
    Card("contract", _contract, save_contract),
    Card("council", _council, save_council),
    Card("meeting", _meeting, save_meeting),
    Card("resource", _plain(ResourceDraft), save_resource),
    Card("need", _plain(NeedDraft), save_need),
    Card("plan", _plain(PlanDraft), save_plan),
    Card("event", _plain(EventDraft), save_event),
    Card("submission", lambda db, _values: new_submission(db), save_submission),
)


def example_for(db: Database, card: Card) -> JSON:
    """Return the sample of a card with schools and directors of this office instead of invented ones."""
    rows = organisation_rows(db)
    known = [row for row in rows if row.type is OrganisationKind.SCHOOL and row.inn and not row.archived]
    text = json.dumps(card.example, ensure_ascii=False)
    for (inn, head), row in zip(SAMPLE_SCHOOLS, known, strict=False):
        text = text.replace(inn, row.inn)
        if row.head_name:
            text = text.replace(head, row.head_name).replace(_short(head), _short(row.head_name))
    found: JSON = json.loads(text)
    strangers = {inn for inn, _ in SAMPLE_SCHOOLS} - {row.inn for row in known}
    return {key: _without(strangers, value) if known else value for key, value in found.items()}


def _without(strangers: set[str], value: Any) -> Any:
    """Leave schools that the office does not have out of a list: it has fewer than the sample."""
    if not isinstance(value, list):
        return value
    return [one for one in value if (one.get("school") if isinstance(one, dict) else one) not in strangers]


def _short(full_name: str) -> str:
    """Write «Ильина М. С.» as it is typed on a card."""
    last, *others = full_name.split()
    return " ".join([last, *(f"{name[0]}." for name in others)])


def card_named(kind: str) -> Card:
    """Return the kind of record with this name.

    Raises:
        AppError: there is none.
    """
    found = next((card for card in CARDS if card.kind == kind), None)
    if found is None:
        known = ", ".join(card.kind for card in CARDS)
        raise AppError(f"Записи вида «{kind}» добавить нельзя. Можно: {known}.")
    return found
