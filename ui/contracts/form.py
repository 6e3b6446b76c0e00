"""The fields of a contract's card, its parties as rows, and the end of a contract."""

from __future__ import annotations

from collections.abc import Sequence

from app.contracts import (
    DEPENDENT,
    SEATS,
    TITLES,
    WITH_AMOUNT,
    ContractKind,
    ContractState,
    PartyDraft,
    PartyRole,
)
from app.kernel.columns import Kind
from ui.kit.editors import ChoiceEditor, DateEditor, FlagEditor, LongTextEditor, NumberEditor, TextEditor
from ui.kit.form import Field, Form
from ui.kit.rows_editor import RowColumn, RowsEditor

WORDS = TITLES["contract"]
PARTY = TITLES["contract_party"]
ENDED = (ContractState.TERMINATED, ContractState.FULFILLED, ContractState.NOT_CONCLUDED)
KINDS = [(kind, kind.label) for kind in ContractKind]
WITH_MAIN = DEPENDENT | {ContractKind.NETWORK_FORM}
"""Kinds that may belong to another contract."""

FROM = {
    ContractKind.SUPPLEMENT: "Вступает в силу с",
    ContractKind.TERMINATION: "Договор прекращается с",
    ContractKind.DISAGREEMENT: "Дата протокола",
}
SIDES_HINTS = {
    ContractKind.NETWORK_FORM: (
        "Базовая организация — школа, в которую зачислены обучающиеся и которая отвечает за программу. "
        "Это не обязательно базовая школа округа: она часто бывает как раз организацией-участником."
    ),
    ContractKind.SUPPLEMENT: "Подписывают все стороны договора; новая сторона вступает этим же соглашением.",
    ContractKind.TERMINATION: "Подписывают все стороны договора. Последняя подпись прекращает договор.",
    ContractKind.DISAGREEMENT: "Подписывают все стороны договора.",
}


def from_label(kind: ContractKind) -> str:
    """Return what the first day is called for a kind."""
    return FROM.get(kind, WORDS["valid_from"])


def facts_form(state: ContractState, kind: ContractKind, mains: Sequence[tuple[int, str]] = ()) -> Form:
    """Build the form of «Сведения»: what the kind has, and of an ended contract how it ended."""
    dependent = kind in DEPENDENT
    fields = [Field("number", WORDS["number"], TextEditor())]
    if kind in WITH_MAIN:
        fields.append(Field("main_id", WORDS["main_id"], ChoiceEditor(mains, empty=not dependent), wide=True))
    fields += [
        Field("subject", WORDS["subject"], TextEditor(), wide=True),
        Field("valid_from", from_label(kind), DateEditor()),
    ]
    if not dependent:
        fields.append(Field("valid_until", WORDS["valid_until"], DateEditor()))
    fields += [
        Field("concluded_on", WORDS["concluded_on"], DateEditor(), "Пусто — дата последней подписи"),
        Field("place", WORDS["place"], TextEditor()),
    ]
    if kind in WITH_AMOUNT:
        fields.append(amount_field(kind))
    if not dependent:
        flag = FlagEditor("Продлён и действует после указанного срока")
        fields.append(Field("prolonged", WORDS["prolonged"], flag, wide=True))
    if state in ENDED:
        fields += [
            Field("ended_on", WORDS["ended_on"], DateEditor()),
            Field("end_basis", WORDS["end_basis"], TextEditor()),
        ]
    return Form([*fields, Field("note", WORDS["note"], LongTextEditor(rows=2), wide=True)])


def amount_field(kind: ContractKind) -> Field:
    """Return the field of the sum; only a grant must have one."""
    hint = "" if kind is ContractKind.GRANT else "Пусто — безвозмездно"
    return Field("amount", WORDS["amount"], NumberEditor(least=1), hint)


def parties_editor(schools: Sequence[tuple[int, str]], kind: ContractKind) -> RowsEditor:
    """Build the rows of the parties with the roles of the kind; the office stands without an organisation."""
    roles = [role for role in PartyRole if kind in DEPENDENT or role in SEATS[kind].roles]
    if kind is ContractKind.JOINT_ACTIVITY or kind is ContractKind.BASE_SCHOOL:
        roles = [PartyRole.OFFICE, PartyRole.BASE, PartyRole.MEMBER]
    return RowsEditor(
        (
            RowColumn("organisation_id", PARTY["organisation_id"], choices=schools, width=44),
            RowColumn("role", PARTY["role"], choices=[(role, role.label) for role in roles], width=20),
            RowColumn("signed_on", PARTY["signed_on"], Kind.DATE, width=14),
        ),
        PartyDraft,
        add_text="Добавить сторону",
    )


def parties_form(schools: Sequence[tuple[int, str]], kind: ContractKind) -> Form:
    """Build the form of the parties."""
    hint = "У органа управления организация не указывается. Подписи отмечают, когда договор на подписании."
    words = " ".join(filter(None, (SIDES_HINTS.get(kind, ""), hint)))
    return Form([Field("parties", WORDS["parties"], parties_editor(schools, kind), words, wide=True)])


def end_form() -> Form:
    """Build the form of the end of a contract."""
    return Form(
        [
            Field("ended_on", "Дата", DateEditor()),
            Field("end_basis", "Основание", LongTextEditor(rows=2), "Соглашение, решение, письмо", wide=True),
        ]
    )
