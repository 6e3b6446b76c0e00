"""Power of attorney for the head of a branch (доверенность, ст. 55 и 185 ГК РФ)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.papers.paper import Request
from app.papers.question import Question
from app.papers.values.issuing_school import district_of_school, issuing_values, school_paper, the_school
from app.papers.values.people import head_values
from app.papers.values.schools import branch_name
from models.school import Organisation, OrganisationKind


def _values(session: Session, request: Request) -> dict[str, Any]:
    branch = the_school(session, request.subject_id)
    return {
        **issuing_values(session, request),
        "филиал": {
            "название": branch_name(branch),
            "адрес": branch.address,
            "руководитель": head_values(session, branch.head_on(request.today)),
        },
    }


def _of_a_district(session: Session, school_id: int) -> bool:
    school = session.get(Organisation, school_id)
    if school is None or school.type is not OrganisationKind.BRANCH or school.parent is None:
        return False
    return district_of_school(session, school, date.max) is not None


BRANCH_POWER = school_paper(
    "branch_power",
    "Доверенность руководителю филиала",
    _values,
    suits=_of_a_district,
    questions=(Question("срок", "Срок доверенности", hint="Например: один год", empty="один год"),),
)
