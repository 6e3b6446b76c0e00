"""Counts of one to four are hidden, and nothing that is shown lets anybody compute them back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from app.indicators import IndicatorType
from app.passport.publishing.hiding import Cell
from app.passport.publishing.relations import find_relations
from app.passport.publishing.table import EVERYBODY, Suppression, suppress
from tests.app.indicators.samples import catalogue_of, indicator

BOYS, GIRLS, BOTH, ALL, SHARE, SECRET = "9.01", "9.02", "9.03", "9.04", "9.05", "9.06"
TOUCHY = {"public": True, "sensitive": True, "additive": True}
CATALOGUE = catalogue_of(
    indicator(BOYS, **TOUCHY),
    indicator(GIRLS, **TOUCHY),
    indicator(BOTH, **TOUCHY, formula=f"{BOYS} + {GIRLS}"),
    indicator(ALL, public=True, additive=True),
    indicator(SHARE, public=True, type=IndicatorType.SHARE, formula=f"доля({BOTH}; {ALL})"),
    indicator(SECRET, secret=True, additive=True),
)
RELATIONS = find_relations(CATALOGUE)
HIGHEST = 30


def rows_of(counts: Mapping[int, tuple[int, int]]) -> dict[int, dict[str, str]]:
    """The values of schools of which boys and girls are given."""
    rows = {}
    for school, (boys, girls) in counts.items():
        figures = {BOYS: boys, GIRLS: girls, BOTH: boys + girls, ALL: 100}
        rows[school] = {code: str(count) for code, count in figures.items()} | {SHARE: f"{boys + girls}%"}
    return rows


def hidden_of(counts: Mapping[int, tuple[int, int]]) -> Suppression:
    return suppress(CATALOGUE, RELATIONS, rows_of(counts))


def believable(hidden: Suppression, cell: Cell) -> list[int]:
    """What a reader believes of a figure that he is not shown."""
    return [1, 2, 3, 4] if cell in hidden.few else list(range(HIGHEST))


def fitting(hidden: Suppression, counts: Mapping[int, tuple[int, int]]) -> Iterator[dict[Cell, int]]:
    """All tables that fit what is shown, by the counts of boys and girls of each school."""
    yield from _columns(hidden, counts, sorted(counts), {})


def _columns(
    hidden: Suppression, counts: Mapping[int, tuple[int, int]], schools: list[int], found: dict[Cell, int]
) -> Iterator[dict[Cell, int]]:
    if not schools:
        if _totals_fit(hidden, counts, found):
            yield dict(found)
        return
    school, *others = schools
    boys, girls = counts[school]
    for one in believable(hidden, (school, BOYS)) if (school, BOYS) in hidden.hidden else [boys]:
        for other in believable(hidden, (school, GIRLS)) if (school, GIRLS) in hidden.hidden else [girls]:
            if not _fits(hidden, (school, BOTH), one + other, boys + girls):
                continue
            found[school, BOYS], found[school, GIRLS] = one, other
            yield from _columns(hidden, counts, others, found)


def _fits(hidden: Suppression, cell: Cell, believed: int, true: int) -> bool:
    if cell in hidden.few:
        return 1 <= believed <= 4
    return cell in hidden.hidden or believed == true


def _totals_fit(hidden: Suppression, counts: Mapping[int, tuple[int, int]], found: Mapping[Cell, int]) -> bool:
    true = {BOYS: sum(one for one, _ in counts.values()), GIRLS: sum(other for _, other in counts.values())}
    believed = {code: sum(found[school, code] for school in counts) for code in true}
    true[BOTH], believed[BOTH] = sum(true.values()), sum(believed.values())
    return all(_fits(hidden, (EVERYBODY, code), believed[code], true[code]) for code in true)


def test_a_single_small_count_takes_a_second_one_with_it_when_the_total_is_shown() -> None:
    rows = {1: {BOYS: "3"}, 2: {BOYS: "12"}, 3: {BOYS: "20"}}
    hidden = suppress(CATALOGUE, RELATIONS, rows)
    assert hidden.few == {(1, BOYS)}
    assert hidden.hidden == {(1, BOYS), (2, BOYS)}


def test_two_small_counts_hide_each_other() -> None:
    rows = {1: {BOYS: "3"}, 2: {BOYS: "2"}, 3: {BOYS: "20"}}
    assert suppress(CATALOGUE, RELATIONS, rows).hidden == {(1, BOYS), (2, BOYS)}


def test_four_ones_are_not_told_by_a_total_of_less_than_five() -> None:
    rows = {school: {BOYS: "1"} for school in (1, 2, 3, 4)}
    hidden = suppress(CATALOGUE, RELATIONS, rows)
    assert hidden.few == {(school, BOYS) for school in rows}
    assert (EVERYBODY, BOYS) in hidden.hidden


def test_two_ones_do_not_hide_each_other() -> None:
    rows = {1: {BOYS: "1"}, 2: {BOYS: "1"}, 3: {BOYS: "20"}}
    hidden = suppress(CATALOGUE, RELATIONS, rows)
    assert hidden.few == {(1, BOYS), (2, BOYS)}
    assert len(hidden.hidden) == 3


def test_a_nought_is_shown() -> None:
    rows = {1: {BOYS: "0"}, 2: {BOYS: "12"}}
    assert suppress(CATALOGUE, RELATIONS, rows).hidden == frozenset()


def test_a_share_of_a_hidden_count_is_hidden_too() -> None:
    rows = {1: {BOYS: "1", GIRLS: "2", BOTH: "3", ALL: "100", SHARE: "3%"}}
    assert (1, SHARE) in suppress(CATALOGUE, RELATIONS, rows).hidden


def test_a_share_with_a_small_part_is_hidden_as_a_count() -> None:
    catalogue = catalogue_of(indicator(BOYS, public=True, sensitive=True, type=IndicatorType.SHARE))
    rows = {1: {BOYS: "3/50"}, 2: {BOYS: "20/50"}, 3: {BOYS: "7/50"}}
    hidden = suppress(catalogue, find_relations(catalogue), rows)
    assert hidden.few == {(1, BOYS)}
    assert hidden.hidden == {(1, BOYS), (3, BOYS)}


def test_a_school_and_the_same_with_its_branches_do_not_tell_of_the_branch() -> None:
    rows = {1: {BOYS: "20"}, 2: {BOYS: "3"}, 3: {BOYS: "30"}, 4: {BOYS: "40"}}
    hidden = suppress(CATALOGUE, RELATIONS, rows, {1: [2]}).hidden
    assert (2, BOYS) in hidden
    assert {(1, BOYS), (-1, BOYS)} & hidden


def test_an_equality_that_a_check_proves_tells_as_much_as_a_formula() -> None:
    touchy = {"public": True, "sensitive": True}
    catalogue = catalogue_of(indicator(BOYS, **touchy), indicator(GIRLS, **touchy), indicator(ALL, public=True))
    relations = find_relations(catalogue, [f"{BOYS} + {GIRLS} = {ALL}"])
    rows = {1: {BOYS: "3", GIRLS: "9", ALL: "12"}}
    assert len(suppress(catalogue, relations, rows).hidden) == 2


def test_a_secret_figure_is_guarded_by_hiding_what_tells_of_it() -> None:
    catalogue = catalogue_of(indicator(BOYS, public=True), indicator(SECRET, secret=True), indicator(ALL, public=True))
    relations = find_relations(catalogue, [f"{BOYS} + {SECRET} = {ALL}"])
    rows = {1: {BOYS: "30", SECRET: "9", ALL: "39"}}
    assert {(1, BOYS), (1, ALL)} & suppress(catalogue, relations, rows).hidden


COUNT = st.one_of(st.integers(0, 6), st.integers(0, 20))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(COUNT, COUNT), min_size=1, max_size=3))
def test_no_hidden_count_can_be_computed_back(pairs: list[tuple[int, int]]) -> None:
    counts = dict(enumerate(pairs, start=1))
    hidden = hidden_of(counts)
    few = [cell for cell in hidden.few if cell[0] != EVERYBODY and cell[1] != BOTH]
    believed: dict[Cell, set[int]] = {cell: set() for cell in few}
    for table in fitting(hidden, counts):
        for cell in few:
            believed[cell].add(table[cell])
        if all(len(ones) > 1 for ones in believed.values()):
            break
    assert all(len(ones) > 1 for ones in believed.values()), (counts, hidden, believed)


@given(st.lists(st.tuples(COUNT, COUNT), min_size=1, max_size=6))
def test_every_small_count_is_hidden_and_no_other_is_called_small(pairs: list[tuple[int, int]]) -> None:
    counts = dict(enumerate(pairs, start=1))
    hidden = hidden_of(counts)
    rows = rows_of(counts)
    veiled = {cell for cell in hidden.hidden - hidden.few if cell[0] != EVERYBODY}
    small = {
        (school, code)
        for school, values in rows.items()
        for code in (BOYS, GIRLS, BOTH)
        if 1 <= Decimal(values[code]) <= 4
    }
    assert {cell for cell in hidden.few if cell[0] != EVERYBODY} <= small <= hidden.hidden
    assert small - hidden.few <= veiled
