"""The shipped catalogue: every indicator says what it is for, whose it is and where it comes from."""

import re
from collections import Counter
from decimal import Decimal
from types import SimpleNamespace
from typing import Any, cast

import pytest

from app.indicators.catalogue.shipped import Shipped
from app.indicators.codes import code_key, section_of
from app.indicators.formula import Described, Terms, derivation_of, terms_of
from models.indicator import IndicatorPeriod, IndicatorType

COUNTED = (IndicatorType.NUMBER, IndicatorType.MONEY, IndicatorType.SHARE)
CODE = re.compile(r"\d{1,2}\.\d\d(\.\d\d)?")
NAMES_OF_PEOPLE = re.compile(r"фамили|отчеств|\bфио\b|\bф\. ?и\. ?о", re.IGNORECASE)
SECRET = re.compile(r"\bСВО\b|\bОВЗ\b|\bАООП\b|\bПДН\b|\bКДН|умственн|внутришкольн\w+ уч[её]т")
HEALTH = re.compile(r"инвалид|на дому", re.IGNORECASE)
ABOUT_PUPILS = ("4", "6", "7", "9")
OF_A_PLAN = ["11.03", "11.26"]
"""Shares of what was planned: more may have come than the last plan says."""
MIRRORED = {
    "full_name", "short_name", "type", "inn", "kpp", "ogrn", "postal_code", "address", "settlement", "region",
    "district", "phones", "emails", "site", "levels", "head.full_name", "head.post", "head.since", "licence.number",
    "licence.issued_on", "accreditation.number", "branches", "district.name", "district.role", "contracts.active",
    "resources.shared", "needs.open", "council.name",
}  # fmt: skip


@pytest.fixture(scope="session")
def indicators(shipped: Shipped) -> dict[str, dict[str, Any]]:
    """Indicators by their code."""
    return {row["code"]: row for row in shipped.indicators}


def offenders(indicators: dict[str, dict[str, Any]], wrong: Any) -> list[str]:
    """Return the codes of those that break a rule."""
    return [code for code, row in indicators.items() if wrong(row)]


def terms_in(shipped: Shipped) -> Terms:
    """Return what formulas of the catalogue may speak of."""
    return terms_of(cast(Described, SimpleNamespace(**row)) for row in shipped.indicators)


def test_the_passport_has_fourteen_sections_in_their_order(shipped):
    assert [row["code"] for row in shipped.sections] == [str(number) for number in range(1, 15)]
    assert all(row["title"] and row["hint"] for row in shipped.sections)


def test_a_code_means_one_indicator_and_begins_with_its_section(shipped, indicators):
    assert [code for code, times in Counter(row["code"] for row in shipped.indicators).items() if times > 1] == []
    assert offenders(indicators, lambda row: not CODE.fullmatch(row["code"])) == []
    assert offenders(indicators, lambda row: section_of(row["code"]) != row["section"]) == []


def test_grids_of_a_section_are_told_apart_and_their_cells_are_indicators(shipped, indicators):
    codes = [grid["code"] for section in shipped.sections for grid in section["grids"]]
    cells = {
        f"{column['code']}.{row['code']}"
        for section in shipped.sections
        for grid in section["grids"]
        for column in grid["columns"]
        for row in grid["rows"]
    }

    assert len(codes) == len(set(codes))
    assert cells == {code for code in indicators if code.count(".") == 2}
    assert [grid["code"] for section in shipped.sections for grid in section["grids"] if not grid["hint"]] == []


def test_every_indicator_tells_what_it_is_for_where_it_comes_from_and_who_keeps_it(indicators):
    assert offenders(indicators, lambda row: len(row["hint"]) < 15 or row["hint"][-1] != ".") == []
    assert offenders(indicators, lambda row: not row["source_form"]) == []
    assert offenders(indicators, lambda row: not row["group"] or not row["keeper"]) == []


def test_what_is_counted_has_a_unit_and_what_is_not_has_none(indicators):
    bare = offenders(indicators, lambda row: row["type"] in COUNTED and not row["unit"])

    assert [code for code in bare if "коэффициент" not in indicators[code]["title"]] == []
    assert offenders(indicators, lambda row: row["type"] not in COUNTED and row["unit"]) == []
    assert offenders(indicators, lambda row: row["type"] is IndicatorType.SHARE and row["unit"] != "%") == []


def test_choices_offer_words_and_tables_have_columns(indicators):
    def few_choices(row):
        return row["type"] is IndicatorType.CHOICE and len({code for code, word in row["choices"] if word}) < 2

    def no_columns(row):
        names = [column["name"] for column in row["columns"] if column["title"] and column["type"]]
        return row["type"] is IndicatorType.TABLE and not (names and len(names) == len(set(names)))

    assert offenders(indicators, few_choices) == []
    assert offenders(indicators, no_columns) == []


