"""The municipality whose papers the tests print: the schools of Бурлинский район with invented heads."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from app.kernel.database import Database
from app.office import load_reference_books
from models.contract import Contract, ContractKind, ContractParty, PartyRole
from models.district import DistrictMember, SchoolDistrict
from models.document import Document, DocumentLink, DocumentState
from models.office import ActKind, Office, Signatory, SignatoryRole
from models.person import Acting, Person
from models.school import Appointment, Organisation, OrganisationKind
from tests.app.papers.common_work import add_council, add_inventory, add_meeting, add_plan

SIGNED = date(2026, 9, 1)

SCHOOLS = (
    ("Бурлинская", "2236002193", "658810", "с. Бурла", "ул. Почтовая, 29", "Осокин Николай Павлович", "директор"),
    (
        "Михайловская",
        "2236002066",
        "658801",
        "с. Михайловка",
        "ул. Ленина, 17 Б",
        "Полякова Ольга Викторовна",
        "директор",
    ),
    (
        "Новопесчанская",
        "2236002108",
        "658814",
        "с. Новопесчаное",
        "ул. Центральная, 12",
        "Мещеряков Глеб Борисович",
        "врио директора",
    ),
    ("Устьянская", "2236001979", "658815", "с. Устьянка", "ул. Советская, 67", "Жаркова Елена Кузьминична", "директор"),
)
MORE_HEADS = (
    "Лаптева Полина Павловна",
    "Цыганков Николай Львович",
    "Рощин Кирилл Кузьмич",
    "Щеглова Нина Викторовна",
    "Ершов Леонид Кузьмич",
    "Дроздова Жанна Борисовна",
    "Зуев Олег Павлович",
    "Чернышёва Нина Никитична",
)


def settle(
    db: Database, schools: int = 4, act: ActKind = ActKind.ORDER, legal_entity: bool = True, teaching: bool = False
) -> dict[str, int]:
    """Fill the database; return the id of the latest record of each paper's subject, by paper."""
    with db.changing("Наполнение") as session:
        load_reference_books(session)
        _office(session, act, legal_entity, teaching)
        organisations = [_school(session, index) for index in range(schools)]
        session.flush()
        _branches(session, organisations)
        district = _district(session, organisations)
        session.flush()
        base = _contract(session, ContractKind.BASE_SCHOOL, district, organisations[:1])
        joint = _contract(session, ContractKind.JOINT_ACTIVITY, district, organisations)
        council = add_council(session, district, organisations)
        session.flush()
        meeting = add_meeting(session, council)
        plan = add_plan(session, district, organisations)
        add_inventory(session, organisations)
        session.flush()
        return {
            "district_order": district.id,
            "district_regulation": district.id,
            "resource_map": district.id,
            "base_school_contract": base.id,
            "joint_contract": joint.id,
            "council_minutes": meeting.id,
            "council_regulation": council.id,
            "interaction_plan": plan.id,
        }


def register_order(db: Database, district_id: int, number: str = "112", signed: date = SIGNED) -> None:
    """Give the order about the district a date and a number."""
    with db.changing("Регистрация") as session:
        document = Document(
            type="order",
            dated=signed,
            year=signed.year,
            number=number,
            heading="О создании школьного округа",
            state=DocumentState.REGISTERED,
            paper="district_order",
        )
        document.links.append(DocumentLink(subject_kind="district", subject_id=district_id, role="founding_act"))
        session.add(document)


def _person(session: Session, full_name: str) -> Person:
    last, first, middle = full_name.split(maxsplit=2)
    person = Person(last_name=last, first_name=first, middle_name=middle)
    session.add(person)
    return person


