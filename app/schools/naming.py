"""The name of an organisation in a statement."""

from __future__ import annotations

from sqlalchemy import ColumnElement, func

from models.school import Organisation


def name_of(organisation: type[Organisation]) -> ColumnElement[str]:
    """Return the expression for what people call an organisation: the short name, else the full one."""
    return func.coalesce(func.nullif(organisation.short_name, ""), organisation.full_name)
