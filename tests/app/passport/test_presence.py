"""Counting who has a value gives the same answer as reading the values."""

from app.indicators import complete_catalogue, load_catalogue
from app.passport import close_year, read_values, save_passport, schools_with
from tests.app.conftest import TODAY, Network


def the_same(network: Network, year: int) -> dict[str, set[int]]:
    schools = (*network.schools, network.branch)
    with network.db.reading() as session:
        catalogue = load_catalogue(session, year)
        codes = [one.code for one in catalogue.indicators]
        found = schools_with(session, catalogue, schools, year, codes, TODAY)
        values = read_values(session, catalogue, schools, (year,), codes, with_derived=True, today=TODAY)
    read = {code: {school for school in schools if code in values[school, year]} for code in codes}
    assert found == read
    return found


def test_typed_standing_mirrored_and_derived_values_are_counted_as_they_are_read(network: Network) -> None:
    complete_catalogue(network.db)
    save_passport(network.db, network.base, 2025, {"1.06": "1968", "4.01": "310", "4.22.01": "30"})
    save_passport(network.db, network.base, 2026, {"4.01": "300", "4.54": "12", "4.55": "12"})
    save_passport(network.db, network.ustyanka, 2026, {"4.01": "80"})
    found = the_same(network, 2026)
    assert found["4.01"] == {network.base, network.ustyanka}
    assert found["4.22.01"] == set()
    assert len(found["1.01"]) == 5  # the full name stands on every card
    close_year(network.db, 2025)
    assert the_same(network, 2025)["4.01"] == {network.base}
