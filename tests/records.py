"""Records that tests begin with: schools of Бурлинский район, a district, its contract, its council."""

from collections.abc import Sequence
from datetime import date

from app.contracts import ContractKind, ContractState, change_state, draft_for, save_contract
from app.councils import AgendaDraft, meeting_draft_for, save_council, save_meeting
from app.councils import draft_for as council_draft_for
from app.districts import DistrictDraft, MemberDraft, save_district
from app.kernel.database import Database
from app.schools import HeadDraft, OrganisationDraft, OrganisationKind, save_organisation

HEADS = {
    "Бурлинская": "Осокин Николай Павлович",
    "Михайловская": "Ёлкина Вера Ильинична",
    "Новопесчанская": "Белых Анна Юрьевна",
    "Устьянская": "Дорошенко Пётр Кузьмич",
}
JOINED = date(2026, 9, 1)


def make_school(db: Database, name: str, head: str) -> int:
    """A school with its head."""
    return save_organisation(
        db,
        OrganisationDraft(
            full_name=f"Муниципальное бюджетное общеобразовательное учреждение «{name} СОШ»",
            short_name=f"{name} СОШ",
            settlement=name,
            head=HeadDraft(full_name=head, post="директор", since=date(2020, 9, 1)),
        ),
    )


def make_branch(db: Database, school: int) -> int:
    """A branch of the school."""
    draft = OrganisationDraft(type=OrganisationKind.BRANCH, parent_id=school)
    draft.full_name, draft.short_name = "Ореховская ООШ, филиал", "Ореховская ООШ"
    return save_organisation(db, draft)


def make_schools(db: Database) -> list[int]:
    """The four schools that become a district, the base school first."""
    return [make_school(db, name, head) for name, head in HEADS.items()]


def make_district(db: Database, schools: Sequence[int]) -> int:
    """The district of the schools; the first is the base school."""
    return save_district(
        db,
        DistrictDraft(
            name="Бурлинский",
            base_school_id=schools[0],
            coordinator="Петрова Анна Сергеевна",
            coordinator_post="методист",
            founded_on=JOINED,
            members=[MemberDraft(organisation_id=one, joined_on=JOINED) for one in schools],
        ),
    )


def make_contract(db: Database, district: int, kind: ContractKind = ContractKind.JOINT_ACTIVITY) -> int:
    """A contract that is waiting for signatures."""
    contract = save_contract(db, draft_for(db, kind, district))
    change_state(db, contract, ContractState.SIGNING)
    return contract


def make_council(db: Database, district: int) -> int:
    """The council of the directors."""
    draft = council_draft_for(db, district)
    for member in draft.members:
        member.since = JOINED
    return save_council(db, draft)


def make_meeting(db: Database, council: int) -> int:
    """A meeting called for today with two questions."""
    draft = meeting_draft_for(db, council)
    draft.starts_at = "14:00"
    draft.agenda = [
        AgendaDraft(title="О плане работы"),
        AgendaDraft(title="О подвозе учеников", speaker="Осокин Н. П."),
    ]
    return save_meeting(db, draft)
