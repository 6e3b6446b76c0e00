"""Composing: values, answers and the text of a template become a composition that any renderer lays out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.office import layout_figures, the_office
from app.papers.engine.composition import Composition
from app.papers.engine.emblem import carried
from app.papers.engine.text.inert import laid_by_name
from app.papers.engine.text.template import fill
from app.papers.known import known_document
from app.papers.paper import Paper, Request
from models.document import Document


def compose(session: Session, paper: Paper, request: Request, templates: Path | None = None) -> Composition:
    """Collect the values of a paper and put them into its text.

    Args:
        session: an open session; the composition needs it no more.
        paper: what to make.
        request: about which record, with which answers; without date and number those of the document it has become,
            and if that was registered by the program, its frozen text.
        templates: the folder with the office's own texts, which win over the shipped ones.

    Raises:
        NotFound: the record is not there any more.
        BadText: the template has a mistake.
    """
    if request.dated is None and not request.number and (known := known_document(session, paper, request.subject_id)):
        if known.paper == paper.name and (frozen := session.get_one(Document, known.id).frozen):
            return Composition.from_json(frozen)
        request = replace(request, dated=known.dated, number=known.number)
    answers = paper.answered(session, request.subject_id, request.today, request.answers)
    values = paper.values(session, replace(request, answers=answers))
    whole = composed(paper, {"ввод": answers, "документ": document_values(request), **values}, templates)
    return dressed(session, whole, templates)


def dressed(session: Session, whole: Composition, templates: Path | None = None) -> Composition:
    """Give a composition the layout profile and the emblem of the office, as they are now."""
    office = the_office(session)
    picture = templates.parent / office.emblem if templates and office.emblem else None
    return replace(
        whole,
        profile=office.layout_profile,
        figures=layout_figures(session, office.layout_profile),
        emblem=carried(picture) if picture else "",
        office=office.name,
    )


def composed(paper: Paper, values: dict[str, Any], templates: Path | None = None) -> Composition:
    """Put values that are known into the text of a paper; «код» is what the code in its corner says."""
    return Composition(
        title=paper.title,
        text=fill(paper.template, values, templates),
        tables=laid_by_name(values.get("таблицы", {})),
        drawings=values.get("рисунки", {}),
        parties=tuple(laid_by_name(values.get("реквизиты", ()))),
        landscape=paper.landscape,
        teaching=bool(values.get("учебная_база", False)),
        qr=str(values.get("код", "")),
    )


def document_values(request: Request) -> dict[str, Any]:
    """Return what a text knows of the document it is: «дата», «номер»; empty while it is a draft."""
    return {"дата": request.dated, "номер": request.number or None}
