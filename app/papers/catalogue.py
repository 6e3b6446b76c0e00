"""The catalogue of papers: every one that can be printed, in the order of the menu."""

from __future__ import annotations

from app.kernel.errors import NotFound
from app.papers.kinds.contracts.agreements import DISAGREEMENT, SUPPLEMENT, TERMINATION
from app.papers.kinds.contracts.base_school_contract import BASE_SCHOOL_CONTRACT
from app.papers.kinds.contracts.joint_contract import JOINT_CONTRACT
from app.papers.kinds.contracts.network_contract import NETWORK_CONTRACT
from app.papers.kinds.contracts.school_contracts import (
    CONSULTING_CONTRACT,
    GRANT_CONTRACT,
    PARTNER_CONTRACT,
    PROJECT_CONTRACT,
    SOCIAL_AGREEMENT,
)
from app.papers.kinds.councils.agenda import COUNCIL_AGENDA
from app.papers.kinds.councils.attendance_sheet import ATTENDANCE_SHEET
from app.papers.kinds.councils.extract import MINUTES_EXTRACT
from app.papers.kinds.councils.minutes import COUNCIL_MINUTES, COUNCIL_MINUTES_SHORT
from app.papers.kinds.councils.voting_sheet import VOTING_SHEET
from app.papers.kinds.councils.year_plan import COUNCIL_YEAR_PLAN
from app.papers.kinds.letters.answer_letter import ANSWER_LETTER
from app.papers.kinds.letters.cover_letter import COVER_LETTER
from app.papers.kinds.letters.information_letter import INFORMATION_LETTER
from app.papers.kinds.letters.questionnaire_letters import QUESTIONNAIRE_REASONS, QUESTIONNAIRE_REMINDER
from app.papers.kinds.letters.registry_petition import REGISTRY_PETITION
from app.papers.kinds.letters.reminder_letter import REMINDER_LETTER
from app.papers.kinds.letters.request_letter import REQUEST_LETTER
from app.papers.kinds.network.district_passport import DISTRICT_PASSPORT
from app.papers.kinds.network.interaction_plan import INTERACTION_PLAN
from app.papers.kinds.network.inventory_act import INVENTORY_ACT
from app.papers.kinds.network.plan_report import PLAN_REPORT
from app.papers.kinds.network.resource_map import RESOURCE_MAP
from app.papers.kinds.network.visit_card import VISIT_CARD
from app.papers.kinds.orders.amend_order import AMEND_ORDER
from app.papers.kinds.orders.base_school_regulation_order import BASE_SCHOOL_REGULATION_ORDER
from app.papers.kinds.orders.concept_order import CONCEPT_ORDER
from app.papers.kinds.orders.contract_execution_order import CONTRACT_EXECUTION_ORDER
from app.papers.kinds.orders.coordinator_order import COORDINATOR_ORDER
from app.papers.kinds.orders.council_order import COUNCIL_ORDER
from app.papers.kinds.orders.council_regulation_order import COUNCIL_REGULATION_ORDER
from app.papers.kinds.orders.decision_order import DECISION_ORDER
from app.papers.kinds.orders.district_order import DISTRICT_ORDER
from app.papers.kinds.orders.district_regulation_order import DISTRICT_REGULATION_ORDER
from app.papers.kinds.orders.districts_order import DISTRICTS_ORDER
from app.papers.kinds.orders.event_order import EVENT_ORDER
from app.papers.kinds.orders.explanatory_note import EXPLANATORY_NOTE
from app.papers.kinds.orders.free_order import FREE_ORDER
from app.papers.kinds.orders.inventory_order import INVENTORY_ORDER
from app.papers.kinds.orders.plan_execution_order import PLAN_EXECUTION_ORDER
from app.papers.kinds.orders.plan_order import PLAN_ORDER
from app.papers.kinds.orders.repeal_order import REPEAL_ORDER
from app.papers.kinds.orders.revoke_order import REVOKE_ORDER
from app.papers.kinds.passport.access_passport import ACCESS_PASSPORT
from app.papers.kinds.passport.brief_passport import SCHOOL_PASSPORT_BRIEF
from app.papers.kinds.passport.district_summary import DISTRICT_SUMMARY
from app.papers.kinds.passport.funding import SCHOOL_FUNDING
from app.papers.kinds.passport.municipal_funding import MUNICIPAL_FUNDING
from app.papers.kinds.passport.public_passport import SCHOOL_PASSPORT_PUBLIC
from app.papers.kinds.passport.schemes import DISTRICT_SCHEME, MUNICIPALITY_SCHEME
from app.papers.kinds.passport.school_passport import SCHOOL_PASSPORT
from app.papers.kinds.passport.school_report import SCHOOL_REPORT
from app.papers.kinds.passport.social_passport import SOCIAL_PASSPORT
from app.papers.kinds.regulations.base_school_regulation import BASE_SCHOOL_REGULATION
from app.papers.kinds.regulations.council_regulation import COUNCIL_REGULATION
from app.papers.kinds.regulations.district_regulation import DISTRICT_REGULATION
from app.papers.kinds.schools.branch_power import BRANCH_POWER
from app.papers.kinds.schools.contract_order import CONTRACT_ORDER
from app.papers.kinds.schools.joining import GOVERNING_CONSENT, PEDAGOGICAL_EXTRACT
from app.papers.kinds.schools.network_form import (
    NETWORK_PROGRAMME_ORDER,
    NETWORK_REGULATION,
    PARENTS_REQUEST,
    TRANSFER_ORDER,
)
from app.papers.kinds.schools.packet import SCHOOL_PACKET
from app.papers.kinds.schools.transport_order import TRANSPORT_ORDER
from app.papers.kinds.sheets.control_card import CONTROL_CARD
from app.papers.kinds.sheets.director_month import DIRECTOR_MONTH
from app.papers.kinds.sheets.document_sheets import ACQUAINTANCE_SHEET, AGREEMENT_SHEET, DISPATCH_LIST
from app.papers.kinds.sheets.registration_book import REGISTRATION_BOOK
from app.papers.kinds.sheets.reporting_calendar import REPORTING_CALENDAR
from app.papers.kinds.volume.district import DISTRICT_VOLUME
from app.papers.paper import Paper

