"""The work on one recognised file, within one deed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.batches import BatchSource, open_batch
from app.kernel.database import WHO
from app.kernel.dates import SchoolYear, short_date
from app.passport import archived_sentence, load_book, read_values
from app.questionnaires.form.content import SchoolForm
from app.questionnaires.form.prefilling import FormMaker
from app.questionnaires.reading.accepting import Acceptance, differences, news
from app.questionnaires.reading.answers import Answers, take_answers
from app.questionnaires.reading.judging import Judge, Judged
from app.questionnaires.reading.outcome import FileReading, Mistake, Outcome, SheetReading
from app.questionnaires.reading.recognising import NotOurs, OpenFile
from app.questionnaires.reading.returning import return_anew, return_same, returned_path
from app.questionnaires.standing import is_accepted
from models.batch import ImportBatch
from models.passport import PassportYear
from models.questionnaire import Questionnaire, QuestionnaireSheet, SheetState


class FileWork:
    """Reads the forms of a file; accepts the right ones as one batch, returns the wrong ones in one file."""

    def __init__(self, session: Session, file: OpenFile, at: datetime, replace: bool) -> None:
        """Find out whose forms these are.

        Raises:
            NotOurs: the office has sent no such form, has put it away, or the year is closed.
        """
        self._session = session
        self._file = file
        self._at = at
        self._replace = replace
        self._who = str(session.info.get(WHO, ""))
        self._sheets = self._known_sheets()
        self._questionnaire = self._one_questionnaire()
        self._maker = FormMaker(session, self._questionnaire, at.date())
        self._judge = Judge(self._maker.words, load_book(session, self._questionnaire.year))
        self._taken: dict[UUID, Answers] = {}
        self._mistakes: dict[UUID, Sequence[Mistake]] = {}
        self._batch: ImportBatch | None = None

    def done(self, returned: Path | None) -> FileReading:
        """Do it all; return what has become of the file."""
        readings = tuple(self._read(sheet) for sheet in self._sheets)
        path, note = None, ""
        if returned is not None and any(self._mistakes.values()):
            path, note = self._send_back(returned)
        if self._batch is not None:
            wrong = [one for some in self._mistakes.values() for one in some]
            self._batch.rows_refused = len(wrong)
            problems = [
                {"row": one.cell, "column": one.code, "value": one.value, "reason": one.reason} for one in wrong
            ]
            self._batch.report = {"problems": problems} if problems else {}
        batch = self._batch.id if self._batch else None
        title = self._questionnaire.title
        return FileReading(self._file.path, title, readings, batch_id=batch, returned=path, note=note)

    def _known_sheets(self) -> list[QuestionnaireSheet]:
        query = select(QuestionnaireSheet).where(QuestionnaireSheet.uuid.in_(self._file.forms))
        sheets = list(self._session.scalars(query.order_by(QuestionnaireSheet.id)))
        if len(sheets) < len(self._file.forms):
            raise NotOurs(
                f"Опросного листа из файла «{self._file.path.name}» нет в этой базе: его отправил другой орган, "
                "или лист удалён. Ничего не принято. Проверьте, ту ли базу вы открыли."
            )
        return sheets

    def _one_questionnaire(self) -> Questionnaire:
        questionnaire = self._sheets[0].questionnaire
        name = self._file.path.name
        if any(one.questionnaire_id != questionnaire.id for one in self._sheets):
            raise NotOurs(
                f"В файле «{name}» соединены разные опросные листы. Ничего не принято. "
                "Попросите школу вернуть каждый файл отдельно, как его отправляли."
            )
        if questionnaire.archived_at is not None:
            raise NotOurs(
                f"Опросный лист «{questionnaire.title}» убран в архив: ответы на него не принимаются. "
                f"Файл «{name}» не принят. Если ответ ещё нужен, верните лист из архива."
            )
        closed = select(PassportYear.closed_on).where(PassportYear.year == questionnaire.year)
        if self._session.scalar(closed) is not None:
            raise NotOurs(
                f"Паспорта за {SchoolYear(questionnaire.year)} учебный год закрыты. Файл «{name}» не принят. "
                "Чтобы принять ответ, откройте год с указанием причины."
            )
        identity = self._file.identity
        if identity is not None and (new := set(questionnaire.codes) - set(identity.codes)):
            raise NotOurs(
                f"Файл «{name}» устарел: с тех пор в опросный лист добавлены показатели {', '.join(sorted(new)[:5])}. "
                "Ничего не принято. Отправьте школе новый файл."
            )
        return questionnaire

    def _read(self, sheet: QuestionnaireSheet) -> SheetReading:
        school, year = sheet.organisation_id, sheet.questionnaire.year
        name = sheet.organisation.display_name
        if sheet.organisation.archived_at is not None:
            why = f"{archived_sentence(name)} Ответ не принят. Если он нужен, верните организацию из архива."
            return SheetReading(sheet.id, name, Outcome.REFUSED, why)
        answers = self._taken[sheet.uuid] = take_answers(self._maker.words, self._file.forms[sheet.uuid])
        codes = [one.code for one in self._maker.indicators]
        values = read_values(
            self._session, self._maker.catalogue, [school], (year, year - 1), codes, today=self._at.date()
        )
        current, last = values[school, year], values[school, year - 1]
        judged = self._judge.judge(answers, last)
        fresh = news(judged.values, current)
        if is_accepted(self._session, sheet) and not self._replace:
            return self._again(sheet, name, fresh, current, judged)
        if len(self._file.forms) > 1 and judged.mistakes and not news(judged.values, sheet.prefilled):
            return SheetReading(sheet.id, name, Outcome.BLANK, "Школа ещё не ответила.")
        if judged.mistakes or answers.lost:
            return self._wrong(sheet, name, judged, answers)
        changed = self._acceptance().take(sheet, answers, judged.values, current)
        given = sum(value is not None for value in judged.values.values())
        return SheetReading(sheet.id, name, Outcome.ACCEPTED, "", given, changed, (), tuple(judged.remarks))

    def _again(
        self,
        sheet: QuestionnaireSheet,
        name: str,
        fresh: dict[str, str | None],
        current: dict[str, str],
        judged: Judged,
    ) -> SheetReading:
        """Look at an answer that has been accepted before: a second one is not taken silently."""
        when = short_date(sheet.answered_at.date()) if sheet.answered_at else ""
        if not fresh and not judged.mistakes:
            return SheetReading(sheet.id, name, Outcome.SAME, f"Тот же ответ принят {when}. Ничего не изменено.")
        words = differences(self._maker.catalogue, fresh, current) or f"ошибок: {len(judged.mistakes)}"
        return SheetReading(
            sheet.id,
            name,
            Outcome.REFUSED,
            f"Ответ этой школы уже принят {when}, а этот отличается ({words}). Ничего не изменено. "
            "Чтобы принять новый ответ вместо прежнего, повторите с отметкой «вместо принятого».",
        )

    def _wrong(self, sheet: QuestionnaireSheet, name: str, judged: Judged, answers: Answers) -> SheetReading:
        mistakes = list(judged.mistakes)
        if answers.lost:
            lost = "; ".join(answers.lost)
            mistakes.insert(0, Mistake("", "", "", "", "Опросный лист", "", f"В файле нет: {lost}."))
        self._mistakes[sheet.uuid] = mistakes
        sheet.state, sheet.answered_at, sheet.mistakes = SheetState.RETURNED, self._at, len(mistakes)
        return SheetReading(sheet.id, name, Outcome.RETURNED, "", 0, 0, tuple(mistakes), tuple(judged.remarks))

    def _acceptance(self) -> Acceptance:
        if self._batch is None:
            sender = self._sheets[0].organisation.display_name if len(self._sheets) == 1 else "Несколько школ"
            self._batch = open_batch(
                self._session,
                BatchSource.QUESTIONNAIRE,
                self._file.path.name,
                self._file.hash,
                sender=sender,
                year=self._questionnaire.year,
                at=self._at,
                who=self._who,
            )
        return Acceptance(self._session, self._maker.catalogue, self._batch, self._at, self._who)

    def _send_back(self, directory: Path) -> tuple[Path, str]:
        """Patch the file; where it came as xls or ods, or has lost rows, write it anew with the answers given."""
        out = returned_path(self._file.path, directory)
        is_whole = all(one.cell for some in self._mistakes.values() for one in some)
        if is_whole and return_same(self._file, out, self._mistakes, self._taken):
            return out, ""
        wrong = [sheet for sheet in self._sheets if sheet.uuid in self._mistakes]
        return_anew(self._maker.words, [self._form(sheet) for sheet in wrong], out, self._mistakes)
        notes = []
        if not is_whole:
            notes.append("В файле не хватает строк или столбцов: возвращается новый лист с прочитанными ответами.")
        if not self._file.is_xlsx or is_whole:
            ending = self._file.path.suffix.lstrip(".").lower()
            notes.append(f"Ответ пришёл в формате {ending}, возвращается как xlsx с теми же ответами.")
        return out, " ".join(notes)

    def _form(self, sheet: QuestionnaireSheet) -> SchoolForm:
        answers = self._taken[sheet.uuid]
        return self._maker.form_with(sheet, answers.answers, answers.tables)
