"""«Сетевая форма»: the programme, how it is taught, its parts and the resources of the participant."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.contracts import ContractDraft, NetworkDraft, load_contract, save_contract
from app.kernel.dates import short_date
from app.kernel.values import value_text
from ui.contracts.network_form import WORDS as NETWORK
from ui.contracts.network_form import parts_form, programme_form, resources_form, teaching_form
from ui.kit.editable_section import EditableSection
from ui.kit.facts import Fact
from ui.kit.form import Form
from ui.kit.lines import Line
from ui.kit.panel import Panel
from ui.parts.desk import Desk
from ui.parts.record_card import section_with_lines

PROGRAMME = (
    "participant_kind",
    "programme",
    "programme_kind",
    "level",
    "direction",
    "coverage",
    "approval",
    "final_document",
    "participant_document",
)
WIDE = frozenset({"participant_kind", "programme", "final_document", "participant_document"})
PERSON = ("person", "post", "phone", "email")


def network_panel(desk: Desk) -> Panel:
    """Return the tab «Сетевая форма»."""
    return Panel("Сетевая форма", None, lambda one, _parent: _network_tab(desk, one))


def _network_tab(desk: Desk, contract_id: int) -> QWidget:
    def network() -> NetworkDraft:
        return load_contract(desk.context.db, contract_id).network

    def parts() -> list[Line]:
        return [
            Line(
                one.title,
                f"{place}.",
                ", ".join(filter(None, (one.classes, f"{one.hours} ч" if one.hours else "", value_text(one.side)))),
            )
            for place, one in enumerate(network().programme_parts, start=1)
        ]

    def resources() -> list[Line]:
        return [
            Line(one.name, f"{place}.", ", ".join(filter(None, (one.quantity, one.place, one.schedule))))
            for place, one in enumerate(network().resources, start=1)
        ]

    def hours() -> list[Fact]:
        known = [one.hours for one in network().programme_parts if one.hours]
        return [Fact("Часов всего", str(sum(known)))] if known else []

    def things() -> list[Fact]:
        return [Fact("Всего позиций", str(count))] if (count := len(network().resources)) else []

    tab = QWidget()
    layout = QVBoxLayout(tab)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    for title, facts, lines, form in (
        ("Программа", lambda: _programme_facts(network()), None, programme_form),
        ("Условия", lambda: _teaching_facts(network()), None, teaching_form),
        (NETWORK["programme_parts"], hours, parts, parts_form),
        (NETWORK["resources"], things, resources, resources_form),
    ):
        layout.addWidget(_network_section(desk, contract_id, title, facts, lines, form))
    layout.addStretch(1)
    return tab


def _network_section(
    desk: Desk,
    contract_id: int,
    title: str,
    facts: Callable[[], Sequence[Fact]],
    lines: Callable[[], Sequence[Line]] | None,
    form: Callable[[], Form],
) -> EditableSection:
    """Make a section whose form edits the terms; what is saved is the contract they stand in."""
    db, held = desk.context.db, [ContractDraft()]

    def load() -> NetworkDraft:
        held[0] = load_contract(db, contract_id)
        return held[0].network

    def save(_network: NetworkDraft) -> int:
        return save_contract(db, held[0])

    if lines is None:
        return EditableSection(title, facts, form, load, save, desk.messages)
    return section_with_lines(desk, title, facts, lines, "", form, load, save)


def _programme_facts(terms: NetworkDraft) -> list[Fact]:
    facts = [Fact(NETWORK[name], value_text(getattr(terms, name)), wide=name in WIDE) for name in PROGRAMME]
    days = (short_date(terms.period_from), short_date(terms.period_until))
    period = f"с {days[0]} по {days[1]}" if all(days) else ""
    return [*facts, Fact("Реализация", period, missing="срок не указан")]


def _teaching_facts(terms: NetworkDraft) -> list[Fact]:
    pupils = "–".join(str(one) for one in (terms.pupils_from, terms.pupils_to) if one is not None)
    people = [
        Fact(NETWORK[f"{side}_person"], ", ".join(filter(None, (getattr(terms, f"{side}_{name}") for name in PERSON))))
        for side in ("base", "participant")
    ]
    return [
        Fact("Обучающихся", pupils),
        *(Fact(NETWORK[name], value_text(getattr(terms, name))) for name in ("list_days", "result_days", "timetable")),
        Fact(NETWORK["finance"], terms.finance.label),
        Fact(NETWORK["payment_order"], terms.payment_order, wide=True),
        Fact(NETWORK["property_handed"], "по акту приёма-передачи" if terms.property_handed else ""),
        *people,
    ]
