"""Terms of events are read as people write them in plans."""

from datetime import date

import pytest

from app.plans import read_term


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", (None, None, "")),
        ("В течение года", (None, None, "")),
        ("12.09.2026", (date(2026, 9, 12), None, "")),
        ("12 сентября 2026 г.", (date(2026, 9, 12), None, "")),
        ("01.10.2026 – 05.10.2026", (date(2026, 10, 1), date(2026, 10, 5), "")),
        ("1.10.26-5.10.26", (date(2026, 10, 1), date(2026, 10, 5), "")),
        ("сентябрь", (date(2026, 9, 1), date(2026, 9, 30), "")),
        ("Февраль", (date(2027, 2, 1), date(2027, 2, 28), "")),
        ("май 2027 г.", (date(2027, 5, 1), date(2027, 5, 31), "")),
        ("апрель-май", (date(2027, 4, 1), date(2027, 5, 31), "")),
        ("ноябрь – январь", (date(2026, 11, 1), date(2027, 1, 31), "")),
        ("учебно-методический совет", (None, None, "учебно-методический совет")),
        ("январь – ноябрь", (None, None, "январь – ноябрь")),
        ("по отдельному графику", (None, None, "по отдельному графику")),
    ],
)
def test_a_term_is_read(text, expected):
    assert read_term(text, 2026) == expected
