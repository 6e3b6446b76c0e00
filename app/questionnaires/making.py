"""Verbs before an answer comes: make a questionnaire up, write its workbooks, remind, put it away."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path

from app.indicators import load_catalogue
from app.kernel.database import Database
from app.kernel.errors import InvalidInput, NotFound
from app.kernel.records import fetch, set_archived
from app.questionnaires.draft import QuestionnaireDraft
from app.questionnaires.form.content import FormWords
from app.questionnaires.form.prefilling import FormMaker
from app.questionnaires.form.questions import asked
from app.questionnaires.form.workbook import write_form
from app.questionnaires.steps import Steps, make_folder, run_through
from models.questionnaire import Questionnaire, QuestionnaireSheet, SheetState
from models.school import Organisation

TOGETHER = "Все школы"


def make_questionnaire(db: Database, draft: QuestionnaireDraft) -> int:
    """Make a questionnaire up with a form for each school; what is computed or read elsewhere is not asked.

    Raises:
        InvalidInput: something has to be corrected, by field.
        NotFound: the catalogue has no such code in that year.
    """
    if problems := draft.problems(db.today()):
        raise InvalidInput(problems)
    assert draft.year is not None
    with db.changing("Новый опросный лист") as session:
        catalogue = load_catalogue(session, draft.year)
        for code in draft.codes:
            catalogue.indicator(code)
        codes = [one.code for one in asked(catalogue, draft.codes)]
        if not codes:
            raise InvalidInput(
                {"codes": "Все выбранные показатели программа вычисляет сама или берёт из карточек: спрашивать нечего."}
            )
        questionnaire = Questionnaire(
            title=draft.title.strip(),
            year=draft.year,
            codes=codes,
            made_on=db.today(),
            due_on=draft.due_on,
            basis=draft.basis.strip(),
            note=draft.note.strip(),
        )
        for school in dict.fromkeys(draft.school_ids):
            organisation = fetch(session, Organisation, school)
            questionnaire.sheets.append(
                QuestionnaireSheet(organisation=organisation, state=SheetState.SENT, made_at=db.now())
            )
        session.add(questionnaire)
        session.flush()
        return questionnaire.id


def left_out(db: Database, codes: Collection[str], year: int) -> tuple[str, ...]:
    """Return which of the chosen codes will not be asked: they are computed or read from the organisations' cards."""
    catalogue = load_catalogue(db, year)
    kept = {one.code for one in asked(catalogue, codes)}
    return tuple(code for code in codes if code not in kept)


def write_workbooks(
    db: Database, questionnaire_id: int, directory: Path, together: bool = False, school_ids: Collection[int] = ()
) -> tuple[Path, ...]:
    """Write the workbooks into a folder, see `writing_workbooks`; return their paths."""
    return run_through(writing_workbooks(db, questionnaire_id, directory, together, school_ids))


def writing_workbooks(
    db: Database, questionnaire_id: int, directory: Path, together: bool = False, school_ids: Collection[int] = ()
) -> Steps[tuple[Path, ...]]:
    """Write the workbooks into a folder file by file: one a school, or one for all; return their paths.

    Written again, they hold what is known by then, and still are the same forms.

    Args:
        db: the office's database.
        questionnaire_id: which questionnaire.
        directory: where to; it is made if need be.
        together: whether all schools share one file, a sheet each.
        school_ids: only these schools; by default all that are asked.

    Raises:
        NotFound: there is no such questionnaire, or it asks none of these schools.
        Unavailable: a file is open in another program, or the disk refuses.
    """
    make_folder(directory)
    with db.reading() as session:
        questionnaire = fetch(session, Questionnaire, questionnaire_id)
        sheets = [one for one in questionnaire.sheets if not school_ids or one.organisation_id in school_ids]
        if not sheets:
            raise NotFound("Этим школам опросный лист не назначен. Файлы не записаны.")
        maker = FormMaker(session, questionnaire, db.today())
        forms = [maker.form(sheet) for sheet in sheets]
        known = {sheet.id: maker.known(sheet) for sheet in sheets}
    paths: list[Path] = []
    bundles = [(TOGETHER, forms)] if together else [(form.short_name, [form]) for form in forms]
    for done, (whose, bundle) in enumerate(bundles):
        yield done, len(bundles)
        paths.append(directory / _file_name(maker.words, whose, paths))
        write_form(paths[-1], maker.words, bundle)
    with db.changing("Запись файлов опросного листа") as session:
        for key, values in known.items():
            sheet = session.get_one(QuestionnaireSheet, key)
            sheet.prefilled, sheet.made_at = values, db.now()
    return tuple(paths)


def remind(db: Database, sheet_ids: Sequence[int], on: date | None = None) -> None:
    """Note that schools have been reminded of their answers.

    Raises:
        NotFound: there is no such form.
    """
    with db.changing("Напоминание об опросном листе") as session:
        for one in sheet_ids:
            sheet = session.get(QuestionnaireSheet, one)
            if sheet is None:
                raise NotFound("Опросный лист этой школы удалён. Ничего не изменено. Обновите список.")
            sheet.reminded_on = on or db.today()


def set_due(db: Database, questionnaire_id: int, due_on: date | None) -> None:
    """Give the schools more time, or less."""
    with db.changing("Изменение срока опросного листа") as session:
        fetch(session, Questionnaire, questionnaire_id).due_on = due_on


def archive_questionnaire(db: Database, questionnaire_id: int) -> None:
    """Put a questionnaire away: answers to it are not taken any more."""
    set_archived(db, Questionnaire, questionnaire_id, True, "Опросный лист убран в архив")


def restore_questionnaire(db: Database, questionnaire_id: int) -> None:
    """Bring a questionnaire back."""
    set_archived(db, Questionnaire, questionnaire_id, False, "Опросный лист возвращён из архива")


def _file_name(words: FormWords, whose: str, taken: Sequence[Path]) -> str:
    said = f"{words.title} — {whose}".replace("/", "-")
    bare = "".join(letter for letter in said if letter not in '\\/:*?"<>|«»').strip()[:120]
    name, number = f"{bare}.xlsx", 2
    while name.casefold() in {one.name.casefold() for one in taken}:
        name, number = f"{bare} ({number}).xlsx", number + 1
    return name
