"""The next step of the school year, for the days when nothing waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.kernel.dates import SchoolYear
from app.readiness import DistrictProgress


@dataclass(frozen=True)
class Step:
    """What the time asks for: a heading, its reason, and the section where it is done."""

    title: str
    reason: str
    section: str
    button: str


def next_step(districts: tuple[DistrictProgress, ...], today: date) -> Step:
    """Return the next step: to begin with, the first district; then what the calendar asks for."""
    year = SchoolYear.of(today)
    if not districts:
        return Step(
            "Начните со школ и первого округа",
            "Загрузите школы района из реестра Рособрнадзора или вставьте из Excel, затем создайте школьный округ.",
            "schools",
            "К школам",
        )
    if any(one.plan_done is None for one in districts) and today.month not in (6, 7):
        return Step(
            f"План на {year.label} учебный год",
            "У части округов на этот год нет плана с мероприятиями: создайте его и внесите мероприятия.",
            "plans",
            "К планам",
        )
    return next(step for months, step in _calendar(year) if today.month in months)


def _calendar(year: SchoolYear) -> tuple[tuple[tuple[int, ...], Step], ...]:
    """Return the steps of the year by months."""
    following = SchoolYear(year.start + 1).label
    return (
        (
            (8, 9),
            Step("Начало года", "Проверьте составы советов и сроки договоров на новый год.", "councils", "К советам"),
        ),
        (
            (10, 11, 12),
            Step(
                "Инвентаризация ресурсов",
                "Уточните ресурсы и потребности школ перед вторым полугодием.",
                "inventory",
                "К ресурсам",
            ),
        ),
        ((1, 2, 3), Step("Договоры", "Посмотрите, какие договоры заканчиваются к лету.", "contracts", "К договорам")),
        (
            (4, 5),
            Step(
                "Итоги года", "Отметьте проведённые мероприятия и выгрузите сводку по округам.", "reports", "К отчётам"
            ),
        ),
        (
            (6, 7),
            Step(f"План на {following} учебный год", "Время составить план на следующий год.", "plans", "К планам"),
        ),
    )
