"""What a district has to keep to: legal entities only, one district a school."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from app.districts.draft import DistrictDraft
from app.schools import archived_sentences
from models.district import DistrictMember, SchoolDistrict
from models.folding import fold
from models.school import Organisation, OrganisationKind


def stored_problems(session: Session, draft: DistrictDraft) -> dict[str, str]:
    """Return what is wrong with the draft in the light of what the database holds."""
    found: dict[str, str] = {}
    if draft.base_school_id is not None and (sentence := _branch_sentence(session, [draft.base_school_id], base=True)):
        found["base_school_id"] = sentence
    members = [one.organisation_id for one in draft.members if one.organisation_id is not None]
    if sentence := _branch_sentence(session, members, base=False):
        found["members"] = sentence
    for field, ids in (("base_school_id", [draft.base_school_id]), ("members", members)):
        if sentences := archived_sentences(session, ids, _stored(session, draft.id, field)):
            found[field] = " ".join(filter(None, (found.get(field), sentences)))
    return found | name_problems(session, draft)


def _stored(session: Session, district_id: int | None, field: str) -> set[int]:
    """Return the organisations that stand in the field already."""
    if field == "members":
        query = select(DistrictMember.organisation_id).where(DistrictMember.district_id == district_id)
    else:
        query = select(SchoolDistrict.base_school_id).where(SchoolDistrict.id == district_id)
    return set(session.scalars(query))


def _branch_sentence(session: Session, organisation_ids: Sequence[int], base: bool) -> str:
    """Say which of the organisations are branches: in their place stands the school they belong to."""
    school = aliased(Organisation)
    query = (
        select(Organisation.short_name, Organisation.full_name, school.short_name, school.full_name)
        .outerjoin(school, school.id == Organisation.parent_id)
        .where(Organisation.id.in_(organisation_ids), Organisation.type == OrganisationKind.BRANCH)
        .order_by(Organisation.id)
    )
    role = "базовой школой" if base else "участником округа"
    return " ".join(
        f"«{short or full}» — филиал и не может быть {role}: укажите школу, которой он принадлежит"
        + (f" ({whole_short or whole_full})." if whole_short or whole_full else ".")
        for short, full, whole_short, whole_full in session.execute(query).tuples()
    )


def name_problems(session: Session, draft: DistrictDraft | SchoolDistrict) -> dict[str, str]:
    """Say that another district in use bears the name."""
    query = select(SchoolDistrict.id).where(
        SchoolDistrict.search_key == fold(draft.name), SchoolDistrict.archived_at.is_(None)
    )
    if all(one == draft.id for one in session.scalars(query)):
        return {}
    return {"name": f"Школьный округ «{draft.name.strip()}» уже есть. Измените название или откройте тот округ."}


def elsewhere(session: Session, district_id: int, organisation_ids: Iterable[int], day: date) -> dict[int, str]:
    """Return the schools that another district also counts among its members on the day: school to district."""
    query = (
        select(DistrictMember.organisation_id, SchoolDistrict.name)
        .join(SchoolDistrict, SchoolDistrict.id == DistrictMember.district_id)
        .where(
            DistrictMember.organisation_id.in_(list(organisation_ids)),
            DistrictMember.district_id != district_id,
            SchoolDistrict.archived_at.is_(None),
            (DistrictMember.joined_on.is_(None)) | (DistrictMember.joined_on <= day),
            (DistrictMember.left_on.is_(None)) | (DistrictMember.left_on >= day),
        )
        .order_by(SchoolDistrict.name)
    )
    return dict(session.execute(query).tuples().all())
