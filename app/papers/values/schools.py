"""Schools in a text: names, heads, branches and details."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.kernel.words import capitalised
from app.papers.engine.table import NUMBERS, PaperTable, PartyBlock, TableColumn
from app.papers.values.people import head_values
from models.school import Organisation

_BRANCH = re.compile(r"^филиал\s+|\s+[–—-]\s+филиал\s.*$", re.IGNORECASE)
_GENDERS = (
    (re.compile(r"\b(?:учреждение|общество|предприятие|объединение)\b", re.IGNORECASE), "именуемое"),
    (re.compile(r"\b(?:организация|школа|гимназия)\b", re.IGNORECASE), "именуемая"),
)


def school_values(session: Session, school: Organisation, day: date, base_id: int | None = None) -> dict[str, Any]:
    """Return the words about a school."""
    branches = session.scalars(
        select(Organisation)
        .where(Organisation.parent_id == school.id, Organisation.archived_at.is_(None))
        .order_by(Organisation.id)
    )
    return {
        "id": school.id,
        "полное": capitalised(school.full_name),
        "краткое": school.display_name,
        "именуемый": _named(school.full_name),
        "адрес": school.address,
        "филиалы": [branch_name(branch) for branch in branches],
        "руководитель": head_values(session, school.head_on(day)),
        "базовая": school.id == base_id,
    }


def branch_name(branch: Organisation) -> str:
    """Return what a branch is called beside its school: «Ореховская ООШ» of «Ореховская ООШ» – филиал МБОУ «…»."""
    return _BRANCH.sub("", branch.display_name)


def school_block(session: Session, school: Organisation, day: date, base_id: int | None = None) -> PartyBlock:
    """Return the details of a school as a party of a contract."""
    head = head_values(session, school.head_on(day))
    return PartyBlock(
        role=f"{school.display_name} (Базовая школа)" if school.id == base_id else school.display_name,
        title=capitalised(school.full_name),
        lines=tuple(
            line
            for line in (
                school.address,
                f"ИНН {school.inn}" + (f", КПП {school.kpp}" if school.kpp else "") if school.inn else "",
                f"ОГРН {school.ogrn}" if school.ogrn else "",
                *school.bank_details.splitlines(),
                f"тел. {school.phones}" if school.phones else "",
                school.emails,
            )
            if line
        ),
        post=capitalised(str(head["должность"])),
        name=str(head["ио_фамилия"]),
    )


def schools_table(schools: Sequence[dict[str, Any]]) -> PaperTable:
    """Return the list of a district's organisations as it stands behind the order."""
    return PaperTable(
        (
            NUMBERS,
            TableColumn("Наименование организации", 3.2),
            TableColumn("Адрес", 2.2),
            TableColumn("Руководитель", 1.6),
            TableColumn("Роль в округе", 1.1),
        ),
        tuple(
            (
                str(number),
                school["полное"] + _with_branches(school["филиалы"]),
                school["адрес"],
                f"{school['руководитель']['фамилия_ио']}, {school['руководитель']['должность']}",
                "Базовая школа" if school["базовая"] else "Участник",
            )
            for number, school in enumerate(schools, start=1)
        ),
    )


def _with_branches(branches: Sequence[str]) -> str:
    """Name the branches after their school."""
    if not branches:
        return ""
    return f" ({'филиал' if len(branches) == 1 else 'филиалы'}: {'; '.join(branches)})"


def _named(full_name: str) -> str:
    """Choose the participle that agrees with the organisation's name."""
    found = [(match.start(), word) for pattern, word in _GENDERS if (match := pattern.search(full_name))]
    return min(found)[1] if found else "именуемый"
