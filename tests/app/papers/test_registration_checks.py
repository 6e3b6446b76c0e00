"""Checks before registration: each a sentence with the place to jump to; mistakes hinder, doubts do not."""

from __future__ import annotations

from datetime import date

import pytest

from app.context import AppContext
from app.documents import journals, load_journal, save_journal
from app.papers import (
    Check,
    PointAnswer,
    Severity,
    issue_paper,
    latest_subject,
    paper_named,
    registration_checks,
)
from app.papers.engine.markup.marks import marked
from app.papers.engine.markup.reader import parse
from app.papers.life.text_checks import heading_problem, looks_like_names, text_checks
from tests.app.conftest import Network

FREE = paper_named("free_order")
SIGNED = date(2026, 11, 20)
GOOD = {
    "заголовок": "О проведении инвентаризации",
    "преамбула": "В целях учёта ресурсов",
    "пункты": [PointAnswer("Провести инвентаризацию ресурсов", "директора школ", date(2026, 12, 15))],
}


def checks(context: AppContext, dated: date | None = SIGNED, number: str = "", **answers: object) -> list[Check]:
    subject = latest_subject(context.db, FREE)
    return registration_checks(context, FREE, subject, {**GOOD, **answers}, dated, number)


def of_text(text: str, kind: str = "order", dated: date = SIGNED) -> list[str]:
    return [one.sentence for one in text_checks(parse(marked(text)), kind, dated)]


def test_a_good_order_has_nothing_against_it(network: Network, context: AppContext) -> None:
    assert checks(context) == []


def test_every_finding_says_where_to_jump(network: Network, context: AppContext) -> None:
    found = checks(context, None, заголовок="", пункты=[])
    assert {one.field for one in found if one.severity is Severity.MISTAKE} >= {"dated", "заголовок", "пункты"}
    assert all(one.sentence.endswith((".", "»")) for one in found)
    early = checks(context, пункты=[PointAnswer("Сделать", "Петрова А. С.", date(2026, 11, 1))])
    assert [(one.field, one.fragment) for one in early] == [("пункты", "Сделать")]
    assert "срок 01.11.2026 раньше даты документа, 20.11.2026" in early[0].sentence


def test_dates_and_numbers_out_of_order_are_doubts(network: Network, context: AppContext) -> None:
    assert "ещё не наступила" in checks(context, date(2026, 12, 1))[0].sentence
    issue_paper(context, FREE, latest_subject(context.db, FREE), SIGNED, "10", GOOD)
    late = checks(context, date(2026, 10, 1))
    assert [(one.severity, one.field) for one in late] == [(Severity.DOUBT, "dated")]
    assert "Документ № 10 с меньшим номером издан позже" in late[0].sentence
    assert "не похож на другие номера" in checks(context, number="б/н")[0].sentence
    journal = load_journal(context.db, journals(context.db)[0].id)
    assert save_journal(context.db, journal)


def test_an_act_cited_with_a_later_date_is_a_mistake(network: Network, context: AppContext) -> None:
    (found,) = checks(context, преамбула="Во исполнение приказа министерства от 25.11.2026 № 1140-П")
    assert found.severity is Severity.MISTAKE and found.field == "dated"
    assert "от 25.11.2026 №" in found.fragment
    assert checks(context, преамбула="Во исполнение приказа министерства от 8 апреля 2011 г. № 333") == []


def test_a_place_left_open_is_a_doubt(network: Network, context: AppContext) -> None:
    (found,) = checks(context, преамбула="В целях ______________ ресурсов")
    assert found.severity is Severity.DOUBT and found.sentence.startswith("Не заполнено место")


@pytest.mark.parametrize(
    ("heading", "wrong"),
    [
        ("О создании школьных округов", ""),
        ("Об утверждении плана", ""),
        ("Обо всех школах", ""),
        ("Об МБОУ «Лицей»", ""),
        ("О утверждении плана", "нужен предлог «Об»"),
        ("Об создании округа", "нужен предлог «О»"),
        ("Создание округа", "отвечает на вопрос «о чём?»"),
        ("Отчёт о работе", "отвечает на вопрос «о чём?»"),
        ("О создании округа.", "точка не ставится"),
    ],
)
def test_a_heading_answers_about_what(heading: str, wrong: str) -> None:
    problem = heading_problem(heading)
    assert wrong in problem and bool(problem) is bool(wrong)


def test_an_order_has_points_and_its_appendices_are_mentioned() -> None:
    assert "В распорядительной части нет ни одного пункта." in of_text("~ О плане\n\nПРИКАЗЫВАЮ:")
    text = "~ О плане\n\n1. Утвердить план (приложение № 2).\n\n+++ к приказу\n\nПлан"
    found = of_text(text)
    assert any("упомянуто приложение № 2" in one for one in found)
    assert any("не упомянуто" in one for one in of_text("~ О плане\n\n1. Утвердить план.\n\n+++ к приказу\n\nПлан"))
    assert of_text("~ О плане\n\n1. Утвердить план (приложение).\n\n+++ к приказу\n\nПлан") == []


def test_terms_before_the_document_are_named() -> None:
    text = "~ О плане\n\n1. Представить план до 1 октября 2026 г.\n[[поручение: Осокин Н. П. | 01.10.2026]]"
    found = of_text(text)
    assert any("Пункт 1: срок 01.10.2026 раньше даты документа" in one for one in found)
    assert any("Срок «до 1 октября 2026»" in one for one in found)


def test_three_full_names_in_a_row_look_like_a_list_of_children() -> None:
    names = "1. Иванов Пётр Ильич\n2. Сидорова Анна\n- Ёлкина-Белых Вера Павловна, 5 класс"
    assert looks_like_names(names)
    assert not looks_like_names("Иванов Пётр Ильич\nпровести занятия\nСидорова Анна")
    assert not looks_like_names("Обучающихся 8 класса, 12 человек\nПодвоз в Бурлу\nПитание")


def test_a_sign_that_the_letters_lack_is_a_doubt() -> None:
    (found,) = of_text("= ПРИКАЗ\n~ О празднике\n1. Поздравить школы 🎉 округа.")
    assert "вместо него печатается «□»" in found
    assert "округа" in found
