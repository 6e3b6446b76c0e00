"""How remarks of a loading are told."""

from __future__ import annotations

from app.exchange import Problem
from ui.schools.words import remark_lines


def test_a_remark_that_many_share_is_one_line_and_the_rare_ones_stay_apart() -> None:
    many = [Problem(f"Школа № {number}", "Должность руководителя", "не указана") for number in range(1, 301)]
    rare = Problem("Лесная ООШ", "Адрес", "тот же, что у школы")

    assert remark_lines([*many, rare]) == [
        "300\N{NO-BREAK SPACE}записей (Школа № 1 … Школа № 300): Должность руководителя: не указана",
        "Лесная ООШ: Адрес: тот же, что у школы",
    ]
