"""An organisation meant by what a person writes: an ИНН, an ИНН with a КПП, a piece of its name."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from app.kernel.database import Database
from app.kernel.errors import AppError, NotFound
from app.kernel.words import fold
from app.schools.names import branch_own_name
from app.schools.register import OrganisationRow, organisation_rows
from models.school import OrganisationKind

_SHOWN = 6


class SeveralMeant(AppError):
    """The words fit several organisations."""


def organisation_named(
    db: Database, words: str, kinds: Collection[OrganisationKind] = tuple(OrganisationKind)
) -> OrganisationRow:
    """Return the organisation in use that the words mean; an ИНН alone means the school, not its branches.

    Raises:
        NotFound: nothing fits.
        SeveralMeant: several fit; the sentence names them.
    """
    typed = " ".join(words.split())
    rows = [row for row in organisation_rows(db) if not row.archived and row.type in kinds]
    inn, _, kpp = ("".join(part.split()) for part in typed.partition("/"))
    fitting = _by_number(rows, inn, kpp) if inn.isdigit() else _by_name(rows, typed)
    if not fitting:
        raise NotFound(
            f"Организации «{typed}» нет в базе. Ничего не сделано. Напишите ИНН, ИНН/КПП или часть названия."
        )
    if len(fitting) > 1:
        names = "; ".join(f"{row.name}, {_number(row)}" for row in fitting[:_SHOWN])
        more = "; …" if len(fitting) > _SHOWN else ""
        raise SeveralMeant(
            f"«{typed}» подходит нескольким организациям: {names}{more}. Ничего не сделано. Напишите название полнее."
        )
    return fitting[0]


def _by_number(rows: Sequence[OrganisationRow], inn: str, kpp: str) -> list[OrganisationRow]:
    """A school and its branches have one ИНН, sometimes also one КПП: the number then means the school."""
    fitting = [row for row in rows if row.inn == inn and (not kpp or row.kpp == kpp)]
    own = [row for row in fitting if row.type is not OrganisationKind.BRANCH]
    return own or fitting


def _by_name(rows: Sequence[OrganisationRow], typed: str) -> list[OrganisationRow]:
    """Try the whole name, then the short one, then the full one, which may also name a district or another school."""
    piece = _bare(typed)
    if not piece:
        return []
    tries: tuple[Callable[[OrganisationRow], bool], ...] = (
        lambda row: piece in (_bare(row.short_name), _bare(row.full_name)),
        lambda row: piece in _own(row, row.name),
        lambda row: piece in _bare(row.name),
        lambda row: piece in _own(row, row.full_name),
        lambda row: piece in _bare(row.full_name),
    )
    return next((found for fits in tries if (found := [row for row in rows if fits(row)])), [])


def _own(row: OrganisationRow, name: str) -> str:
    """Return the name by which a branch is called itself; it names its school as well."""
    return _bare(branch_own_name(name) if row.type is OrganisationKind.BRANCH else name)


def _bare(text: str) -> str:
    return " ".join(fold("".join(" " if sign in "«»\"'„“”" else sign for sign in text)).split())


def _number(row: OrganisationRow) -> str:
    return f"ИНН {row.inn}/{row.kpp}" if row.kpp else f"ИНН {row.inn or 'не указан'}"
