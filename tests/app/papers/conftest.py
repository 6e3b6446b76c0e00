"""The municipality whose papers the tests print: the schools of Бурлинский район with invented heads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.context import AppContext
from app.kernel.database import Database
from app.office import load_reference_books
from models.contract import Contract, ContractKind, ContractParty, PartyRole
from models.council import (
    AgendaItem,
    Attendance,
    Council,
    CouncilKind,
    CouncilMember,
    CouncilRole,
    Decision,
    Meeting,
    MeetingState,
)
from models.district import DistrictMember, SchoolDistrict
from models.document import Document, DocumentLink, DocumentState
from models.inventory import Need, Resource
from models.office import ActKind, Office, Signatory, SignatoryRole
from models.person import Acting, Person
from models.plan import EventParticipant, Plan, PlanEvent
from models.school import Appointment, Organisation, OrganisationKind

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
        council = _council(session, district, organisations)
        session.flush()
        meeting = _meeting(session, council)
        plan = _plan(session, district, organisations)
        _inventory(session, organisations)
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


def _council(session: Session, district: SchoolDistrict, schools: list[Organisation]) -> Council:
    council = Council(type=CouncilKind.COORDINATION, district=district, elected_on=date(2026, 9, 15))
    for position, school in enumerate(schools):
        head = school.appointments[0]
        role = {0: CouncilRole.CHAIR, 1: CouncilRole.SECRETARY}.get(position, CouncilRole.MEMBER)
        council.members.append(
            CouncilMember(person=head.person, organisation=school, post=head.post, position=position, role=role)
        )
    session.add(council)
    return council


def _meeting(session: Session, council: Council) -> Meeting:
    meeting = Meeting(
        council=council,
        number="2",
        held_on=date(2026, 10, 20),
        starts_at="14:00",
        state=MeetingState.HELD,
        invited="Чайка Т. И., председатель комитета по образованию",
    )
    for position, member in enumerate(council.members):
        meeting.attendance.append(
            Attendance(member=member, position=position, present=position != 3, note="болезнь" if position == 3 else "")
        )
    meeting.agenda.append(
        AgendaItem(
            position=0,
            title="Об итогах инвентаризации ресурсов округа",
            speaker="Осокин Н. П.",
            heard="доложил об итогах инвентаризации: учтено 14 ресурсов, для общего использования предложено 11",
            spoke="Полякова О. В. предложила уточнить расписание спортзала.\n- Мещеряков Г. Б. поддержал.",
        )
    )
    meeting.agenda.append(AgendaItem(position=1, title="О плане сетевого взаимодействия на 2026/2027 учебный год"))
    meeting.decisions.append(
        Decision(
            item=1,
            position=0,
            text="Утвердить карту ресурсов округа",
            responsible="Осокин Н. П.",
            due_on=date(2026, 11, 1),
            votes_for=3,
            votes_against=0,
            votes_abstained=0,
        )
    )
    meeting.decisions.append(
        Decision(
            item=1,
            position=1,
            text="Обновлять сведения о ресурсах ежегодно до 1 июня.",
            votes_for=2,
            votes_against=0,
            votes_abstained=1,
        )
    )
    meeting.decisions.append(Decision(item=2, position=2, text="Согласовать план сетевого взаимодействия", votes_for=3))
    session.add(meeting)
    return meeting


_EVENTS = (
    ("governance", "Заседание Координационного совета", "заседание", "Осокин Н. П.", "Протокол, план на полугодие"),
    (
        "methodical",
        "Окружной семинар «Функциональная грамотность на уроках естественно-научного цикла»",
        "семинар",
        "Полякова О. В.",
        "Банк заданий, методические рекомендации для учителей округа",
    ),
    (
        "teaching",
        "Сетевой элективный курс «Подготовка к ЕГЭ по физике» для обучающихся 10–11 классов",
        "дистанционно",
        "Учитель физики базовой школы",
        "Повышение среднего балла ЕГЭ",
    ),
    (
        "upbringing",
        "Окружная спартакиада школьников",
        "соревнования",
        "Учителя физической культуры",
        "Участие не менее 120 обучающихся",
    ),
    ("transport", "Подвоз обучающихся на консультации в базовую школу", "", "Жаркова Е. К.", "Охват 100 % нуждающихся"),
    ("monitoring", "Отчёт о работе округа за учебный год", "", "Осокин Н. П.", "Отчёт представлен до 15 июня"),
)


def _plan(session: Session, district: SchoolDistrict, schools: list[Organisation]) -> Plan:
    plan = Plan(district=district, school_year=2026)
    session.add(plan)
    for round_ in range(5):
        for number, (direction, title, form, responsible, result) in enumerate(_EVENTS):
            day = date(2026, 9, 5) if round_ < 1 else date(2027, round_, 3 + number)
            event = PlanEvent(
                plan=plan,
                direction=direction,
                title=title,
                form=form,
                starts_on=day,
                place="актовый зал" if number % 2 else "",
                host=schools[number % len(schools)],
                responsible=responsible,
                expected_result=result,
                audience="5–11 классы",
            )
            for position, school in enumerate(schools):
                event.participants.append(EventParticipant(organisation=school, position=position))
            session.add(event)
    return plan


def _inventory(session: Session, schools: list[Organisation]) -> None:
    for school in schools:
        for kind, name, capacity, details in (
            ("room", "Кабинет физики с лабораторией", 24, "интерактивная доска, 12 комплектов для опытов"),
            ("room", "Спортивный зал", 40, "18 × 9 м"),
            ("transport", "Школьный автобус ПАЗ-32053-70", 22, ""),
            ("staff", "Учитель физики высшей категории", None, "готов к занятиям в дистанционной форме"),
        ):
            session.add(
                Resource(
                    organisation=school,
                    type=kind,
                    name=name,
                    capacity=capacity,
                    condition="good",
                    hours_total=36,
                    hours_busy=22,
                    free_time="вт, чт с 14:00 до 17:00",
                    terms="безвозмездно",
                    responsible="Осокин Н. П.",
                    details=details,
                    shared=kind != "transport",
                )
            )
        session.add(
            Need(
                organisation=school,
                type="staff",
                name="Учитель химии",
                wanted_way="выезд педагога",
                due_on=date(2026, 12, 1),
                details="8 часов в неделю, 8–11 классы",
            )
        )


@pytest.fixture
def burla(context: AppContext) -> dict[str, int]:
    """Four schools, one of them with an interim head."""
    return settle(context.db)


Printer = Callable[[str], Path]


@pytest.fixture
def printed(context: AppContext, burla: dict[str, int], tmp_path: Path) -> Printer:
    """Print a paper of the four schools and return the file."""
    from app.papers import paper_named, print_paper

    def print_one(name: str) -> Path:
        return print_paper(context.db, paper_named(name), burla[name], tmp_path / "out" / f"{name}.pdf")

    return print_one


@pytest.fixture(scope="session")
def teaching(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppContext]:
    """A whole teaching office; nobody changes it."""
    from app.context import open_office
    from app.kernel.folder import OfficeFolder
    from app.teaching import make_teaching_office
    from tests.conftest import NOW

    with open_office(OfficeFolder(tmp_path_factory.mktemp("teaching") / "Учебная база"), lambda: NOW) as office:
        make_teaching_office(office)
        yield office
