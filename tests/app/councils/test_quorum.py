"""Quorum and votes, whatever the numbers."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from app.councils import Outcome, ShareRule, quorum, vote
from app.councils.rules import rule_of

HALF = ShareRule("не менее половины", Fraction(1, 2), False)
MORE = ShareRule("более половины", Fraction(1, 2), True)
TWO_THIRDS = ShareRule("не менее двух третей", Fraction(2, 3), False)
MAJORITY = ShareRule("большинство присутствующих", Fraction(1, 2), True)
ELECTED = ShareRule("большинство избранных", Fraction(1, 2), True, of_elected=True)

RULES = st.builds(
    lambda below, above, strict: ShareRule("", Fraction(min(above, below), below), strict and above < below),
    st.integers(1, 12),
    st.integers(1, 12),
    st.booleans(),
)
MEMBERS = st.integers(1, 200)


def test_the_sentence_is_that_of_the_minutes() -> None:
    assert quorum(7, 5, TWO_THIRDS).sentence == "Из 7 членов совета присутствуют 5. Кворум имеется."
    assert quorum(7, 4, TWO_THIRDS).sentence == "Из 7 членов совета присутствуют 4. Кворума нет, не хватает 1."
    assert quorum(21, 1, HALF).sentence == "Из 21 члена совета присутствует 1. Кворума нет, не хватает 10."
    assert quorum(5, 0, HALF).sentence == "Из 5 членов совета никто не присутствует. Кворума нет, не хватает 3."
    assert not quorum(0, 0, HALF).holds


def test_half_is_enough_for_half_and_not_for_more_than_half() -> None:
    assert quorum(8, 4, HALF).holds
    assert not quorum(8, 4, MORE).holds
    assert quorum(8, 5, MORE).holds


@given(MEMBERS, st.integers(0, 200), RULES)
def test_the_quorum_is_the_least_number_that_satisfies_the_share(members: int, there: int, rule: ShareRule) -> None:
    present = min(there, members)
    found = quorum(members, present, rule)
    share = Fraction(present, members)
    assert found.holds is (present > 0 and (share > rule.share if rule.strict else share >= rule.share))
    assert found.holds is (present >= found.needed)
    assert 1 <= found.needed <= members
    assert ("не хватает" in found.sentence) is not found.holds


@given(MEMBERS, st.integers(0, 199), RULES)
def test_one_more_member_never_breaks_a_quorum(members: int, there: int, rule: ShareRule) -> None:
    present = min(there, members - 1)
    assert not quorum(members, present, rule).holds or quorum(members, present + 1, rule).holds


def test_a_tie_is_no_majority() -> None:
    outcome, sentence = vote(MAJORITY, 7, 4, 2, 2, 0)
    assert outcome is Outcome.REJECTED
    assert sentence == "Не принято: за — 2, против — 2, воздержались — 0, а нужно не меньше 3 «за»."


def test_a_majority_of_all_members_needs_more_than_one_of_those_present() -> None:
    assert vote(MAJORITY, 9, 5, 3, 2, 0)[0] is Outcome.ADOPTED
    assert vote(ELECTED, 9, 5, 4, 1, 0)[0] is Outcome.REJECTED
    assert vote(ELECTED, 9, 5, 5, 0, 0)[0] is Outcome.ADOPTED


def test_votes_that_nobody_has_entered_decide_nothing() -> None:
    assert vote(MAJORITY, 7, 5, None, None, None) == (Outcome.NOT_VOTED, "Голоса не внесены.")


def test_a_rule_is_read_from_the_line_of_the_book() -> None:
    assert rule_of("two_thirds", "две трети", {"share": [2, 3], "strict": False}) == ShareRule(
        "две трети", Fraction(2, 3), False
    )
    assert rule_of("own", "своё", {"share": [1, 2], "strict": True, "of": "elected"}).of_elected