def test_limits_are_numbers_and_do_not_cross(indicators):
    def crossed(row):
        low, high = (Decimal(row[name]) if row[name] else None for name in ("minimum", "maximum"))
        return low is not None and high is not None and low >= high

    assert offenders(indicators, crossed) == []
    assert offenders(indicators, lambda row: row["change_limit"] and Decimal(row["change_limit"]) <= 0) == []
    assert (
        offenders(indicators, lambda row: row["type"] is IndicatorType.SHARE and row["maximum"] not in ("", "100"))
        == OF_A_PLAN
    )


def test_only_what_adds_up_is_added_over_branches(indicators):
    summable = (IndicatorType.NUMBER, IndicatorType.MONEY)

    assert offenders(indicators, lambda row: row["additive"] and row["type"] not in summable) == []


def test_every_formula_can_be_computed(shipped):
    derivation = derivation_of(terms_in(shipped))

    assert {code: error.sentence for code, error in derivation.problems.items()} == {}
    assert {code for code, _, _ in derivation.steps} == {row["code"] for row in shipped.indicators if row["formula"]}


def test_what_the_card_of_the_organisation_holds_is_read_from_there(indicators):
    assert {row["field"] for row in indicators.values() if row["field"]} <= MIRRORED
    assert offenders(indicators, lambda row: row["field"] and row["formula"]) == []
    assert offenders(indicators, lambda row: row["field"] and row["period"] is not IndicatorPeriod.STANDING) == []


def test_the_core_is_sixty_at_most_and_never_asks_for_what_is_computed(indicators):
    required = offenders(indicators, lambda row: row["required"])

    assert 40 <= len(required) <= 60
    assert [code for code in required if indicators[code]["formula"]] == []


def test_the_quick_start_is_twenty_five_typed_indicators_of_the_core(indicators):
    quick = sorted((row["quick"], code) for code, row in indicators.items() if row["quick"])

    assert [place for place, _ in quick] == list(range(1, 26))
    assert [code for _, code in quick if indicators[code]["formula"] or indicators[code]["field"]] == []
    assert [code for _, code in quick if not indicators[code]["required"]] == []


def test_pupils_are_numbers_never_names(indicators):
    def named(row):
        titles = (row["title"], *(column["title"] for column in row["columns"]))
        return any(NAMES_OF_PEOPLE.search(title) for title in titles)

    assert offenders(indicators, lambda row: named(row) and not row["personal"]) == []
    assert offenders(indicators, lambda row: named(row) and row["section"] in ("4", "6", "7")) == []


def test_health_supervision_and_families_of_servicemen_are_never_public(indicators):
    about_pupils = {code: row for code, row in indicators.items() if row["section"] in ABOUT_PUPILS}
    secret = offenders(about_pupils, lambda row: SECRET.search(row["title"]))

    assert len(secret) >= 10
    assert [code for code in secret if not indicators[code]["secret"]] == []
    assert offenders(about_pupils, lambda row: HEALTH.search(row["title"]) and row["public"]) == []
    assert offenders(indicators, lambda row: row["secret"] and row["public"]) == []


def test_a_figure_made_of_secret_ones_is_not_public(shipped, indicators):
    read = {code: formula.places for code, _, formula in derivation_of(terms_in(shipped)).steps}

    shown = {code for code in read if indicators[code]["public"]}
    assert [code for code in shown if any(indicators[one]["secret"] for one, _ in read[code])] == []


def test_titles_within_a_section_differ(indicators):
    titles = Counter((row["section"], row["group"], row["title"]) for row in indicators.values())

    assert [place for place, times in titles.items() if times > 1] == []


def test_a_heading_of_a_sheet_leads_to_one_typed_indicator(indicators):
    typed = [row for row in indicators.values() if not (row["formula"] or row["field"])]
    headings = Counter(
        heading
        for row in typed
        for heading in {
            words.casefold().replace("ё", "е")
            for words in (row["title"], row["short_title"], *row["synonyms"])
            if words
        }
    )

    assert [heading for heading, times in headings.items() if times > 1] == []


def test_cells_are_called_by_other_words_of_their_column_beside_their_row(indicators):
    assert "1 класс: Кол-во уч-ся" in indicators["4.22.01"]["synonyms"]
    assert "Кол-во уч-ся" in indicators["4.01"]["synonyms"]


def test_codes_of_sets_forms_and_checks_are_codes_of_the_catalogue(shipped, indicators):
    named = {code for row in shipped.sets for code in row["codes"]} | {row["code"] for row in shipped.cells}

    assert sorted(named - set(indicators), key=code_key) == []
    assert len({row["code"] for row in shipped.checks}) == len(shipped.checks)
