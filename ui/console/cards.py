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
from app.schools import OrganisationDraft, organisation_by_inn, organisation_rows, save_organisation

JSON = dict[str, Any]


@dataclass(frozen=True)
class Card:
    """A kind of record that can be added; ``start`` makes the draft that the JSON is laid over."""

    kind: str
    start: Callable[[Database, JSON], Any]
    save: Callable[[Database, Any], int]
    example: JSON


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
    Card(
        "organisation",
        _plain(OrganisationDraft),
        save_organisation,
        {
            "type": "culture",
            "full_name": "Муниципальное бюджетное учреждение культуры «Районный Дом культуры»",
            "short_name": "МБУК «Районный Дом культуры»",
            "inn": "",
            "settlement": "с. Заречное",
            "phones": "8 (38500) 2-21-00",
            "head": {
                "full_name": "Зимина Ольга Петровна",
                "post": "директор",
                "acting": "none",
                "basis": "",
                "since": "2024-09-01",
            },
        },
    ),
    Card(
        "district",
        _plain(DistrictDraft),
        save_district,
        {
            "name": "Заречный",
            "base_school": "9900001010",
            "coordinator": "Зимина Анна Петровна",
            "coordinator_post": "методист",
            "founded_on": "2026-09-01",
            "members": [
                {"school": "9900001010", "joined_on": "2026-09-01"},
                {"school": "9900001028", "joined_on": "2026-09-01"},
                {"school": "9900001035", "joined_on": "2026-09-01"},
                {"school": "9900001042", "joined_on": "2026-09-01"},
            ],
        },
    ),
    Card(
        "contract",
        _contract,
        save_contract,
        {
            "type": "joint_activity",
            "district": 1,
            "number": "4/2026",
            "concluded_on": "2026-09-07",
            "valid_from": "2026-09-07",
            "valid_until": "2029-08-31",
            "prolonged": False,
            "state": "signing",
            "parties": [
                {"school": "9900001010", "role": "base", "signed_on": "2026-09-07"},
                {"school": "9900001028", "role": "member", "signed_on": "2026-09-07"},
                {"school": "9900001035", "role": "member", "signed_on": "2026-09-07"},
                {"school": "9900001042", "role": "member", "signed_on": None},
            ],
        },
    ),
    Card(
        "council",
        _council,
        save_council,
        {
            "type": "coordination",
            "district": 1,
            "elected_on": "2026-09-07",
            "term_years": 3,
            "quorum": "two_thirds",
            "voting": "majority_present",
            "frequency": "quarterly",
            "members": [
                {"full_name": "Ильина Мария Сергеевна", "post": "директор", "school": "9900001010", "role": "chair"},
                {"full_name": "Громов Пётр Иванович", "post": "директор", "school": "9900001028", "role": "secretary"},
                {"full_name": "Седых Анна Павловна", "post": "директор", "school": "9900001042", "role": "member"},
            ],
        },
    ),
    Card(
        "meeting",
        _meeting,
        save_meeting,
        {
            "council": 1,
            "number": "1",
            "held_on": "2026-09-07",
            "starts_at": "14:00",
            "place": "с. Заречное",
            "form": "in_person",
            "state": "held",
            "invited": "Зимина А. П., методист",
            "present": ["9900001010", "9900001028", "9900001042"],
            "agenda": [
                {
                    "title": "О плане сетевого взаимодействия на 2026/2027 учебный год",
                    "speaker": "Ильина М. С.",
                    "heard": "о проекте плана сетевого взаимодействия",
                    "spoke": "Громов П. И. предложил включить в план семинар учителей химии",
                }
            ],
            "decisions": [
                {
                    "item": 1,
                    "text": "Одобрить план сетевого взаимодействия и представить его на утверждение",
                    "responsible": "Ильина М. С.",
                    "due_on": "2026-09-15",
                    "votes_for": 3,
                    "votes_against": 0,
                    "votes_abstained": 0,
                }
            ],
        },
    ),
    Card(
        "resource",
        _plain(ResourceDraft),
        save_resource,
        {
            "school": "9900001010",
            "type": "room",
            "name": "Кабинет химии",
            "quantity": 1,
            "capacity": 18,
            "condition": "good",
            "hours_total": 36,
            "hours_busy": 26,
            "shared": True,
            "free_time": "среда, 14:00–16:00",
            "terms": "безвозмездно, по договору о совместной деятельности",
            "responsible": "Ильина М. С.",
        },
    ),
    Card(
        "need",
        _plain(NeedDraft),
        save_need,
        {
            "school": "9900001042",
            "type": "staff",
            "name": "Учитель химии, 10–11 классы, 2 часа в неделю",
            "priority": "high",
            "wanted_way": "выезд педагога или дистанционно",
            "due_on": "2026-12-01",
        },
    ),
    Card(
        "plan",
        _plain(PlanDraft),
        save_plan,
        {"district": 1, "school_year": 2026, "state": "draft", "note": ""},
    ),
    Card(
        "event",
        _plain(EventDraft),
        save_event,
        {
            "plan": 1,
            "direction": "methodical",
            "title": "Семинар учителей химии «Эксперимент на уроке»",
            "form": "семинар",
            "starts_on": "2026-11-25",
            "ends_on": "2026-11-25",
            "place": "кабинет химии базовой школы",
            "host": "9900001010",
            "responsible": "Ильина М. С.",
            "audience": "учителя химии",
            "participants": ["9900001010", "9900001028", "9900001035", "9900001042"],
            "resource": 1,
            "expected_result": "Проведён семинар, составлен банк опытов для 8–11 классов",
        },
    ),
)


SAMPLE_SCHOOLS = ("9900001010", "9900001028", "9900001035", "9900001042")


def example_for(db: Database, card: Card) -> JSON:
    """Return the sample of a card with schools of this office instead of invented ones."""
    known = [row.inn for row in organisation_rows(db) if row.parent_id is None and row.inn and not row.archived]
    text = json.dumps(card.example, ensure_ascii=False)
    for sample, inn in zip(SAMPLE_SCHOOLS, known, strict=False):
        text = text.replace(sample, inn)
    found: JSON = json.loads(text)
    return found


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
