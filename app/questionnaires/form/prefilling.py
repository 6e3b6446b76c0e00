"""What is known of each school when its form is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.indicators import IndicatorType, load_catalogue
from app.passport import read_values
from app.questionnaires.form.content import (
    FormWords,
    SchoolForm,
    Value,
    answers_of,
    shown_of,
    table_of,
)
from app.questionnaires.form.questions import asked
from models.office import Office
from models.questionnaire import Questionnaire, QuestionnaireSheet


class FormMaker:
    """Makes the forms of one questionnaire; the catalogue and the values are read once."""

    def __init__(self, session: Session, questionnaire: Questionnaire, today: date) -> None:
        """Read what is known of all the schools that are asked."""
        self.catalogue = load_catalogue(session, questionnaire.year)
        self.indicators = asked(self.catalogue, questionnaire.codes)
        self.words = FormWords(
            uuid=questionnaire.uuid,
            title=questionnaire.title,
            year=questionnaire.year,
            indicators=self.indicators,
            sections={one.code: one.title for one in self.catalogue.sections},
            office=session.scalars(select(Office.name).order_by(Office.id)).first() or "",
            due_on=questionnaire.due_on,
            basis=questionnaire.basis,
        )
        self._year = questionnaire.year
        schools = [one.organisation_id for one in questionnaire.sheets]
        codes = [one.code for one in self.indicators]
        years = (self._year, self._year - 1)
        self._values = read_values(session, self.catalogue, schools, years, codes, today=today)

    def known(self, sheet: QuestionnaireSheet) -> dict[str, str]:
        """Return the canonical values that are known of the school, by code."""
        return dict(self._values[sheet.organisation_id, self._year])

    def form(self, sheet: QuestionnaireSheet) -> SchoolForm:
        """Return the form with what is known."""
        known = self.known(sheet)
        tables = {
            one.code: table_of(one, known.get(one.code)) for one in self.indicators if one.type is IndicatorType.TABLE
        }
        return self.form_with(sheet, answers_of(self.words.questions, known), tables)

    def form_with(
        self,
        sheet: QuestionnaireSheet,
        answers: Mapping[str, Value],
        tables: Mapping[str, Sequence[Mapping[str, Value]]],
    ) -> SchoolForm:
        """Return the form with these answers in it, be they right or wrong."""
        last = self._values[sheet.organisation_id, self._year - 1]
        of_years = {code: value for code, value in last.items() if not self.catalogue.by_code[code].field}
        organisation = sheet.organisation
        return SchoolForm(
            sheet_id=sheet.uuid,
            school=organisation.full_name,
            short_name=organisation.display_name,
            answers=answers,
            last_year=shown_of(self.words.questions, of_years),
            tables=tables,
        )
