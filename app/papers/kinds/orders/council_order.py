"""Order about the members of a council (приказ об утверждении состава совета школьного округа)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.kernel.words import capitalised
from app.papers.engine.table import NUMBERS, PaperTable, TableColumn
from app.papers.paper import ACTS, Paper, Registration, Request
from app.papers.values.acts import ACT_QUESTIONS, staff_proposal, staff_values
from app.papers.values.districts import bare_name, council_name, day_of, district_values, member_values
from app.papers.values.documents import earlier_act
from app.papers.values.meetings import by_rank, the_council
from models.council import Council


def _values(session: Session, request: Request) -> dict[str, Any]:
    council = the_council(session, request.subject_id)
    day = day_of(request.today, request.dated)
    return {
        **district_values(session, council.district, day),
        **staff_values(session, request, day),
        "совет": {"название": council_name(council.type), "срок": council.term_years, "избран": council.elected_on},
        "положение": earlier_act(session, council.district_id, "council_regulation", request.dated or date.max),
        "таблицы": {"состав": _table(session, council, day)},
    }


def _table(session: Session, council: Council, day: date) -> PaperTable:
    """List the members: the chair, the deputy, the secretary, then the others by the alphabet."""
    members = sorted(council.members_on(day), key=by_rank)
    words = [(one, member_values(session, one)) for one in members]
    return PaperTable(
        (
            NUMBERS,
            TableColumn("Фамилия, имя, отчество", 2.2),
            TableColumn("Должность, организация", 3.0),
            TableColumn("Роль в Совете", 1.6),
        ),
        tuple(
            (
                str(number),
                str(word["фио"]),
                capitalised(word["от_кого"]),
                capitalised(f"{one.role.label.removesuffix(' совета')} Совета"),
            )
            for number, (one, word) in enumerate(words, start=1)
        ),
    )


def _heading(session: Session, request: Request) -> str:
    council = the_council(session, request.subject_id)
    body, name = council_name(council.type).genitive, bare_name(council.district.name)
    return f"Об утверждении состава {body} школьного округа «{name}»"


COUNCIL_ORDER = Paper(
    name="council_order",
    template="orders/council_order",
    title="Приказ об утверждении состава совета",
    subject="council",
    values=_values,
    group="Приказы",
    suits=lambda session, council_id: bool(the_council(session, council_id).members),
    registration=Registration(
        type="order",
        journal=ACTS,
        heading=_heading,
        district=lambda session, council_id: the_council(session, council_id).district_id,
        single=False,
    ),
    questions=ACT_QUESTIONS,
    proposal=staff_proposal,
)
