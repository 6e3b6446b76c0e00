"""The samples of all papers for the help: printed for the teaching office, bound into one file. Run by `make samples`.

Every paper stands there once, about the record of which there is most to show; a bookmark bears its title, and the help
finds its page by that. The big volumes (papers of a district, packet of a school) are shown by their covers: the
papers behind them have samples of their own. The clock stands still, so that the same papers give the same bytes.
"""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from app.context import AppContext, open_office
from app.kernel.folder import OfficeFolder
from app.kernel.resources import resource
from app.papers import PAPERS, Paper, latest_subject
from app.papers.composing import compose, dressed
from app.papers.composition import Composition, Volume, VolumePart
from app.papers.markup.marks import marked
from app.papers.paper import Request
from app.papers.pdf.binding import lay_out_volume
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


def make_samples(out: Path) -> int:
    """Print the samples into a file; return the number of pages."""
    with tempfile.TemporaryDirectory() as place, open_office(OfficeFolder(Path(place)), lambda: MADE_ON) as office:
        make_teaching_office(office)
        subjects = {paper.name: latest_subject(office.db, paper) for paper in PAPERS}
        with office.db.reading() as session:
            volume = _volume(office, session, subjects)
        return lay_out_volume(volume, out)


def _volume(office: AppContext, session: Session, subjects: dict[str, int]) -> Volume:
    def part(paper: Paper) -> VolumePart:
        request = Request(subjects[paper.name], office.db.today())
        return VolumePart(paper.title, compose(session, paper, request, office.folder.templates))

    def furnishing(title: str, text: str) -> Composition:
        return dressed(session, Composition(title, marked(text), teaching=True))

    return Volume(
        furnishing("Образцы документов", COVER),
        [part(paper) for paper in PAPERS],
        furnishing("Оглавление", CONTENTS),
        furnishing("Указатель", ""),
    )


if __name__ == "__main__":
    made = resource("samples", "papers.pdf")
    print(f"{make_samples(made)} страниц: {made}")
