"""The shipped checks: each can be computed, says in figures what is wrong and what to do about it."""

from decimal import Decimal
from types import SimpleNamespace
from typing import cast

import pytest

from app.indicators.catalogue.shipped import Shipped
from app.indicators.formula import Described, Terms, compile_formula, compile_sentence, terms_of

CASES = [
    ("pupils_sex", {"4.01": 100, "4.03": 48, "4.04": 51}, "вместе 99, а обучающихся всего 100"),
    ("pupils_classes", {"4.01": 20, **{f"4.22.{row:02}": 2 for row in range(1, 12)}}, "Сумма по классам (22)"),
    ("bus_covered", {"4.54": 18, "4.55": 21}, "Охвачены подвозом 21, а нуждаются 18"),
    ("staff_ages", {"5.03": 11, **{f"5.71.{row:02}": 1 for row in range(1, 11)}}, "(10) не равна числу педагогов (11)"),
    ("staff_education", {"5.03": 10, "5.41": 8, "5.42": 9, "5.43": 2, "5.44": 2}, "Высшее 8 (педагогическое 9)"),
    ("exam_nine", {"7.21": 12, "4.22.09": 11}, "Выпускников 9 классов 12"),
    ("progress_quality", {"7.01": Decimal("44.5"), "7.02": 98}, "(98 %) выше успеваемости (44,5 %)"),
    ("area_part", {"8.10": 12300, "8.03": 2490}, "Учебная площадь (12 300 м²) больше общей (2 490 м²)"),
    ("area_per_pupil", {"8.74": Decimal("78.8")}, "78,8 м² учебной площади"),
    ("meals_part", {"8.24": 90, "4.01": 80}, "Питаются 90, а обучающихся 80"),
    ("registered", {"9.31.01": 9, **{f"9.31.{row:02}": 2 for row in range(2, 6)}}, "На каком-либо учёте 9"),
    ("expenses_parts", {"11.07": 100, "11.08": 90, "11.09": 5, "11.10": 8}, "103 руб., а расходы всего 100 руб."),
    ("staff_rates", {"5.11": 12, "5.82": 14}, "Вакантных ставок 14, а по штатному расписанию 12"),
]


@pytest.fixture(scope="module")
def terms(shipped: Shipped) -> Terms:
    """What the checks may speak of."""
    return terms_of(cast(Described, SimpleNamespace(**row)) for row in shipped.indicators)


def test_there_are_forty_checks_over_all_sections_with_figures(shipped, terms):
    sections = {
        code.split(".")[0] for row in shipped.checks for code, _ in compile_formula(row["expression"], terms).places
    }

    assert len(shipped.checks) >= 40
    assert sections == {"4", "5", "6", "7", "8", "9", "10", "11", "12", "13"}


def test_each_check_says_what_is_wrong_and_what_to_do(shipped, terms):
    for row in shipped.checks:
        compile_sentence(row["sentence"], terms)
        assert row["title"] and row["sentence"].endswith("."), row["code"]
        assert row["advice"].endswith("."), row["code"]


def test_some_look_back_to_last_year(shipped, terms):
    back = [
        row["code"] for row in shipped.checks if any(b for _, b in compile_formula(row["expression"], terms).places)
    ]

    assert {"pupils_change", "pupils_cohort", "library_balance", "subsidy_change"} <= set(back)


@pytest.mark.parametrize(("code", "figures", "words"), CASES, ids=[case[0] for case in CASES])
def test_a_slip_is_found_and_told_in_figures(shipped, terms, code, figures, words):
    check = next(row for row in shipped.checks if row["code"] == code)
    years = [{one: Decimal(value) for one, value in figures.items()}]

    assert compile_formula(check["expression"], terms).evaluate(years).value is False
    assert words in compile_sentence(check["sentence"], terms).written(years).replace("\N{NO-BREAK SPACE}", " ")


def test_the_library_is_balanced_against_last_year(shipped, terms):
    check = next(row for row in shipped.checks if row["code"] == "library_balance")
    formula = compile_formula(check["expression"], terms)
    last = {"8.83.01": Decimal(5000)}
    this = {"8.81.01": Decimal(200), "8.82.01": Decimal(150)}

    assert formula.evaluate([{**this, "8.83.01": Decimal(5050)}, last]).value is True
    assert formula.evaluate([{**this, "8.83.01": Decimal(5010)}, last]).value is False
    assert formula.evaluate([this, last]).value is None


def test_a_school_without_figures_is_not_blamed(shipped, terms):
    blamed = [
        row["code"]
        for row in shipped.checks
        if compile_formula(row["expression"], terms).evaluate([{}, {}]).value is False
    ]

    assert blamed == []
