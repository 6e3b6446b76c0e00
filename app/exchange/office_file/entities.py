"""What the open file holds: every table of the program is named here, or is said why it stays behind."""

from __future__ import annotations

from models.base import Part, Record
from models.batch import BatchFieldChange, ImportBatch, SheetMapping
from models.change import ChangeEntry, ProgramInfo
from models.contract import Contract, ContractClause, ContractParty
from models.council import AgendaItem, Attendance, Council, CouncilMember, Decision, Meeting
from models.district import DistrictMember, LaunchStep, SchoolDistrict
from models.document import Assignment, Attachment, Dispatch, Document, DocumentLink, Reader, Visa
from models.form import FormCell, WorkbookBinding
from models.geography import Road, Settlement
from models.indicator import Indicator, IndicatorCheck, IndicatorSet, PassportSection
from models.inventory import Need, Resource
from models.journal import Journal, JournalYear, ReservedNumber
from models.network_form import NetworkTerms, ProgrammePart, SharedResource
from models.office import Office, Signatory, Worker
from models.passport import (
    PassportComment,
    PassportConfirmation,
    PassportEntry,
    PassportPast,
    PassportValue,
    PassportYear,
)
from models.person import Person, PostForms
from models.plan import EventParticipant, Plan, PlanEvent
from models.questionnaire import Questionnaire, QuestionnaireSheet
from models.reference import ReferenceItem
from models.school import Accreditation, Appointment, Licence, Organisation, RegisterSource
from models.submission import Submission, SubmissionSent
from models.view import SavedView

RECORDS: tuple[type[Record], ...] = (
    *(Office, Worker, Signatory, Person, PostForms, ReferenceItem),
    *(Organisation, SchoolDistrict, Settlement, Road),
    *(Council, Meeting, Contract, Resource, Need, Plan, PlanEvent),
    *(Journal, Document),
    *(PassportSection, Indicator, IndicatorCheck, IndicatorSet, FormCell, PassportYear, SavedView),
    *(SheetMapping, ImportBatch, WorkbookBinding, Questionnaire, Submission),
)
"""Each has a file of its own, in the order in which a person would read them."""

PARTS: tuple[type[Part], ...] = (
    *(Appointment, Accreditation, Licence, RegisterSource),
    *(DistrictMember, LaunchStep),
    *(CouncilMember, Attendance, AgendaItem, Decision),
    *(ContractParty, ContractClause, NetworkTerms, ProgrammePart, SharedResource),
    *(EventParticipant, JournalYear, ReservedNumber),
    *(DocumentLink, Attachment, Reader, Dispatch, Visa, Assignment),
    *(BatchFieldChange, QuestionnaireSheet, SubmissionSent),
)
"""Each stands within its whole."""

LINES = (
    *(PassportEntry, PassportValue, PassportPast, PassportComment, PassportConfirmation),
    ChangeEntry,
)
"""What has no identity of its own: a line each, see `passports` and `changes`."""

LEFT_OUT = {
    ProgramInfo: "what this copy of the program remembers of itself; the new one writes its own",
}

MADE_ANEW = {
    "search_key": "folded from the other fields when the file is read",
    "name_key": "folded from the full name when the file is read",
}
"""Columns that follow from the others."""