def _office(session: Session, act: ActKind, legal_entity: bool, teaching: bool) -> None:
    session.add(
        Office(
            name="Комитет по образованию администрации Бурлинского района",
            region="Алтайский край",
            municipality="Бурлинский район",
            place="с. Бурла",
            administration="Администрация Бурлинского района Алтайского края",
            legal_entity=legal_entity,
            act_kind=act,
            teaching=teaching,
            address="658810, Алтайский край, Бурлинский район, с. Бурла, ул. Ленина, 11",
            inn="2236000950",
            kpp="223601001",
            ogrn="1022200882000",
            phone="8 (38572) 22-4-66",
            email="obr@example.ru",
        )
    )
    session.add(
        Signatory(
            role=SignatoryRole.OFFICE,
            person=_person(session, "Чайка Тамара Ильинична"),
            post="Председатель комитета по образованию администрации Бурлинского района",
        )
    )
    session.add(
        Signatory(
            role=SignatoryRole.ADMINISTRATION,
            person=_person(session, "Седых Пётр Ильич"),
            post="Глава Бурлинского района",
        )
    )


def _school(session: Session, index: int) -> Organisation:
    if index < len(SCHOOLS):
        place, inn, code, settlement, street, head, post = SCHOOLS[index]
    else:
        place = (
            "Верхнеозёрская",
            "Берёзовская",
            "Долматовская",
            "Рожковская",
            "Асямовская",
            "Лесная имени Героя Советского Союза Н. Ф. Гастелло",
            "Партизанская",
            "Притыкская",
        )[index - len(SCHOOLS)]
        inn, code, settlement, street = f"22360020{index:02}", "658820", f"с. Дальнее-{index}", "ул. Новая, 1"
        head, post = MORE_HEADS[index - len(SCHOOLS)], "директор"
    school = Organisation(
        type=OrganisationKind.SCHOOL,
        full_name="муниципальное бюджетное общеобразовательное учреждение "
        f"«{place} средняя общеобразовательная школа» Бурлинского района Алтайского края",
        short_name=f"МБОУ «{place} СОШ»",
        inn=inn,
        kpp="223601001",
        ogrn=f"102220088{index:04}",
        postal_code=code,
        region="Алтайский край",
        district="Бурлинский район",
        settlement=settlement,
        street=street,
        phones="8 (38572) 23-2-98",
        emails="school@example.ru",
    )
    acting = "врио" in post
    school.appointments.append(
        Appointment(
            person=_person(session, head),
            post=post,
            acting=Acting.INTERIM if acting else Acting.NONE,
            basis="приказ комитета по образованию от 10.08.2026 № 15-к" if acting else "",
        )
    )
    session.add(school)
    return school


def _branches(session: Session, schools: list[Organisation]) -> None:
    for parent, place in ((0, "Новосельская СОШ"), (1, "Ореховская ООШ"), (1, "Новоандреевская ООШ")):
        if parent < len(schools):
            session.add(
                Organisation(
                    type=OrganisationKind.BRANCH,
                    parent=schools[parent],
                    short_name=f"филиал «{place}»",
                    full_name=f"филиал «{place}» {schools[parent].short_name}",
                )
            )


def _district(session: Session, schools: list[Organisation]) -> SchoolDistrict:
    district = SchoolDistrict(
        name="Бурлинский",
        base_school=schools[0],
        coordinator=_person(session, "Соловей Инна Ивановна"),
        coordinator_post="Главный специалист комитета по образованию",
        founded_on=SIGNED,
    )
    for position, school in enumerate(schools):
        district.members.append(DistrictMember(organisation=school, position=position, joined_on=SIGNED))
    session.add(district)
    return district


def _contract(session: Session, kind: ContractKind, district: SchoolDistrict, schools: list[Organisation]) -> Contract:
    contract = Contract(
        type=kind,
        district=district,
        number="3",
        concluded_on=date(2026, 9, 10),
        valid_until=date(2029, 8, 31),
        prolonged=True,
    )
    if kind is ContractKind.BASE_SCHOOL:
        contract.parties.append(ContractParty(role=PartyRole.OFFICE, position=0))
    for position, school in enumerate(schools, start=1):
        role = PartyRole.BASE if position == 1 else PartyRole.MEMBER
        contract.parties.append(ContractParty(organisation=school, role=role, position=position))
    session.add(contract)
    return contract
