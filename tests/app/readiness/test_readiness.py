"""The seven documents and the seven steps tell by themselves how far a district is."""

from datetime import date
from pathlib import Path

from app.context import AppContext
from app.contracts import ContractKind, ContractState, PartyRole, load_contract, save_contract, sign
from app.contracts import draft_for as contract_for
from app.councils import draft_for as council_for
from app.councils import save_council
from app.districts import confirm_step, withdraw_step
from app.documents import DocumentDraft, LinkDraft, cancel_document, enter_earlier_document
from app.inventory import ResourceDraft, save_resource
from app.papers import issue_paper, paper_named
from app.plans import PlanDraft, PlanState, load_plan, save_plan
from app.readiness import Presence, launch_steps, progress_of_districts, regulating_documents
from tests.app.conftest import TODAY, Network


def documents(network: Network) -> dict[str, tuple[Presence, str]]:
    with network.db.reading() as session:
        lines = regulating_documents(session, network.district, TODAY)
    return {line.code: (line.presence, line.detail) for line in lines}


def steps(network: Network) -> dict[str, bool]:
    with network.db.reading() as session:
        return {line.code: line.done for line in launch_steps(session, network.district, TODAY)}


def reason(network: Network, code: str) -> str:
    with network.db.reading() as session:
        return next(line.reason for line in launch_steps(session, network.district, TODAY) if line.code == code)


def test_a_new_district_has_none_of_the_seven(network: Network) -> None:
    found = documents(network)
    assert list(found) == [
        "base_registry",
        "founding_act",
        "base_contract",
        "joint_contract",
        "district_regulation",
        "council_regulation",
        "plan",
    ]
    assert {presence for presence, _ in found.values()} == {Presence.MISSING}
    assert not any(steps(network).values())


def test_the_order_of_the_region_is_entered_and_counts(network: Network, context: AppContext) -> None:
    link = LinkDraft(subject_kind="district", subject_id=network.district, role="base_registry")
    draft = DocumentDraft(
        type="order",
        issuer="Министерство образования и науки Алтайского края",
        dated=date(2026, 7, 14),
        number="1120",
        heading="О внесении школы в реестр базовых школ",
        links=[link],
    )
    document = enter_earlier_document(network.db, context.folder, draft)
    assert documents(network)["base_registry"] == (Presence.PRESENT, "от 14.07.2026 №\N{NO-BREAK SPACE}1120")
    cancel_document(network.db, document)
    assert documents(network)["base_registry"][0] is Presence.MISSING


def test_the_issued_order_brings_the_regulation_with_it(network: Network, context: AppContext) -> None:
    issue_paper(context, paper_named("district_order"), network.district, dated=date(2026, 9, 1))
    found = documents(network)
    assert found["founding_act"] == (Presence.PRESENT, "от 01.09.2026 №\N{NO-BREAK SPACE}1")
    assert found["district_regulation"][0] is Presence.PRESENT
    assert steps(network)["regulation"]


def test_a_contract_counts_when_everybody_has_signed(network: Network, tmp_path: Path) -> None:
    draft = contract_for(network.db, ContractKind.JOINT_ACTIVITY, network.district)
    draft.state = ContractState.SIGNING
    contract = save_contract(network.db, draft)
    parties = load_contract(network.db, contract).parties
    assert [party.role for party in parties].count(PartyRole.BASE) == 1
    for party in parties[:-1]:
        assert party.id is not None
        sign(network.db, contract, party.id, date(2026, 9, 7))
    presence, detail = documents(network)["joint_contract"]
    assert presence is Presence.UNDERWAY
    assert detail.endswith("подписали 3 из 4")
    last = parties[-1].id
    assert last is not None
    sign(network.db, contract, last, date(2026, 9, 8))
    assert documents(network)["joint_contract"][0] is Presence.PRESENT


def test_a_fulfilled_contract_without_a_new_one_is_not_called_expired(network: Network) -> None:
    draft = contract_for(network.db, ContractKind.BASE_SCHOOL, network.district)
    draft.state, draft.concluded_on, draft.ended_on = ContractState.FULFILLED, date(2026, 1, 10), date(2026, 11, 2)
    draft.valid_until = date(2027, 8, 31)
    for party in draft.parties:
        party.signed_on = date(2026, 1, 10)
    save_contract(network.db, draft)
    presence, detail = documents(network)["base_contract"]
    assert presence is Presence.MISSING
    assert detail.endswith("исполнен, нового договора нет")


def test_the_first_step_says_what_holds_it_up(network: Network) -> None:
    assert reason(network, "council_and_contract") == "Совет округа не избран."
    save_council(network.db, council_for(network.db, network.district))
    assert reason(network, "council_and_contract") == "Договор о совместной деятельности подписали не все школы."


def test_the_inventory_names_the_schools_without_resources(network: Network) -> None:
    for school in network.schools[:3]:
        save_resource(network.db, ResourceDraft(organisation_id=school, type="room", name="Спортивный зал"))
    assert reason(network, "inventory") == "Нет ресурсов: Устьянская СОШ."
    save_resource(network.db, ResourceDraft(organisation_id=network.ustyanka, type="room", name="Мастерская"))
    assert steps(network)["inventory"]


def test_the_plan_of_this_school_year_counts_when_it_is_approved(network: Network) -> None:
    plan = save_plan(network.db, PlanDraft(district_id=network.district, school_year=2026))
    assert documents(network)["plan"] == (Presence.UNDERWAY, "на 2026/2027, проект")
    draft = load_plan(network.db, plan)
    draft.state, draft.approved_on, draft.approved_by = PlanState.APPROVED, date(2026, 9, 10), "приказом № 5"
    save_plan(network.db, draft)
    assert documents(network)["plan"][0] is Presence.PRESENT
    assert steps(network)["plan"]


def test_a_step_confirmed_by_hand_can_be_taken_back(network: Network) -> None:
    confirm_step(network.db, network.district, "model", date(2026, 10, 1), "карты составлены")
    assert reason(network, "model") == "отмечено 01.10.2026, карты составлены"
    withdraw_step(network.db, network.district, "model")
    assert not steps(network)["model"]


def test_the_summary_names_the_next_step(network: Network) -> None:
    with network.db.reading() as session:
        (progress,) = progress_of_districts(session, TODAY)
    assert (progress.documents_present, progress.steps_done, progress.plan_done) == (0, 0, None)
    assert progress.next_step is not None
    assert progress.next_step.code == "council_and_contract"
