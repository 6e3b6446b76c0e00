"""The passports of the teaching schools: three school years, the last two of them closed."""

from __future__ import annotations

from typing import Any

from app.context import AppContext
from app.indicators import Catalogue, IndicatorType, load_catalogue, section_of
from app.passport import EntrySource, EntryWords, close_year, confirm_finding, read_typed, set_comment, write_values
from app.teaching.classes import class_figures
from app.teaching.norms import pay_by_norms
from app.teaching.spreading import Figures, Rule, apply
from app.teaching.tables import Tables, records

YEARS = 3
Texts = dict[str, str]


def make_passports(context: AppContext, tables: Tables) -> None:
    """Fill the passports as the schools would have, year by year.

    A school is left half-filled this year, a branch has nothing, a few figures are planted that the checks complain of.
    """
    content = tables.rows("passports")
    known: dict[str, Figures] = {}
    start = tables.days.year.start
    for years_ago in reversed(range(YEARS)):
        year = start - years_ago
        with context.db.changing("Заполнение паспортов учебной базы") as session:
            catalogue = load_catalogue(session, year)
            for seed, school in enumerate(content["schools"]):
                key = school["key"]
                known[key] = figures = _figures(content, school, known.get(key, {}), seed, years_ago)
                words = {**content["texts"], **school["texts"], **content["own"].get(key, {})}
                pay_by_norms(session, year, context.db.today(), figures, words, seed)
                typed = {**_texts(content, school, catalogue, years_ago), **_typed(figures, catalogue)}
                if years_ago == 0 and (kept := content["unfinished"].get(key)):
                    typed = {code: text for code, text in typed.items() if section_of(code) in kept}
                values = read_typed(catalogue, typed)
                entry = EntryWords(EntrySource.TYPED)
                write_values(session, catalogue, tables.school(key), year, values, entry, context.db.now(), context.who)
                tables.advance(years_ago == 0)
        if years_ago:
            close_year(context.db, year)
    for row in content["confirmed"]:
        confirm_finding(context.db, tables.school(row["school"]), start, row["check"], row["reason"])
    for row in content["comments"]:
        set_comment(context.db, tables.school(row["school"]), start, row["code"], row["text"])
    tables.advance(records(content) - len(content["schools"]))


def _figures(content: dict[str, Any], school: dict[str, Any], last: Figures, seed: int, years_ago: int) -> Figures:
    """Compute the figures of a school in a year, with those that are planted."""
    figures: Figures = {**school["figures"], **class_figures(school, years_ago)}
    rules: list[Rule] = content["rules"] + (content["results"] if years_ago else [])
    for rule in rules:
        if school["level"] in rule.get("levels", (school["level"],)):
            apply(rule, figures, last, seed, YEARS - 1 - years_ago)
    for one in content["planted"] if years_ago == 0 else ():
        if one["school"] == school["key"]:
            figures[one["code"]] = figures[one["code"]] * one.get("times", 1) + one.get("more", 0)
    return figures


def _texts(content: dict[str, Any], school: dict[str, Any], catalogue: Catalogue, years_ago: int) -> Texts:
    """Gather what is no figure; what stays from year to year is typed once."""
    own = content["own"].get(school["key"], {})
    found = {**content["texts"], **school["texts"], **own}
    first = years_ago == YEARS - 1
    return {code: text for code, text in found.items() if first or not catalogue.indicator(code).standing}


def _typed(figures: Figures, catalogue: Catalogue) -> Texts:
    """Write the figures as people type them; what the program computes itself is left out."""
    typed: Texts = {}
    for code, figure in figures.items():
        indicator = catalogue.by_code.get(code)
        if indicator is None or not indicator.typed:
            continue
        if indicator.type is not IndicatorType.SHARE:
            typed[code] = f"{figure:.{indicator.places}f}".replace(".", ",")
        elif whole := figures.get(f"{code} of"):
            typed[code] = f"{figure:.0f}/{whole:.0f}"
    return typed
