"""The fields of a contract's card, its parties as rows, and the end of a contract."""

from __future__ import annotations

from collections.abc import Sequence

from app.contracts import TITLES, ContractKind, ContractState, PartyDraft, PartyRole
from app.kernel.columns import Kind
from ui.kit.editors import ChoiceEditor, DateEditor, FlagEditor, LongTextEditor, TextEditor
from ui.kit.form import Field, Form
from ui.kit.rows_editor import RowColumn, RowsEditor

WORDS = TITLES["contract"]
PARTY = TITLES["contract_party"]
ENDED = (ContractState.TERMINATED, ContractState.FULFILLED, ContractState.NOT_CONCLUDED)
KINDS = [(kind, kind.label) for kind in ContractKind]


def facts_form(state: ContractState) -> Form:
    """Build the form of «Сведения»; how a contract ended is asked only of one that has."""
    fields = [
        Field("number", WORDS["number"], TextEditor()),
        Field("type", WORDS["type"], ChoiceEditor(KINDS)),
        Field("subject", WORDS["subject"], TextEditor(), wide=True),
        Field("valid_from", WORDS["valid_from"], DateEditor()),
        Field("valid_until", WORDS["valid_until"], DateEditor()),
        Field("concluded_on", WORDS["concluded_on"], DateEditor(), "Пусто — дата последней подписи"),
        Field("place", WORDS["place"], TextEditor()),
        Field("prolonged", WORDS["prolonged"], FlagEditor("Продлён и действует после указанного срока"), wide=True),
    ]
    if state in ENDED:
        fields += [
            Field("ended_on", WORDS["ended_on"], DateEditor()),
            Field("end_basis", WORDS["end_basis"], TextEditor()),
        ]
    return Form([*fields, Field("note", WORDS["note"], LongTextEditor(rows=2), wide=True)])


def parties_form(schools: Sequence[tuple[int, str]]) -> Form:
    """Build the form of the parties; the office stands without a school."""
    rows = RowsEditor(
        (
            RowColumn("organisation_id", PARTY["organisation_id"], choices=schools, width=44),
            RowColumn("role", PARTY["role"], choices=[(role, role.label) for role in PartyRole], width=20),
            RowColumn("signed_on", PARTY["signed_on"], Kind.DATE, width=14),
        ),
        PartyDraft,
        add_text="Добавить сторону",
    )
    hint = "У органа управления школа не указывается. Подписи отмечают, когда договор на подписании."
    return Form([Field("parties", WORDS["parties"], rows, hint, wide=True)])


def end_form() -> Form:
    """Build the form of the end of a contract."""
    return Form(
        [
            Field("ended_on", "Дата", DateEditor()),
            Field("end_basis", "Основание", LongTextEditor(rows=2), "Соглашение, решение, письмо", wide=True),
        ]
    )
