"""Passports from the command line: a value is read, written, refused; the checks are made."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.console.calls import Answer, say_here

INN = "0013010077"
YEAR, CLOSED = "2026/2027", "2024/2025"
Say = Callable[..., Answer]


@pytest.fixture(scope="module")
def okrug(teaching_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Say:
    """A call of a passport verb in a copy of the teaching office."""
    place = tmp_path_factory.mktemp("passports") / "Учебная база"
    shutil.copytree(teaching_folder, place)

    def call(verb: str, *words: str) -> Answer:
        return say_here(place.parent, "passport", verb, "--folder", place, *words)

    return call


def test_a_value_is_written_read_and_cleared(okrug: Say) -> None:
    common = ("--school", "заовражинская", "--indicator", "4.01", "--year", YEAR)
    done = okrug("set", *common, "--value", "1 019")
    assert done.code == 0 and "4.01 Обучающихся всего — 1\N{NO-BREAK SPACE}019" in done.out
    (value,) = okrug("get", *common, "--json").json["values"]
    assert (value["value"], value["unit"]) == ("1019", "чел.")
    assert value["source"].startswith("введено вручную") and value["entered_at"]
    again = okrug("set", *common, "--value", "1019", "--json").json
    assert again["changed"] is False
    assert "не заполнено" in okrug("set", *common, "--value", "").out
    assert okrug("get", *common).out == "не заполнено\n"


def test_an_inn_alone_means_the_school_and_a_name_the_branch(okrug: Say) -> None:
    common = ("--indicator", "4.01", "--year", "2025/2026", "--json")
    school = okrug("get", "--school", INN, *common).json["school"]
    branch = okrug("get", "--school", "заовражинская", *common).json["school"]
    assert school["inn"] == branch["inn"] == INN and school["id"] != branch["id"]


def test_several_indicators_are_read_at_once(okrug: Say) -> None:
    words = okrug("get", "--school", INN, "--indicator", "4.01", "--indicator", "1.02", "--year", "2025/2026").out
    assert words.splitlines()[0].startswith("4.01 Обучающихся всего: ") and "1.02" in words.splitlines()[1]


@pytest.mark.parametrize(
    ("school", "code", "year", "value", "exit_code", "words"),
    [
        ("сош", "4.01", YEAR, "1", 1, "подходит нескольким организациям"),
        ("Атлантида", "4.01", YEAR, "1", 1, "нет в базе"),
        ("0013011264", "4.01", YEAR, "1", 1, "нет в базе"),
        (INN, "99.99", YEAR, "1", 1, "Показателя 99.99 нет"),
        (INN, "4.01", YEAR, "сто", 1, "Не записано. 4.01: Нужно целое число"),
        (INN, "4.05", YEAR, "1", 1, "вычисляется по формуле"),
        (INN, "4.01", CLOSED, "1", 1, "закрыты"),
        (INN, "4.01", "26", "1", 2, "не учебный год"),
    ],
)
def test_a_refusal_is_a_sentence(
    okrug: Say, school: str, code: str, year: str, value: str, exit_code: int, words: str
) -> None:
    done = okrug("set", "--school", school, "--indicator", code, "--year", year, "--value", value)
    assert (done.code, done.out) == (exit_code, "")
    assert words in done.err


def test_the_checks_name_the_school_and_what_to_do(okrug: Say) -> None:
    found = okrug("check", "--year", YEAR, "--json")
    errors = [one for one in found.json if one["severity"] == "error" and one["state"] == "failed"]
    assert errors and found.code == 1
    assert all(one["sentence"] and one["school"] for one in found.json)
    words = okrug("check", "--year", YEAR)
    assert f"Ошибок: {len(errors)}" in words.out and words.code == 1
    one = okrug("check", "--year", YEAR, "--school", errors[0]["school"], "--json").json
    assert {row["school"] for row in one} == {errors[0]["school"]}


def test_the_years_tell_which_are_closed(okrug: Say) -> None:
    years = {one["year"]: one["closed_on"] for one in okrug("years", "--json").json}
    assert years[CLOSED] and years[YEAR] is None
