"""Which indicators a report needs: shown by name, chosen one by one or by a ready set."""

from __future__ import annotations

from dataclasses import dataclass

from app.indicators import SETS, load_catalogue
from app.kernel.database import Database
from app.submissions import SubmissionDraft, load_submission, save_submission
from ui.kit.editors import ChoiceEditor, MultiChoiceEditor
from ui.kit.form import Field, Form

SET_HINT = "Добавляет показатели набора к отмеченным."


@dataclass
class Needed:
    """The indicators of a report while they are being chosen; ``set`` is a ready set to be added."""

    report: SubmissionDraft
    indicators: list[str]
    set: str | None = None

    def problems(self) -> dict[str, str]:
        """Return what is wrong with the report itself."""
        return self.report.problems()


def load_needed(db: Database, submission_id: int) -> Needed:
    """Return what is chosen now."""
    report = load_submission(db, submission_id)
    return Needed(report, list(report.indicators))


def save_needed(db: Database, needed: Needed) -> int:
    """Save the choice."""
    needed.report.indicators = list(needed.indicators)
    return save_submission(db, needed.report)


def needed_form(db: Database) -> Form:
    """Make the form: a ready set and the ticks."""
    catalogue = load_catalogue(db)
    known = catalogue.by_code
    sets = {row.code: [code for code in row.codes if code in known] for row in SETS.load(db) if not row.archived}
    titles = [(row.code, row.title) for row in SETS.load(db) if not row.archived]
    ticks = MultiChoiceEditor([(one.code, f"{one.code}  {one.title}") for one in catalogue.enabled()], rows=12)
    box = ChoiceEditor(titles, empty=True, empty_text="не выбран")

    def add() -> None:
        if (code := _chosen(box)) is not None:
            ticks.set_value(list(dict.fromkeys([*ticks.value(), *sets[code]])))

    box.edited.connect(add)
    return Form(
        [
            Field("set", "Готовый набор", box, SET_HINT, wide=True),
            Field("indicators", "Показатели", ticks, wide=True),
        ]
    )


def _chosen(box: ChoiceEditor) -> str | None:
    try:
        return box.value()
    except ValueError:
        return None
