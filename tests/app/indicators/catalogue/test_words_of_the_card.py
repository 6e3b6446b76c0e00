"""What the card of the organisation holds is shown wherever the passport speaks of it."""

from app.indicators import complete_catalogue
from app.passport import passport_card
from tests.app.conftest import Network

YEAR = 2026


def test_two_sections_that_name_the_school_name_it_alike(network: Network):
    complete_catalogue(network.db)
    lines = passport_card(network.db, network.base, YEAR).lines

    named = {code: line.text for code, line in lines.items() if line.indicator.field == "full_name"}
    assert len(named) > 1
    assert set(named.values()) == {"Муниципальное бюджетное общеобразовательное учреждение «Бурлинская СОШ»"}


def test_what_the_card_holds_counts_as_filled(network: Network):
    complete_catalogue(network.db)
    missing = {one.code for one in passport_card(network.db, network.base, YEAR).completeness.missing}

    assert not missing & {"1.01", "1.02", "3.01", "3.03"}
    assert {"2.01", "4.01"} <= missing
