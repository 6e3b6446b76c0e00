"""Rows of a document's card: who reads it, to whom it goes, who agrees, what is under control."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass
class ReaderDraft:
    """Who has to read the document and sign (лист ознакомления)."""

    id: int | None = None
    name: str = ""
    post: str = ""
    read_on: date | None = None


@dataclass
class DispatchDraft:
    """To whom the document goes (рассылка): when, how, and the number it got there."""

    id: int | None = None
    addressee: str = ""
    organisation_id: int | None = None
    sent_on: date | None = None
    manner: str = ""
    their_number: str = ""
    their_date: date | None = None


@dataclass
class VisaDraft:
    """Whose agreement the document needs (лист согласования)."""

    id: int | None = None
    post: str = ""
    name: str = ""
    received_on: date | None = None
    remarks: str = ""
    agreed_on: date | None = None


@dataclass
class AssignmentDraft:
    """A point with an executor and a term (поручение); of an incoming letter it is the resolution."""

    id: int | None = None
    point: str = ""
    text: str = ""
    executor: str = ""
    due_on: date | None = None
    extended_to: date | None = None
    done_on: date | None = None
    result: str = ""

    @property
    def term(self) -> date | None:
        """Return the day it is due after all."""
        return self.extended_to or self.due_on


READER_FIELDS = ("name", "post", "read_on")
DISPATCH_FIELDS = ("addressee", "organisation_id", "sent_on", "manner", "their_number", "their_date")
VISA_FIELDS = ("post", "name", "received_on", "remarks", "agreed_on")
ASSIGNMENT_FIELDS = ("point", "text", "executor", "due_on", "extended_to", "done_on", "result")


def reader_problems(readers: list[ReaderDraft], dated: date | None) -> list[str]:
    """Return what is wrong with the list of readers, as sentences."""
    found: list[str] = []
    for row, one in enumerate(readers, start=1):
        if not one.name.strip():
            found.append(f"Ознакомление, строка {row}: укажите фамилию, имя, отчество.")
        elif one.read_on and dated and one.read_on < dated:
            found.append(f"{one.name.strip()}: ознакомление раньше даты документа.")
    return found


def dispatch_problems(dispatches: list[DispatchDraft], dated: date | None) -> list[str]:
    """Return what is wrong with the dispatch, as sentences."""
    found: list[str] = []
    for row, one in enumerate(dispatches, start=1):
        if not one.addressee.strip():
            found.append(f"Рассылка, строка {row}: укажите, кому отправлен документ.")
        elif one.sent_on and dated and one.sent_on < dated:
            found.append(f"{one.addressee.strip()}: отправлено раньше даты документа.")
        elif one.their_date and one.sent_on and one.their_date < one.sent_on:
            found.append(f"{one.addressee.strip()}: зарегистрировано у получателя раньше, чем отправлено.")
    return found


def visa_problems(visas: list[VisaDraft]) -> list[str]:
    """Return what is wrong with the sheet of agreement, as sentences."""
    found: list[str] = []
    for row, one in enumerate(visas, start=1):
        if not one.post.strip():
            found.append(f"Согласование, строка {row}: укажите должность или подразделение.")
        elif one.agreed_on and one.received_on and one.agreed_on < one.received_on:
            found.append(f"{one.post.strip()}: согласовано раньше, чем получено.")
    return found


def assignment_problems(assignments: list[AssignmentDraft], dated: date | None) -> list[str]:
    """Return what is wrong with the assignments, as sentences."""
    found: list[str] = []
    for row, one in enumerate(assignments, start=1):
        named = f"Поручение {f'по пункту {one.point}' if one.point else row}"
        if not one.text.strip():
            found.append(f"{named}: напишите, что сделать.")
        if one.due_on and dated and one.due_on < dated:
            found.append(f"{named}: срок раньше даты документа.")
        if one.extended_to and one.due_on and one.extended_to < one.due_on:
            found.append(f"{named}: продлённый срок раньше первоначального.")
        if one.done_on and dated and one.done_on < dated:
            found.append(f"{named}: исполнено раньше даты документа.")
    return found
