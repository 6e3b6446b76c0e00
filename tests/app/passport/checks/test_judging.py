"""Checks are made of figures: what fails, what cannot be checked, what holds."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.indicators.catalogue.views import Catalogue, IndicatorView, SectionView
from app.indicators.checking.finding import Finding, State
from app.indicators.checking.rules import CheckView
from app.indicators.codes import section_of
from app.passport.checks import CheckBook, check_typed, derived_notes, make_book
from models.indicator import IndicatorPeriod, IndicatorType, Severity

NBSP = "\N{NO-BREAK SPACE}"


def indicator(code: str, title: str = "Показатель", **details: object) -> IndicatorView:
    plain = IndicatorView(
        id=int(code.replace(".", "")), code=code, title=title, short_title="", hint="", section=section_of(code),
        group="", type=IndicatorType.NUMBER, unit="чел.", period=IndicatorPeriod.SCHOOL_YEAR, required=False, quick=0,
        source_form="", source_line="", keeper="", public=False, personal=False, sensitive=False, secret=False,
        additive=False, minimum=None, maximum=None, places=0, change_limit=None, formula="", choices=(), columns=(),
        synonyms=(), field="", valid_from=None, valid_until=None, position=0, own=False,
    )  # fmt: skip
    return replace(plain, **details)


def check(expression: str, sentence: str = "Не сходится.", code: str = "sum") -> CheckView:
    return CheckView(code, "Сумма по классам", expression, Severity.ERROR, sentence, "Сверьте с ОО-1.")


def book(*checks: CheckView, more: tuple[IndicatorView, ...] = (), off: str = "") -> CheckBook:
    indicators = (indicator("4.01", "Обучающихся всего"), indicator("4.02"), indicator("4.03"), *more)
    known = {one.code: one for one in indicators}
    sections = tuple(SectionView(n, str(n), "Раздел", "", str(n) != off, ()) for n in range(1, 10))
    return make_book(Catalogue(sections, tuple(known.values())), checks)


def found(some: CheckBook, *years: dict[str, str]) -> list[Finding]:
    return list(check_typed(some, years[0], years[1:]))


SUM = check("4.01 = 4.02 + 4.03", "Мальчики и девочки ({4.02 + 4.03}) не дают всех ({4.01}).")


def test_a_check_that_fails_says_it_with_the_figures():
    (finding,) = found(book(SUM), {"4.01": "1200", "4.02": "1000", "4.03": "100"})

    assert finding.sentence == f"Мальчики и девочки (1{NBSP}100) не дают всех (1{NBSP}200)."
    assert (finding.state, finding.severity, finding.advice) == (State.FAILED, Severity.ERROR, "Сверьте с ОО-1.")
    assert finding.codes == ("4.01", "4.02", "4.03")


def test_a_check_that_holds_is_silent():
    assert found(book(SUM), {"4.01": "12", "4.02": "10", "4.03": "2"}) == []


def test_a_check_over_missing_values_says_no_data():
    (finding,) = found(book(SUM), {"4.01": "12", "4.02": "10"})
    assert (finding.state, finding.sentence) == (State.NO_DATA, "Сумма по классам: нет данных: 4.03.")


@pytest.mark.parametrize("total", ["10", "12"])
def test_a_sum_of_a_partly_filled_range_is_not_judged(total: str):
    cells = tuple(indicator(f"4.21.{row:02}") for row in range(1, 10))
    some = book(check("4.01 = сумма(4.21.01:4.21.09)"), more=cells)
    (finding,) = found(some, {"4.01": total, "4.21.01": "10"})
    assert finding.state is State.NO_DATA
    assert finding.sentence.endswith("нет данных: 4.21.02, 4.21.03, 4.21.04, 4.21.05, 4.21.06 и ещё 3.")


def test_a_derived_total_of_incomplete_data_is_not_judged_either():
    derived = (indicator("4.04", formula="сумма(4.02:4.03)"), indicator("4.05", formula="4.04 * 1"))
    some = book(check("4.01 = 4.05"), more=derived)

    assert found(some, {"4.01": "12", "4.02": "10"})[0].state is State.NO_DATA
    assert found(some, {"4.01": "12", "4.02": "10", "4.03": "3"})[0].state is State.FAILED
    assert found(some, {"4.01": "13", "4.02": "10", "4.03": "3"}) == []


def test_a_division_by_zero_is_told_as_a_check_that_cannot_be_made():
    (finding,) = found(book(check("4.02 / 4.01 > 1")), {"4.01": "0", "4.02": "3"})
    assert finding.state is State.NO_DATA
    assert finding.sentence == "Сумма по классам: проверить нельзя: деление на ноль: «4.01» равно нулю."


def test_last_year_is_looked_at():
    some = book(check("4.01 >= 4.01[год-1]", "Было {4.01[год-1]}, стало {4.01}."))
    assert some.reach == 1
    assert found(some, {"4.01": "5"}, {"4.01": "7"})[0].sentence == "Было 7, стало 5."
    assert found(some, {"4.01": "5"})[0].sentence == "Сумма по классам: нет данных: 4.01 за прошлый год."


def test_a_check_over_a_section_that_is_off_is_not_made():
    assert found(book(SUM, off="4"), {"4.01": "1"}) == []


def test_a_check_that_makes_no_sense_is_named_and_the_others_are_made():
    some = book(check("4.01 = 4.99", code="bad"), check("4.01 > 0", "Пусто: {4.98}", code="worse"), SUM)
    assert {code: error.start for code, error in some.problems.items()} == {"bad": 7, "worse": 8}
    assert [rule.code for rule in some.rules] == ["sum"]


def test_limits_of_an_indicator_become_findings():
    some = book(
        more=(
            indicator("4.01", "Обучающихся всего", minimum=Decimal(0), maximum=Decimal(1500)),
            indicator("7.01", "Качество", type=IndicatorType.SHARE, places=1),
        )
    )
    assert [one.sentence for one in found(some, {"4.01": "-5", "7.01": "12/10"})] == [
        f"4.01 «Обучающихся всего»: {NBSP.join(('−5', 'чел.'))} — меньше допустимого (0{NBSP}чел.).",
        f"7.01 «Качество»: 120{NBSP}% — больше допустимого (100{NBSP}%).",
    ]
    assert [one.check for one in found(some, {"4.01": "1500,5".replace(",", ".")})] == ["4.01:maximum", "4.01:places"]
    assert found(some, {"4.01": "1500", "7.01": "10/10"}) == []


@pytest.mark.parametrize(
    ("value", "last", "findings"),
    [
        ("126", "100", 1),
        ("125", "100", 0),
        ("74", "100", 1),
        ("5", "0", 0),
        ("0", "5", 1),
        ("3", "2", 0),
        ("6", "2", 0),
    ],
)
def test_a_leap_against_last_year_is_worth_a_look(value: str, last: str, findings: int):
    some = book(more=(indicator("4.01", "Обучающихся всего", change_limit=Decimal(25)),))
    told = found(some, {"4.01": value}, {"4.01": last})
    assert [one.severity for one in told] == [Severity.WARNING] * findings


def test_the_leap_is_told_in_words():
    some = book(more=(indicator("4.01", "Обучающихся всего", change_limit=Decimal(25)),))
    sentence = found(some, {"4.01": "150"}, {"4.01": "100"})[0].sentence.replace(NBSP, " ")
    assert sentence == (
        "4.01 «Обучающихся всего»: было 100 чел., стало 150 чел. (+50 %): изменение за год больше 25 %."
    )


def test_a_small_leap_of_a_share_is_a_leap():
    some = book(more=(indicator("7.01", type=IndicatorType.SHARE, change_limit=Decimal(25)),))
    assert [one.check for one in found(some, {"7.01": "3%"}, {"7.01": "2%"})] == ["7.01:change"]


def test_a_derived_value_says_what_it_lacks():
    some = book(
        more=(
            indicator("4.05", formula="сумма(4.02:4.03)"),
            indicator("4.06", formula="4.01 / 4.02"),
            indicator("4.07", formula="4.01 + 4.02"),
            indicator("4.08", formula="4.01 +"),
            indicator("4.09", formula="4.03 + 4.01[год-1]"),
        )
    )
    notes = derived_notes(some, {"4.01": "5", "4.02": "0"})
    assert notes == {
        "4.05": "По неполным данным: нет 4.03.",
        "4.06": "Позиция 8: деление на ноль: «4.02» равно нулю.",
        "4.08": "Позиция 6: формула обрывается: дальше нужен код показателя, число или функция.",
        "4.09": "Нет данных: 4.03, 4.01 за прошлый год.",
    }


def test_while_typing_only_what_concerns_the_field_is_told():
    some = book(SUM, more=(indicator("4.09", maximum=Decimal(5)),))
    values = {"4.01": "1", "4.02": "1", "4.03": "1", "4.09": "9"}
    assert [one.check for one in check_typed(some, values, codes={"4.09"})] == ["4.09:maximum"]
    assert [one.check for one in check_typed(some, values, codes={"4.03"})] == ["sum"]
