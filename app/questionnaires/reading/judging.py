"""Judge the answers of a form: type, limits, what is necessary, and the checks among the answers."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from app.indicators import IndicatorType, IndicatorView, Severity, State, TableColumn, read_value, value_warning
from app.kernel.ids import inn_problem, kpp_problem, ogrn_problem
from app.kernel.words import capitalised
from app.passport import CheckBook, check_typed
from app.questionnaires.form.content import FormWords
from app.questionnaires.form.questions import Question
from app.questionnaires.reading.answers import Answers, table_place
from app.questionnaires.reading.outcome import Mistake
from app.workbook.reading import Cell, clean_cell, tidy_date, tidy_digits, tidy_number

_DIGITS: dict[str, tuple[str, tuple[int, ...], Callable[[str], str | None]]] = {
    "inn": ("ИНН", (10, 12), inn_problem),
    "kpp": ("КПП", (9,), kpp_problem),
    "ogrn": ("ОГРН", (13, 15), ogrn_problem),
}
_FEW = 3
_NEEDED = "Нужен ответ: этот показатель обязательный."


@dataclass
class Judged:
    """Canonical values by code (None: cleared), what is wrong, what is only worth a look."""

    values: dict[str, str | None] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


class Judge:
    """Judges the forms of one questionnaire."""

    def __init__(self, words: FormWords, book: CheckBook) -> None:
        """Keep what is asked and the checks of the year."""
        self._words = words
        self._book = book
        self._by_key = {one.key: one for one in words.questions}

    def judge(self, answers: Answers, last_year: Mapping[str, str]) -> Judged:
        """Return the values of a form and everything wrong with it; ``last_year`` is what was known a year ago."""
        found = Judged()
        refused: set[str] = set()
        for one in self._words.indicators:
            before = len(found.mistakes)
            if one.type is IndicatorType.TABLE:
                self._table(found, answers, one)
            elif one.type is IndicatorType.SHARE:
                self._share(found, answers, one)
            else:
                self._plain(found, answers, self._by_key[one.code])
            if len(found.mistakes) > before:
                refused.add(one.code)
        for key, place in answers.twice:
            self._add(found, answers, key, f"Два ответа в двух строках: здесь и в ячейке {place}. Оставьте один.")
        if answers.stray:
            found.remarks.append(f"Ответы в строках без кода не прочитаны: ячейки {', '.join(answers.stray[:5])}.")
        self._check(found, answers, last_year, refused)
        return found

    def _plain(self, found: Judged, answers: Answers, question: Question) -> None:
        if question.key not in answers.answers:
            self._lost(found, question)
            return
        try:
            value = read_value(question.indicator, typed_text(question.indicator, answers.answers[question.key]))
        except ValueError as error:
            self._add(found, answers, question.key, str(error))
            return
        self._keep(found, answers, question.indicator, question.key, value)

    def _share(self, found: Judged, answers: Answers, one: IndicatorView) -> None:
        part, whole = Question(one, 1), Question(one, 2)
        if part.key not in answers.answers or whole.key not in answers.answers:
            self._lost(found, part)
            return
        texts = [tidy_number(clean_cell(answers.answers[question.key])) for question in (part, whole)]
        if bool(texts[0]) != bool(texts[1]):
            empty = whole if texts[0] else part
            self._add(found, answers, empty.key, "Доля состоит из двух чисел: напишите и второе.")
            return
        try:
            value = read_value(one, " / ".join(texts)) if texts[0] else None
        except ValueError as error:
            self._add(found, answers, part.key, str(error))
            return
        self._keep(found, answers, one, part.key, value)

    def _table(self, found: Judged, answers: Answers, one: IndicatorView) -> None:
        if one.code not in answers.tables:
            return
        clean: list[dict[str, str]] = []
        for number, row in enumerate(answers.tables[one.code]):
            texts = {column.name: _column_text(column, row[column.name]) for column in one.columns}
            for column in one.columns:
                if problem := _column_problem(one, column, texts[column.name]):
                    self._add(found, answers, table_place(one.code, number, column.name), problem, one)
            clean.append({name: text for name, text in texts.items() if text})
        if not any(mistake.code == one.code for mistake in found.mistakes):
            value = read_value(one, json.dumps(clean, ensure_ascii=False)) if clean else None
            self._keep(found, answers, one, one.code, value)

    def _keep(self, found: Judged, answers: Answers, one: IndicatorView, key: str, value: str | None) -> None:
        """Take a value that can be one; an empty field of the card is left as it was, never cleared."""
        if value is None and one.required:
            self._add(found, answers, key, _NEEDED, one)
        elif value is not None or not one.field:
            found.values[one.code] = value
            if not one.field and (warning := value_warning(one, value or "")):
                found.remarks.append(f"{one.code} «{one.title}»: {warning}")

    def _check(self, found: Judged, answers: Answers, last_year: Mapping[str, str], refused: set[str]) -> None:
        """Make the checks whose figures all stand on the form."""
        asked = {one.code for one in self._words.indicators}
        values = {code: value for code, value in found.values.items() if value is not None}
        for finding in check_typed(self._book, values, (last_year,), asked):
            own = [code for code in finding.codes if code in asked]
            if finding.state is not State.FAILED or not own or refused.intersection(own):
                continue
            words = " ".join(filter(None, (finding.sentence, finding.advice)))
            if finding.severity is Severity.ERROR:
                for code in _blamed(own):
                    self._add(found, answers, self._first_key(code), words)
            else:
                found.remarks.append(finding.sentence)

    def _first_key(self, code: str) -> str:
        return code if code in self._by_key else f"{code}/1"

    def _lost(self, found: Judged, question: Question) -> None:
        one = question.indicator
        reason = "Строка этого показателя удалена. Ответьте в присланном листе заново."
        found.mistakes.append(Mistake(question.key, "", "", one.code, one.title, "", reason))

    def _add(
        self, found: Judged, answers: Answers, key: str, reason: str, indicator: IndicatorView | None = None
    ) -> None:
        sheet, cell = answers.cells.get(key, ("", ""))
        one = indicator or self._by_key[key].indicator
        value = clean_cell(answers.answers[key]) if key in answers.answers else ""
        found.mistakes.append(Mistake(key, sheet, cell, one.code, one.title, value, capitalised(reason)))


def typed_text(one: IndicatorView, cell: Cell) -> str:
    """Return the answer as a person would type it, without what spreadsheets have made of it."""
    if one.type is IndicatorType.DATE:
        return tidy_date(cell)
    text = clean_cell(cell)
    if one.type in (IndicatorType.NUMBER, IndicatorType.MONEY):
        return tidy_number(text)
    if one.field in _DIGITS and text:
        number, remarks = tidy_digits(_DIGITS[one.field][0], text, *_DIGITS[one.field][1:])
        if wrong := [words for words, usable in remarks if not usable]:
            raise ValueError(" ".join(wrong))
        return number
    return text


def _column_text(column: TableColumn, cell: Cell) -> str:
    if column.type is IndicatorType.DATE:
        return tidy_date(cell)
    text = clean_cell(cell)
    return tidy_number(text) if column.type in (IndicatorType.NUMBER, IndicatorType.MONEY) else text


def _column_problem(one: IndicatorView, column: TableColumn, text: str) -> str | None:
    try:
        read_value(replace(one, columns=(column,)), json.dumps([{column.name: text}], ensure_ascii=False))
    except ValueError as error:
        return str(error).partition("»: ")[2] or str(error)
    return None


def _blamed(codes: list[str]) -> list[str]:
    """Choose the cells that are made red: of a long sum its totals, else its first cell; the sentence names all."""
    if len(codes) <= _FEW:
        return codes
    totals = [code for code in codes if code.count(".") == 1]
    return totals if 0 < len(totals) <= _FEW else codes[:1]
