"""The municipality that the rooms' tests work in: an office, four schools of one district, a branch, a stranger."""

from dataclasses import dataclass
from datetime import date

import pytest

from app.context import AppContext
from app.districts import DistrictDraft, MemberDraft, save_district
from app.kernel.database import Database
from app.office import load_reference_books
from app.schools import HeadDraft, OrganisationDraft, OrganisationKind, save_organisation
from models.office import Office

TODAY = date(2026, 11, 22)
FOUNDED = date(2026, 9, 1)


@dataclass(frozen=True)
class Network:
    """The municipality: keys of its schools and of its district «Бурлинский»."""

    db: Database
    base: int
    mikhailovka: int
    peschanka: int
    ustyanka: int
    branch: int
    stranger: int
    district: int

    @property
    def schools(self) -> tuple[int, ...]:
        """The members, the base school first."""
        return (self.base, self.mikhailovka, self.peschanka, self.ustyanka)


def _school(db: Database, name: str, head: str) -> int:
    return save_organisation(
        db,
        OrganisationDraft(
            full_name=f"Муниципальное бюджетное общеобразовательное учреждение «{name}»",
            short_name=name,
            settlement=name.split(maxsplit=1)[0],
            head=HeadDraft(full_name=head, post="директор", since=date(2020, 9, 1)),
        ),
    )


@pytest.fixture
def network(context: AppContext) -> Network:
    """The district as it stands after its founding."""
    db = context.db
    with db.changing("Первый запуск") as session:
        load_reference_books(session)
        session.add(
            Office(
                name="Отдел образования администрации Бурлинского района",
                region="Алтайский край",
                municipality="Бурлинский район",
                place="с. Бурла",
            )
        )
    base = _school(db, "Бурлинская СОШ", "Осокин Николай Павлович")
    mikhailovka = _school(db, "Михайловская СОШ", "Ёлкина Вера Ильинична")
    peschanka = _school(db, "Новопесчанская СОШ", "Белых Анна Юрьевна")
    ustyanka = _school(db, "Устьянская СОШ", "Дорошенко Пётр Кузьмич")
    branch = save_organisation(
        db,
        OrganisationDraft(
            type=OrganisationKind.BRANCH,
            parent_id=base,
            full_name="Ореховская ООШ, филиал",
            short_name="Ореховская ООШ",
        ),
    )
    members = [MemberDraft(organisation_id=one, joined_on=FOUNDED) for one in (base, mikhailovka, peschanka, ustyanka)]
    district = save_district(
        db,
        DistrictDraft(
            name="Бурлинский",
            base_school_id=base,
            coordinator="Петрова Анна Сергеевна",
            coordinator_post="методист",
            founded_on=FOUNDED,
            members=members,
        ),
    )
    stranger = _school(db, "Славгородская СОШ", "Лис Олег Ильич")
    return Network(db, base, mikhailovka, peschanka, ustyanka, branch, stranger, district)
