"""`okrug print` answers the questions of a paper from the command line, and refuses in words what it cannot read."""

from datetime import date
from pathlib import Path

import pytest

from app.kernel.errors import AppError
from app.papers import Asked, PointAnswer, Question, QuestionKind
from tests.printed import words_of
from tests.ui.console.calls import say_here
from ui.console.answers import read_answers_of

OFFICE = ("--office", "Отдел образования", "--region", "Алтайский край", "--municipality", "Бурлинский район")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    made = say_here(tmp_path, "init", "Округ", *OFFICE, "--head-name", "Тверитина Алла Павловна")
    assert made.code == 0, made.err
    return tmp_path


def asked(kind: QuestionKind, *options: tuple[str, str]) -> list[Asked]:
    return [Asked(Question("вопрос", "Вопрос", kind), options, None)]


@pytest.mark.parametrize(
    ("kind", "typed", "answer"),
    [
        (QuestionKind.LINE, "Об учёте", "Об учёте"),
        (QuestionKind.TEXT, r"первая\nвторая", "первая\nвторая"),
        (QuestionKind.DATE, "01.12.2026", date(2026, 12, 1)),
        (QuestionKind.NUMBER, "3", 3),
        (QuestionKind.FLAG, "Да", True),
        (QuestionKind.CHOICE, "осина", "b"),
        (QuestionKind.CHOICES, "a; Осина", ["a", "b"]),
        (
            QuestionKind.POINTS,
            "Сверить | директора | 01.12.2026",
            [PointAnswer("Сверить", "директора", date(2026, 12, 1))],
        ),
    ],
)
def test_an_answer_is_read_as_its_question_wants_it(kind: QuestionKind, typed: str, answer: object) -> None:
    questions = asked(kind, ("a", "Берёза"), ("b", "Осина"))
    assert read_answers_of(questions, [f"вопрос={typed}"]) == {"вопрос": answer}


@pytest.mark.parametrize(
    ("kind", "typed", "sentence"),
    [
        (QuestionKind.LINE, "просто слова", "не ответ"),
        (QuestionKind.LINE, "другой=1", "нет вопроса «другой». Есть: вопрос"),
        (QuestionKind.NUMBER, "вопрос=много", "не целое число"),
        (QuestionKind.FLAG, "вопрос=может быть", "напишите «да» или «нет»"),
        (QuestionKind.CHOICE, "вопрос=ель", "в списке нет «ель». Есть: a — Берёза"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(kind: QuestionKind, typed: str, sentence: str) -> None:
    with pytest.raises(AppError, match=sentence) as refused:
        read_answers_of(asked(kind, ("a", "Берёза")), [typed])
    assert str(refused.value).endswith("Ничего не напечатано.")


def test_a_free_order_is_printed_with_the_typed_points(place: Path) -> None:
    questions = say_here(place, "print", "free_order", "--folder", "Округ", "--questions", "--json").json
    assert {"заголовок", "пункты"} <= {one["name"] for one in questions}
    words = (
        "--answer",
        "заголовок=О сверке сведений",
        "--answer",
        "пункты=Провести сверку",
        "--answer",
        "пункты=Доложить",
    )
    done = say_here(place, "print", "free_order", "--folder", "Округ", "--out", "приказ.pdf", *words)
    assert (done.code, done.err) == (0, "")
    text = words_of(place / "приказ.pdf")
    assert "О сверке сведений" in text
    assert "1. Провести сверку" in text and "2. Доложить" in text


def test_a_file_is_a_pdf_or_a_docx(place: Path) -> None:
    assert say_here(place, "print", "free_order", "--folder", "Округ", "--out", "приказ.docx").code == 0
    assert (place / "приказ.docx").read_bytes().startswith(b"PK")
    refused = say_here(place, "print", "free_order", "--folder", "Округ", "--out", "приказ.txt")
    assert refused.code == 2 and "должен оканчиваться на .pdf или .docx" in refused.err
    assert not (place / "приказ.txt").exists()
