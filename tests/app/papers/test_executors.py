"""Executors inside a sentence: a group begins small, the full stop of an initial stays."""

import pytest

from app.papers.values.executors import executor_inside


@pytest.mark.parametrize(
    ("typed", "inside"),
    [
        ("Чайка Л. И.", "Чайка Л. И."),
        ("Чайка Л.И.", "Чайка Л.И."),
        ("методист Зимина А. П.", "методист Зимина А. П."),
        ("Учителя физической культуры.", "учителя физической культуры"),
        ("Директора школ ", "директора школ"),
        ("Орлова Жанна Викторовна.", "Орлова Жанна Викторовна"),
        ("", ""),
    ],
)
def test_the_stop_of_an_initial_stays(typed: str, inside: str) -> None:
    assert executor_inside(typed) == inside