PAPERS: tuple[Paper, ...] = (
    DISTRICT_ORDER,
    DISTRICTS_ORDER,
    COORDINATOR_ORDER,
    DISTRICT_REGULATION_ORDER,
    BASE_SCHOOL_REGULATION_ORDER,
    COUNCIL_REGULATION_ORDER,
    COUNCIL_ORDER,
    INVENTORY_ORDER,
    PLAN_ORDER,
    PLAN_EXECUTION_ORDER,
    EVENT_ORDER,
    DECISION_ORDER,
    CONTRACT_EXECUTION_ORDER,
    CONCEPT_ORDER,
    FREE_ORDER,
    AMEND_ORDER,
    REPEAL_ORDER,
    REVOKE_ORDER,
    EXPLANATORY_NOTE,
    DISTRICT_REGULATION,
    BASE_SCHOOL_REGULATION,
    COUNCIL_REGULATION,
    BASE_SCHOOL_CONTRACT,
    JOINT_CONTRACT,
    NETWORK_CONTRACT,
    PARTNER_CONTRACT,
    PROJECT_CONTRACT,
    GRANT_CONTRACT,
    SOCIAL_AGREEMENT,
    CONSULTING_CONTRACT,
    SUPPLEMENT,
    TERMINATION,
    DISAGREEMENT,
    COUNCIL_AGENDA,
    ATTENDANCE_SHEET,
    COUNCIL_MINUTES,
    COUNCIL_MINUTES_SHORT,
    MINUTES_EXTRACT,
    VOTING_SHEET,
    COUNCIL_YEAR_PLAN,
    RESOURCE_MAP,
    INVENTORY_ACT,
    INTERACTION_PLAN,
    PLAN_REPORT,
    DISTRICT_PASSPORT,
    DISTRICT_SCHEME,
    DISTRICT_VOLUME,
    VISIT_CARD,
    SCHOOL_PASSPORT,
    SCHOOL_PASSPORT_BRIEF,
    SCHOOL_PASSPORT_PUBLIC,
    SOCIAL_PASSPORT,
    ACCESS_PASSPORT,
    SCHOOL_REPORT,
    SCHOOL_FUNDING,
    DISTRICT_SUMMARY,
    MUNICIPAL_FUNDING,
    MUNICIPALITY_SCHEME,
    PEDAGOGICAL_EXTRACT,
    GOVERNING_CONSENT,
    CONTRACT_ORDER,
    NETWORK_REGULATION,
    NETWORK_PROGRAMME_ORDER,
    PARENTS_REQUEST,
    TRANSFER_ORDER,
    TRANSPORT_ORDER,
    BRANCH_POWER,
    SCHOOL_PACKET,
    REQUEST_LETTER,
    ANSWER_LETTER,
    INFORMATION_LETTER,
    REMINDER_LETTER,
    QUESTIONNAIRE_REMINDER,
    QUESTIONNAIRE_REASONS,
    COVER_LETTER,
    REGISTRY_PETITION,
    AGREEMENT_SHEET,
    ACQUAINTANCE_SHEET,
    REGISTRATION_BOOK,
    CONTROL_CARD,
    DISPATCH_LIST,
    DIRECTOR_MONTH,
    REPORTING_CALENDAR,
)


def papers_for(subject: str) -> tuple[Paper, ...]:
    """Return the papers that are printed for this kind of record."""
    return tuple(paper for paper in PAPERS if paper.subject == subject)


def paper_named(name: str) -> Paper:
    """Return the paper with this name."""
    found = next((paper for paper in PAPERS if paper.name == name), None)
    if found is None:
        raise NotFound(f"Нет бумаги «{name}». Есть: {', '.join(paper.name for paper in PAPERS)}.")
    return found
