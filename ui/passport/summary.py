"""«Показатели в столбцах»: any indicators of all schools side by side, with totals; set-ups kept under names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.indicators import SETS, Catalogue, IndicatorView, load_catalogue
from app.kernel.columns import Register
from app.kernel.database import Database
from app.kernel.errors import AppError, NotFound
from app.office import load_office
from app.passport import (
    Scope,
    SummaryRow,
    ViewRow,
    archive_view,
    restore_view,
    save_view,
    saved_views,
    summary,
    summary_columns,
)
from ui.kit.actions import Action, button, fill_menu, menu_button
from ui.kit.card_dialog import CardDialog
from ui.kit.editors import TextEditor
from ui.kit.form import Field, Form
from ui.kit.handing_on import hand_on_focus
from ui.kit.layout import label
from ui.parts.desk import Desk
from ui.parts.printing import open_preview
from ui.parts.small_card import open_card
from ui.parts.years import year_choice
from ui.passport.choices import choose_many, scope_choice
from ui.passport.listing import Listing
from ui.passport.state import TABLES
from ui.passport.view_details import filters_from, filters_to

VIEWS = "passport_summary"
TITLE, MOST = "Показатели в столбцах", 6
Chart = Callable[[str, Sequence[int]], object]
EMPTY = "Школ пока нет\nЗагрузите школы из реестра в разделе «Школы»."


class ViewDraft:
    """The name of a view while it is being typed."""

    title = ""

    def problems(self) -> dict[str, str]:
        """Return nothing: the verb looks at the name."""
        return {}


class SummaryPanel(QWidget):
    """The summary with its choices."""

    def __init__(self, desk: Desk, chart: Chart, parent: QWidget | None = None) -> None:
        """Show the quick start of this year; `chart` draws an indicator of schools."""
        super().__init__(parent)
        self._desk, self._db, self._chart = desk, desk.context.db, chart
        self.year, self.scope = year_choice(self._db), scope_choice()
        self.codes: list[str] = [one.code for one in self._catalogue().quick_start() if one.numeric]
        self.choose_button = button(Action("Показатели…", self.choose, icon="columns"))
        self.views_button = menu_button("Виды", ())
        self._menu = QMenu(self.views_button)
        self.views_button.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._list_views)
        self.listing = Listing(desk, [self.year, self.scope, self.choose_button, self.views_button])
        self.hint = label("", "hint", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.listing)
        self.year.edited.connect(self.show_rows)
        self.scope.edited.connect(self.show_rows)
        hand_on_focus(self, lambda: self.listing)
        self.show_rows()

    @property
    def indicators(self) -> list[IndicatorView]:
        """The indicators in the columns; those the year does not know are left out."""
        known = self._catalogue().by_code
        return [known[code] for code in self.codes if code in known]

    def show_rows(self) -> None:
        """Make the list anew: other columns, another year, another scope."""
        year, scope, chosen = self.year.value(), self.scope.value(), self.indicators
        codes = [one.code for one in chosen]

        def load(db: Database) -> Sequence[SummaryRow]:
            return summary(db, year, codes, scope=scope).rows

        register: Register[Any] = Register(TITLE, summary_columns(chosen), load, TABLES, EMPTY)
        key = "passport-summary-" + "-".join(codes)[:80]
        drawing = Action("График по столбцу", self.draw, "Ctrl+Shift+G", "chart-line")
        paper = Action("Печать сводки…", self.print, "Ctrl+P", "printer")
        self.listing.put(register, key=key, opens=self._open, wide=True, actions=(drawing, paper))

    def choose(self) -> CardDialog:
        """Choose the indicators that stand in the columns."""
        catalogue = self._catalogue()
        options = [(one.code, f"{one.code}  {one.title}") for one in catalogue.enabled()]
        sets = [("Быстрый старт", [one.code for one in catalogue.quick_start()]), *_sets(self._db, catalogue)]
        return choose_many(self._desk, TITLE, "Показатели", options, self.codes, self._take, self, sets=sets)

    def keep(self) -> CardDialog:
        """Keep what is shown under a name."""

        def save(draft: ViewDraft) -> None:
            save_view(self._db, VIEWS, draft.title, self.details())
            self._desk.messages.toast(self, f"Вид «{draft.title.strip()}» сохранён", "", None)

        form = Form(
            [Field("title", "Название вида", TextEditor("Комплектование"), "Вид увидят все работники", wide=True)]
        )
        return open_card(self._desk, "Сохранить вид", form, ViewDraft(), save, self)

    def draw(self) -> None:
        """Draw the column the rows are ordered by, else the first figure, of the schools that are selected or first."""
        view = self.listing.view
        if view is None:
            return
        chosen, sort = self.indicators, view.columns.sort
        figures = [one for one in (chosen[sort - 1 : sort] if sort else chosen) if one.numeric]
        schools = view.selected_ids() or [row.id for row in view.shown()[1]][:MOST]
        if figures and schools:
            self._chart(figures[0].code, schools)

    def print(self) -> None:
        """Make the paper «Сводка по школам района» of what is shown."""
        from app.papers import paper_named

        office = load_office(self._db).id
        if office is not None:
            codes = ", ".join(one.code for one in self.indicators)
            answers = {"год": str(self.year.value()), "показатели": codes, "охват": self.scope.value().value}
            open_preview(self._desk, paper_named("district_summary"), office, self, answers)

    def details(self) -> dict[str, Any]:
        """Return what a saved view remembers: columns as they stand, the order, the scope."""
        view = self.listing.view
        chosen = [one.code for one in self.indicators]
        places = view.columns.shown() if view is not None else []
        codes = [chosen[place - 1] for place in places if place] or chosen
        found: dict[str, Any] = {"codes": codes, "scope": self.scope.value().value}
        if view is not None and view.columns.sort is not None:
            sort = view.columns.sort
            found |= {"sort": chosen[sort - 1] if sort else "", "descending": view.columns.descending}
        if view is not None and view.filter_bar.filters:
            found["filters"] = filters_to(view.filter_bar.filters, chosen)
        return found

    def show_view(self, row: ViewRow) -> None:
        """Set the list up as a saved view remembers it."""
        self.codes = [str(code) for code in row.details.get("codes", ())]
        blocked = self.scope.blockSignals(True)
        self.scope.set_value(Scope(row.details.get("scope", Scope.OWN.value)))
        self.scope.blockSignals(blocked)
        self.show_rows()
        view, codes, sort = self.listing.view, [one.code for one in self.indicators], row.details.get("sort")
        if view is None:
            return
        if sort in ("", *codes):
            view.columns.sort_by(codes.index(sort) + 1 if sort else 0, bool(row.details.get("descending")))
        view.set_filters(filters_from(row.details.get("filters", ()), codes))

    # --- inside --------------------------------------------------------------------------------------------------

    def _catalogue(self) -> Catalogue:
        return load_catalogue(self._db, self.year.value())

    def _take(self, codes: list[str]) -> None:
        self.codes = codes
        self.show_rows()

    def _open(self, row: SummaryRow) -> None:
        self._desk.navigator.open("organisation", row.id, "Паспорт")

    def _list_views(self) -> None:
        self._menu.clear()
        rows = saved_views(self._db, VIEWS)
        shown = [Action(row.title, partial(self.show_view, row)) for row in rows]
        gone = [Action(row.title, partial(self._remove, row)) for row in rows]
        fill_menu(self._menu, shown)
        if shown:
            self._menu.addSeparator()
        fill_menu(self._menu, [Action("Сохранить как вид…", self.keep)])
        if gone:
            fill_menu(self._menu.addMenu("Убрать вид"), gone)

    def _remove(self, row: ViewRow) -> None:
        try:
            archive_view(self._db, row.id)
        except (AppError, NotFound) as error:
            self._desk.messages.error(self, error)
            return
        words = f"Вид «{row.title}» убран"
        self._desk.messages.toast(self, words, callback=partial(restore_view, self._db, row.id))


def _sets(db: Database, catalogue: Catalogue) -> list[tuple[str, list[str]]]:
    """Return the ready sets of indicators, as far as the year knows their codes."""
    known = catalogue.by_code
    return [(row.title, [code for code in row.codes if code in known]) for row in SETS.load(db) if not row.archived]
