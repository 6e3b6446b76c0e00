"""What the schools of the municipality do together: a council and its meeting, a plan, what they have to lend."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

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
from models.district import SchoolDistrict
from models.inventory import Need, Resource
from models.plan import EventParticipant, Plan, PlanEvent
from models.school import Organisation

EVENTS = (
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


def add_council(session: Session, district: SchoolDistrict, schools: list[Organisation]) -> Council:
    """The council of the directors, elected in September."""
    council = Council(type=CouncilKind.COORDINATION, district=district, elected_on=date(2026, 9, 15))
    for position, school in enumerate(schools):
        head = school.appointments[0]
        role = {0: CouncilRole.CHAIR, 1: CouncilRole.SECRETARY}.get(position, CouncilRole.MEMBER)
        council.members.append(
            CouncilMember(person=head.person, organisation=school, post=head.post, position=position, role=role)
        )
    session.add(council)
    return council


def add_meeting(session: Session, council: Council) -> Meeting:
    """A meeting that was held: three of four were there and decided on two questions."""
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


def add_plan(session: Session, district: SchoolDistrict, schools: list[Organisation]) -> Plan:
    """A plan of thirty events of every direction, all schools in each."""
    plan = Plan(district=district, school_year=2026)
    session.add(plan)
    for round_ in range(5):
        for number, (direction, title, form, responsible, result) in enumerate(EVENTS):
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


def add_inventory(session: Session, schools: list[Organisation]) -> None:
    """What each school has and lends, and the teacher it lacks."""
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
