"""The list of the posts met in the office's data, in cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select, union_all

from app.kernel.columns import Column, Register
from app.kernel.database import Database
from app.kernel.values import Kind
from app.kernel.words import sort_key
from app.people.draft import CASES
from app.people.forms import CaseForm, case_forms
from models.council import CouncilMember
from models.district import SchoolDistrict
from models.office import Signatory
from models.person import PostForms
from models.school import Appointment


@dataclass(frozen=True)
class PostRow:
    """A line of the list; ``id`` is its place, for a post that nobody has corrected is not stored by itself."""

    id: int
    archived: bool
    post: str
    holders: int
    forms: tuple[CaseForm, ...]

    @property
    def corrected(self) -> bool:
        """Tell whether a case has been mended by hand."""
        return any(form.override for form in self.forms)


def _load(db: Database) -> Sequence[PostRow]:
    """Return the posts of heads, signatories, members of councils and coordinators, and those corrected before."""
    columns = (Appointment.post, Signatory.post, CouncilMember.post, SchoolDistrict.coordinator_post)
    held = union_all(*(select(column.label("post")) for column in columns)).subquery()
    met = select(held.c.post, func.count()).group_by(held.c.post)
    corrected = select(PostForms).where(PostForms.archived_at.is_(None))
    holders: Counter[str] = Counter()
    with db.reading() as session:
        for post, count in session.execute(met).tuples():
            holders[post.strip()] += count
        mended = {known.post: {name: getattr(known, name) for name in CASES} for known in session.scalars(corrected)}
    posts = sorted(filter(None, holders.keys() | mended.keys()), key=sort_key)
    return [
        PostRow(place, False, post, holders[post], case_forms(post, mended.get(post, {})))
        for place, post in enumerate(posts, start=1)
    ]


POSTS: Register[PostRow] = Register(
    title="Должности",
    columns=(
        Column("Должность", lambda row: row.post, width=36),
        Column("Кого", lambda row: row.forms[0].text, width=36, hint="Родительный падеж"),
        Column("Кому", lambda row: row.forms[1].text, width=36, hint="Дательный падеж"),
        Column("Кем", lambda row: row.forms[3].text, width=36, hint="Творительный падеж"),
        Column("Падежи", lambda row: "исправлены" if row.corrected else "", width=14),
        Column("Сколько раз", lambda row: row.holders, Kind.NUMBER, width=12, hint="У скольких людей в базе"),
    ),
    load=_load,
    depends_on=frozenset({"post_forms", "appointment", "signatory", "council_member", "school_district"}),
    empty="Здесь должности руководителей, подписантов и членов советов.\nОни появляются из карточек сами.",
)
