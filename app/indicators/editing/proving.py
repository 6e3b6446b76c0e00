"""What the database has against an indicator that somebody wants to save."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.indicators.codes import code_key, section_of
from app.indicators.editing.bearing import broken_by, formula_problem, stored_terms, with_term
from app.indicators.editing.draft import IndicatorDraft
from app.indicators.formula.terms import term_of
from app.kernel.problems import together
from models.indicator import Indicator, IndicatorType, PassportSection
from models.passport import PassportPast, PassportValue

_FIRST_OWN, _LAST = 90, 99


def all_problems(session: Session, draft: IndicatorDraft) -> dict[str, str]:
    """Return what is wrong with a draft in itself and beside what is stored; formulas are proved when all else fits."""
    stored = session.get(Indicator, draft.id) if draft.id else None
    found = together(draft.problems(), _about_place(session, draft))
    if stored is not None:
        found = together(found, _about_stored(session, draft, stored))
    return found or _about_formulas(session, draft, stored)


def _about_place(session: Session, draft: IndicatorDraft) -> dict[str, str]:
    """Refuse a section that is not there, and a code that is not of the section or is taken."""
    code = draft.code.strip()
    if draft.section_id is None:
        return {}
    section = session.get(PassportSection, draft.section_id)
    found: dict[str, str] = {}
    if section is None or section.archived_at is not None:
        found["section_id"] = "Такого раздела в паспорте нет. Выберите другой."
    elif section_of(code) != section.code:
        found["code"] = (
            f"Код показателя этого раздела начинается с «{section.code}.», например {free_code(session, section)}."
        )
    twin = session.scalar(select(Indicator).where(Indicator.code == code, Indicator.id != (draft.id or 0)))
    if twin is not None:
        where = " (в архиве)" if twin.archived_at else ""
        found["code"] = f"Код {code} занят показателем «{twin.title}»{where}."
    return found


def _about_stored(session: Session, draft: IndicatorDraft, stored: Indicator) -> dict[str, str]:
    """Refuse what must not change any more: the code and type of what is shipped or has values."""
    filled = _has_values(session, stored.id)
    found: dict[str, str] = {}
    for name, word in (("code", "Код"), ("type", "Тип")):
        value = getattr(draft, name)
        if (value.strip() if isinstance(value, str) else value) == getattr(stored, name):
            continue
        if not stored.own:
            found[name] = f"{word} показателя из поставки не меняется. Добавьте свой показатель."
        elif filled:
            found[name] = f"{word} не меняется: у показателя уже есть значения. Добавьте новый показатель."
    kept = {code for code, word in draft.choices if word.strip()}
    gone = [code for code, _ in stored.choices or () if code not in kept]
    if draft.type is IndicatorType.CHOICE and gone:
        used = select(PassportValue.value).where(PassportValue.indicator_id == stored.id, PassportValue.value.in_(gone))
        if (code := session.scalar(used.limit(1))) is not None:
            word = next(word for known, word in stored.choices if known == code)
            found["choices"] = f"Значение «{word}» стоит в паспортах школ, убрать его нельзя. Его можно переименовать."
    if stored.field and draft.formula.strip():
        found["formula"] = "Значение берётся из карточки организации, формула не нужна."
    return found


def _about_formulas(session: Session, draft: IndicatorDraft, stored: Indicator | None) -> dict[str, str]:
    """Prove the draft's own formula, and those of others that speak of it."""
    before = stored_terms(session)
    term = term_of(draft.code.strip(), draft.type, draft.unit, draft.formula)
    others = before if stored is None else stored_terms(session, without=stored.code)
    after = with_term(others, term)
    if problem := formula_problem(after, term):
        return {"formula": problem}
    if stored is not None and (broken := broken_by(session, before, after, term.code)):
        field = "code" if stored.code != term.code else "type" if stored.type is not draft.type else "unit"
        if stored.unit.strip() == draft.unit.strip() and field == "unit":
            field = "formula"
        return {field: f"Перестанут работать {broken}. Сначала измените их."}
    return {}


def _has_values(session: Session, indicator_id: int) -> bool:
    return any(
        session.scalar(select(table.school_id).where(table.indicator_id == indicator_id).limit(1)) is not None
        for table in (PassportValue, PassportPast)
    )


def free_code(session: Session, section: PassportSection) -> str:
    """Return a code that is free, of the nineties where the shipped catalogue keeps off them."""
    query = select(Indicator.code).where(Indicator.code.startswith(f"{section.code}."))
    taken = {code_key(code)[1] for code in session.scalars(query)}
    numbers = [*range(_FIRST_OWN, _LAST + 1), *range(1, _FIRST_OWN)]
    number = next((one for one in numbers if one not in taken), _LAST)
    return f"{section.code}.{number:02}"
