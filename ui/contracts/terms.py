"""What a contract of a kind says besides its facts: the texts, the clauses."""

from __future__ import annotations

from app.contracts import (
    TEXTS,
    TITLES,
    WITH_CLAUSES,
    ClauseChange,
    ClauseDraft,
    ContractCard,
    ContractKind,
    load_contract,
    save_contract,
)
from app.contracts import contract_card as read_card
from ui.kit.editable_section import EditableSection
from ui.kit.editors import LongTextEditor
from ui.kit.facts import Fact
from ui.kit.form import Field, Form
from ui.kit.lines import Line
from ui.kit.rows_editor import RowColumn, RowsEditor
from ui.parts.desk import Desk
from ui.parts.record_card import section_with_lines

CLAUSE = TITLES["contract_clause"]
EACH_LINE = "Каждый пункт с новой строки: в договоре они получат номера"


def terms_sections(desk: Desk, card: ContractCard) -> list[EditableSection]:
    """Return the sections of the overview that this kind of contract has."""
    if card.type in TEXTS:
        return [_texts(desk, card.id, card.type)]
    return [_clauses(desk, card.id, card.type)] if card.type in WITH_CLAUSES else []


def _texts(desk: Desk, contract_id: int, kind: ContractKind) -> EditableSection:
    db, titles = desk.context.db, TEXTS[kind]

    def facts() -> list[Fact]:
        card = read_card(db, contract_id)
        return [Fact(title, getattr(card, name), wide=True) for name, title in titles.items()]

    def form() -> Form:
        hints = {name: EACH_LINE for name in titles if (kind, name) != (ContractKind.TERMINATION, "goals")}
        return Form(
            [
                Field(name, title, LongTextEditor(rows=3), hints.get(name, ""), wide=True)
                for name, title in titles.items()
            ]
        )

    return EditableSection(
        "Условия",
        facts,
        form,
        lambda: load_contract(db, contract_id),
        lambda draft: save_contract(db, draft),
        desk.messages,
    )


def _clauses(desk: Desk, contract_id: int, kind: ContractKind) -> EditableSection:
    db = desk.context.db
    disagreement = kind is ContractKind.DISAGREEMENT

    def lines() -> list[Line]:
        draft = load_contract(db, contract_id)
        return [Line(_clause_text(one, disagreement), f"{place}.") for place, one in enumerate(draft.clauses, start=1)]

    return section_with_lines(
        desk,
        "Пункты",
        lambda: [Fact("Всего пунктов", str(count))] if (count := len(lines())) else [],
        lines,
        "",
        lambda: clauses_form(disagreement),
        lambda: load_contract(db, contract_id),
        lambda draft: save_contract(db, draft),
    )


def _clause_text(clause: ClauseDraft, disagreement: bool) -> str:
    if disagreement:
        return f"п. {clause.clause}: {clause.agreed or 'согласованной редакции пока нет'}"
    change = clause.change or ClauseChange.OTHER
    if change is ClauseChange.OTHER:
        return clause.agreed
    text = f": {clause.agreed}" if clause.agreed else ""
    return f"п. {clause.clause} {change.label}{text}"


def clauses_form(disagreement: bool) -> Form:
    """Build the rows of the clauses: what changes, or who proposes what."""
    changes = [(one, one.label) for one in ClauseChange]
    columns: tuple[RowColumn, ...] = (
        (
            RowColumn("clause", CLAUSE["clause"], width=11),
            RowColumn("first_wording", CLAUSE["first_wording"], width=32),
            RowColumn("second_wording", CLAUSE["second_wording"], width=32),
            RowColumn("agreed", CLAUSE["agreed"], width=32),
        )
        if disagreement
        else (
            RowColumn("clause", CLAUSE["clause"], width=11),
            RowColumn("change", CLAUSE["change"], choices=changes, width=24),
            RowColumn("agreed", "Новый текст", width=60),
        )
    )
    rows = RowsEditor(columns, ClauseDraft, add_text="Добавить пункт")
    hint = (
        "Пункт — номер в договоре: 2.3."
        if disagreement
        else "Пункт — номер в договоре: 2.3. «Иное изменение» печатается как написано."
    )
    return Form([Field("clauses", TITLES["contract"]["clauses"], rows, hint, wide=True)])
