"""Verbs of the councils: load, save, archive."""

from __future__ import annotations

from app.councils.checks import council_problems, second_council
from app.councils.draft import CouncilDraft, CouncilMemberDraft
from app.kernel.database import Database
from app.kernel.errors import InvalidInput
from app.kernel.problems import together
from app.kernel.records import copy_fields, fetch, fetch_to_change, set_archived, sync_parts
from app.kernel.wholes import guard_whole
from app.people import person_named
from models.council import Council, CouncilMember

EDITED = ("type", "district_id", "elected_on", "term_years", "quorum", "voting", "frequency", "note")
MEMBER_FIELDS = ("post", "organisation_id", "role", "since", "until")


def load_council(db: Database, council_id: int) -> CouncilDraft:
    """Return the council as a draft for its form."""
    with db.reading() as session:
        council = fetch(session, Council, council_id)
        draft = CouncilDraft(id=council.id, version=council.version)
        copy_fields(council, draft, EDITED)
        for member in council.members:
            row = CouncilMemberDraft(id=member.id, full_name=member.person.full_name)
            copy_fields(member, row, MEMBER_FIELDS)
            draft.members.append(row)
        return draft


def save_council(db: Database, draft: CouncilDraft) -> int:
    """Make or change a council with its members; return its id."""
    deed = "Создание совета" if draft.id is None else "Изменение совета"
    with db.changing(deed) as session:
        if problems := together(draft.problems(), council_problems(session, draft, db.today())):
            raise InvalidInput(problems)
        people = [person_named(session, one.full_name.strip()) for one in draft.members]
        with session.no_autoflush:
            council = fetch_to_change(session, Council, draft.id, draft.version)
            copy_fields(draft, council, EDITED)
            sync_parts(council.members, draft.members, CouncilMember, MEMBER_FIELDS)
            for member, person in zip(council.members, people, strict=True):
                member.person = person
            guard_whole(session, council)
        session.flush()
        return council.id


def archive_council(db: Database, council_id: int) -> None:
    """Put the council into the archive."""
    set_archived(db, Council, council_id, True, "Совет — в архив")


def restore_council(db: Database, council_id: int) -> None:
    """Take the council back from the archive."""
    set_archived(db, Council, council_id, False, "Совет — из архива", second_council)
