"""Layout profiles: the figures of printed pages, shipped by the standard and editable in the reference books."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.words import number_text
from models.reference import ReferenceItem

LAYOUT_PROFILES = "layout_profiles"


@dataclass(frozen=True)
class Figure:
    """One figure of a profile: its name, what people call it and how small and large it may be."""

    name: str
    title: str
    least: float
    most: float


FIGURES = (
    Figure("left", "левое поле, мм", 20, 50),
    Figure("right", "правое поле, мм", 10, 50),
    Figure("top", "верхнее поле, мм", 20, 60),
    Figure("bottom", "нижнее поле, мм", 10, 60),
    Figure("permanent_left", "левое поле документов постоянного хранения, мм", 20, 50),
    Figure("mirrored", "зеркальные поля для двусторонней печати (0 — нет, 1 — да)", 0, 1),
    Figure("indent", "абзацный отступ, мм", 0, 30),
    Figure("spacing", "межстрочный интервал текста", 1, 2),
    Figure("order_size", "размер шрифта приказов", 12, 14),
    Figure("letter_size", "размер шрифта писем", 12, 14),
    Figure("regulation_size", "размер шрифта положений и протоколов", 12, 14),
    Figure("contract_size", "размер шрифта договоров", 12, 14),
    Figure("table_size", "размер шрифта листов с таблицами", 10, 14),
    Figure("form_size", "размер шрифта бланков для заполнения", 10, 14),
    Figure("executor_size", "размер шрифта отметки об исполнителе", 8, 12),
    Figure("number_size", "размер шрифта номера страницы", 8, 14),
    Figure("number_from_top", "номер страницы от верхнего края листа, мм", 10, 15),
    Figure("heading_width", "ширина заголовка к тексту, мм", 60, 120),
    Figure("requisite_width", "ширина углового реквизита, мм", 60, 90),
    Figure("emblem_width", "ширина герба, мм", 10, 40),
    Figure("emblem_height", "высота герба, мм", 10, 40),
    Figure("qr_size", "сторона QR-кода, мм", 15, 35),
)


def layout_figures(session: Session, code: str) -> dict[str, float]:
    """Return the figures of a profile; a profile nobody knows any more has none, and papers look as by the standard."""
    query = select(ReferenceItem.details).where(ReferenceItem.book == LAYOUT_PROFILES, ReferenceItem.code == code)
    details = session.scalar(query) or {}
    return {one.name: float(details[one.name]) for one in FIGURES if one.name in details}


def figures_text(details: Mapping[str, float]) -> str:
    """Write the figures as lines a person can edit: «левое поле, мм: 20»."""
    lines = [f"{one.title}: {number_text(details[one.name])}" for one in FIGURES if one.name in details]
    return "\n".join(lines)


def read_figures(text: str) -> dict[str, float]:
    """Read what `figures_text` has written and a person has changed.

    Raises:
        ValueError: a line is not understood, or a figure is too small or too large; a sentence says which.
    """
    known = {one.title.casefold(): one for one in FIGURES}
    found: dict[str, float] = {}
    for line in filter(str.strip, text.splitlines()):
        title, _, value = line.rpartition(":")
        figure = known.get(" ".join(title.split()).casefold())
        if figure is None:
            raise ValueError(f"Строка «{line.strip()}»: нет такого размера. Меняйте только числа после двоеточия.")
        try:
            number = float(value.strip().replace(",", "."))
        except ValueError as error:
            raise ValueError(f"«{figure.title}»: «{value.strip()}» – не число.") from error
        if not figure.least <= number <= figure.most:
            raise ValueError(f"«{figure.title}»: укажите число от {figure.least:g} до {figure.most:g}.")
        found[figure.name] = number
    return found
