"""Where a legal entity stands in the network: what hinders making a branch of it."""

from __future__ import annotations

from sqlalchemy import select, union
from sqlalchemy.orm import Session

from app.kernel.words import join_and
from models.district import DistrictMember, SchoolDistrict
from models.school import Organisation


def standing(session: Session, organisation_id: int) -> str:
    """Say where the organisation stands: «входит в округ «Бурлинский» и указана в договоре № 5»; nothing if nowhere.

    Those that have left and contracts that are over count too: a branch has never been among them.
    """
    from models.contract import Contract, ContractParty

    belongs = (
        select(SchoolDistrict.name)
        .join(DistrictMember, DistrictMember.district_id == SchoolDistrict.id)
        .where(DistrictMember.organisation_id == organisation_id)
    )
    leads = select(SchoolDistrict.name).where(SchoolDistrict.base_school_id == organisation_id)
    signs = (
        select(Contract.number)
        .join(ContractParty, ContractParty.contract_id == Contract.id)
        .where(ContractParty.organisation_id == organisation_id)
        .order_by(Contract.id)
    )
    owns = select(Organisation.short_name, Organisation.full_name).where(Organisation.parent_id == organisation_id)
    places = [f"входит в округ «{name}»" for name in sorted(session.scalars(union(belongs, leads)))]
    places += [
        f"указана в договоре №\N{NO-BREAK SPACE}{number}" if number else "указана в договоре без номера"
        for number in session.scalars(signs)
    ]
    places += [f"имеет филиал «{short or full}»" for short, full in session.execute(owns.order_by(Organisation.id))]
    return join_and(list(dict.fromkeys(places)))
