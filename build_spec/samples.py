"""The samples of all papers for the help: printed for the teaching office, bound into one file. Run by `make samples`.

Every paper stands there once, about the oldest record that it suits: the teaching office begins with its fullest
examples. A bookmark bears the title of a paper, and the help finds its page by that. The big volumes (papers of a
district, packet of a school) are shown by their covers: what lies behind them has samples of its own. The clock stands
still, so that the same papers give the same bytes.
"""

from __future__ import annotations

import tempfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.context import AppContext, open_office
from app.kernel.folder import OfficeFolder
from app.kernel.resources import resource
from app.papers import PAPERS, Paper, PointAnswer
from app.papers.composing import compose, dressed
from app.papers.engine.composition import Composition, Volume, VolumePart
from app.papers.engine.markup.marks import marked
from app.papers.engine.pdf.binding import lay_out_volume
from app.papers.life.subjects import SUBJECTS
from app.papers.paper import Request
from app.teaching import make_teaching_office

MADE_ON = datetime(2026, 11, 22, 10, 30)  # noqa: DTZ001 - the clock of the office has no zone
COVER = """[[оформление: таблица]]
[[место: 90]]
= ОБРАЗЦЫ ДОКУМЕНТОВ

[[место: 10]]
= Все сведения в них вымышлены: это учебная база программы «Школьный округ»
"""
CONTENTS = """[[оформление: таблица]]
= ОГЛАВЛЕНИЕ

[[оглавление]]
"""

ANSWERS: dict[str, dict[str, Any]] = {
    "free_order": {
        "заголовок": "Об обновлении сведений о ресурсах школьных округов",
        "преамбула": "В целях получения достоверных сведений о ресурсах, доступных для совместного использования",
        "пункты": [
            PointAnswer(
                "Обновить сведения о помещениях, оборудовании, транспорте и кадрах, предоставляемых для совместного "
                "использования",
                "руководители организаций, входящих в состав школьных округов",
                date(2026, 12, 7),
            ),
            PointAnswer("Обеспечить проверку представленных сведений и обновление карт ресурсов школьных округов"),
        ],
    }
}
"""What is typed for the papers that no data can fill."""


def make_samples(out: Path) -> int:
    """Print the samples into a file; return the number of pages."""
    with tempfile.TemporaryDirectory() as place, open_office(OfficeFolder(Path(place)), lambda: MADE_ON) as office:
        make_teaching_office(office)
        with office.db.reading() as session:
            volume = _volume(office, session)
        return lay_out_volume(volume, out)


def _volume(office: AppContext, session: Session) -> Volume:
    def part(paper: Paper) -> VolumePart:
        answers = ANSWERS.get(paper.name, {})
        request = Request(_oldest_subject(session, paper), office.db.today(), answers)
        return VolumePart(paper.title, compose(session, paper, request, office.folder.templates))

    def furnishing(title: str, text: str) -> Composition:
        return dressed(session, Composition(title, marked(text), teaching=True))

    return Volume(
        furnishing("Образцы документов", COVER),
        [part(paper) for paper in PAPERS],
        furnishing("Оглавление", CONTENTS),
        furnishing("Указатель", ""),
    )


def _oldest_subject(session: Session, paper: Paper) -> int:
    model = SUBJECTS[paper.subject]
    query = select(model.id).where(model.archived_at.is_(None)).order_by(model.id)
    return next(one for one in session.scalars(query) if paper.suits(session, one))


if __name__ == "__main__":
    made = resource("samples", "papers.pdf")
    print(f"{make_samples(made)} страниц: {made}")
