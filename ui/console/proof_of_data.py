"""The proof of the data: a passport is filled by hand and by files, all of it goes out and comes back."""

from __future__ import annotations

from pathlib import Path

from app.batches import undo_batch
from app.context import open_office
from app.exchange import RowPolicy, export_office, import_office, import_sheet
from app.indicators import complete_catalogue
from app.kernel.columns import Column
from app.kernel.dates import SchoolYear
from app.kernel.folder import OfficeFolder
from app.passport import passport_card, save_passport
from app.questionnaires import QuestionnaireDraft, make_questionnaire, read_answers, write_workbooks
from app.schools import OrganisationRow
from app.workbook.patching import PackagePatch
from app.workbook.writing import write_xlsx
from ui.console.trial import Failed, Trial

PUPILS, CLASSES = "4.01", "4.02"
TYPED, FROM_SHEET, ANSWERED = "120", 150, 11
LAST_ROW = 60
"""The questions stand above this row of a questionnaire."""


def prove_passport(trial: Trial) -> None:
    """Write a value into a passport and read it."""
    complete_catalogue(trial.context.db)
    save_passport(trial.context.db, _school(trial).id, _year(trial), {PUPILS: TYPED})
    _expect(trial, PUPILS, TYPED)


def prove_sheet(trial: Trial) -> None:
    """Load a sheet over the value and take the loading back."""
    file, db = _place(trial) / "Контингент.xlsx", trial.context.db
    columns = (
        Column[OrganisationRow]("ИНН", lambda row: row.inn),
        Column[OrganisationRow]("Обучающихся всего", lambda _row: FROM_SHEET),
    )
    write_xlsx(file, "Контингент", columns, [_school(trial)])
    batch = import_sheet(db, file, None, RowPolicy.ALL_OR_NOTHING, _year(trial)).batch_id
    if batch is None:
        raise Failed("Таблица загружена, но ничего не изменила.")
    _expect(trial, PUPILS, str(FROM_SHEET))
    undo_batch(db, batch)
    _expect(trial, PUPILS, TYPED)


def prove_questionnaire(trial: Trial) -> None:
    """Make a questionnaire, answer it as a school would, take the answer in."""
    db, school = trial.context.db, _school(trial)
    draft = QuestionnaireDraft("Проба", _year(trial), [PUPILS, CLASSES], [school.id])
    (file,) = write_workbooks(db, make_questionnaire(db, draft), _place(trial))
    workbook = PackagePatch(file)
    sheet = workbook.sheets[0]
    row = next((row for row in range(1, LAST_ROW) if workbook.text(sheet, f"A{row}") == CLASSES), None)
    if row is None:
        raise Failed(f"В опросном листе нет показателя {CLASSES}.")
    workbook.set_cell(sheet, f"D{row}", ANSWERED)
    answer = file.with_name("Ответ.xlsx")
    workbook.save(answer)
    reading = read_answers(db, [answer])
    if reading.refused:
        raise Failed(reading.words())
    _expect(trial, CLASSES, str(ANSWERED))


def prove_office_file(trial: Trial) -> None:
    """Write everything into one open file, make an office of it, write that one: the files are the same."""
    place, context = _place(trial), trial.context
    first, second = place / "Все данные.zip", place / "Ещё раз.zip"
    export_office(context.db, context.folder, first)
    copy = OfficeFolder(context.folder.path.parent / "Из открытого файла")
    import_office(first, copy)
    with open_office(copy) as again:
        export_office(again.db, copy, second)
    if first.read_bytes() != second.read_bytes():
        raise Failed("Данные, загруженные из открытого файла, отличаются от записанных в него.")


def _school(trial: Trial) -> OrganisationRow:
    return trial.schools[0]


def _year(trial: Trial) -> int:
    return SchoolYear.of(trial.context.db.today()).start


def _place(trial: Trial) -> Path:
    place = trial.context.folder.path / "Файлы"
    place.mkdir(exist_ok=True)
    return place


def _expect(trial: Trial, code: str, value: str) -> None:
    found = passport_card(trial.context.db, _school(trial).id, _year(trial)).line(code).value
    if found != value:
        raise Failed(f"В паспорте стоит «{found}», а должно быть «{value}» (показатель {code}).")
