"""«Обзор» of a district: what is known, its seven documents, its launch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.councils import council_rows
from app.districts import DistrictCard, district_card, load_district, save_district
from app.kernel.dates import short_date
from app.kernel.words import counted
from app.readiness import DocumentLine, Presence, StepLine, launch_steps, regulating_documents
from ui.districts.form import facts_form
from ui.districts.launch import LaunchCard
from ui.districts.members import short, size_words
from ui.kit.editable_section import EditableSection
from ui.kit.facts import Fact
from ui.kit.layout import CardFrame, Chip, TwoColumns
from ui.kit.lines import Line, LineList
from ui.parts.desk import Desk


@dataclass(frozen=True)
class Standing:
    """How far the district is."""

    documents: tuple[DocumentLine, ...]
    steps: tuple[StepLine, ...]

    @property
    def present(self) -> int:
        """How many of the documents are there."""
        return sum(line.presence is Presence.PRESENT for line in self.documents)


def standing(desk: Desk, district_id: int) -> Standing:
    """Read how far the district is."""
    today = desk.context.db.today()
    with desk.context.db.reading() as session:
        return Standing(
            tuple(regulating_documents(session, district_id, today)), tuple(launch_steps(session, district_id, today))
        )


class Overview:
    """The first tab of the card, as `widget`."""

    def __init__(self, desk: Desk, district_id: int, way: Callable[[str], Callable[[], object]]) -> None:
        """Put facts and documents on the left, the launch on the right; `way` leads to where a document is made."""
        self._desk, self._id, self._way = desk, district_id, way
        db = desk.context.db
        self.section = EditableSection(
            "Сведения",
            self._facts,
            lambda: facts_form([(one.organisation_id, one.name) for one in district_card(db, district_id).members]),
            lambda: load_district(db, district_id),
            lambda draft: save_district(db, draft),
            desk.messages,
        )
        self.documents, self.launch = LineList(), LaunchCard(desk, district_id)
        self._frame = CardFrame("Документы округа")
        self._frame.body.addWidget(self.documents)
        self.widget = TwoColumns([self.section, self._frame], [self.launch])
        self.refresh()

    def refresh(self) -> None:
        """Read documents and steps anew."""
        now = standing(self._desk, self._id)
        self._frame.set_title(f"Документы округа: есть {now.present} из {len(now.documents)}")
        self.documents.set_lines([self._line(number, one) for number, one in enumerate(now.documents, start=1)])
        self.launch.show_steps(now.steps)

    def _line(self, number: int, document: DocumentLine) -> Line:
        def open_it() -> None:
            if document.id is not None:
                self._desk.navigator.open(document.kind, document.id)
            else:
                self._way(document.code)()

        chip = Chip(document.presence.label, document.presence.tone)
        return Line(document.title, f"{number}.", document.detail, chip, open_it)

    def _facts(self) -> list[Fact]:
        card = district_card(self._desk.context.db, self._id)
        act = next((one for one in standing(self._desk, self._id).documents if one.code == "founding_act"), None)
        known = act if act is not None and act.id is not None else None
        return [
            Fact(
                "Базовая школа",
                card.base_school,
                lambda: self._desk.navigator.open("organisation", card.base_school_id),
            ),
            Fact("Куратор", _coordinator(card), missing="не назначен"),
            Fact("Школ в округе", size_words(len(card.staying), card.branches)),
            Fact("Совет", self._council(), missing="не избран"),
            Fact("Создан", short_date(card.founded_on), missing="дата не указана"),
            Fact(
                "Приказ (постановление) о создании",
                known.detail if known else "",
                lambda: self._desk.navigator.open(known.kind, known.id or 0) if known else None,
                missing="пока не издан",
            ),
            Fact("Цели и задачи", card.goals, wide=True),
            Fact("Примечание", card.note, wide=True),
            Fact("Проверьте", " ".join(card.warnings), wide=True),
        ]

    def _council(self) -> str:
        row = next((one for one in council_rows(self._desk.context.db, self._id) if not one.archived), None)
        if row is None:
            return ""
        chair = f", председатель {short(row.chair)}" if row.chair else ""
        return counted(row.members, "член", "члена", "членов") + chair


def _coordinator(card: DistrictCard) -> str:
    return ", ".join(part for part in (short(card.coordinator), card.coordinator_post) if part)
