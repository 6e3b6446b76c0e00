"""How fast papers are printed: all kinds, about records of the teaching office. Runs in a process of its own."""

import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy import select

from app.context import open_office
from app.kernel.database import Database
from app.kernel.folder import OfficeFolder
from app.papers import PAPERS, Paper, print_paper
from models.contract import Contract, ContractKind
from models.council import Council, Meeting
from models.district import SchoolDistrict
from models.plan import Plan

ROUNDS = 5
_SUBJECTS = {"district": SchoolDistrict, "council": Council, "meeting": Meeting, "plan": Plan}
_CONTRACTS = {"base_school_contract": ContractKind.BASE_SCHOOL, "joint_contract": ContractKind.JOINT_ACTIVITY}


def subject_of(db: Database, paper: Paper) -> int:
    """The first record that the paper can be printed about."""
    if paper.subject == "contract":
        query = select(Contract.id).where(Contract.kind == _CONTRACTS[paper.name])
    else:
        query = select(_SUBJECTS[paper.subject].id)
    with db.reading() as session:
        return session.scalars(query.limit(1)).one()


def measure(folder: Path) -> None:
    """Print every paper several times; print how many papers in how many seconds."""
    with open_office(OfficeFolder(folder)) as office, tempfile.TemporaryDirectory() as out:
        subjects = [(paper, subject_of(office.db, paper)) for paper in PAPERS]
        began = time.perf_counter()
        for _ in range(ROUNDS):
            for paper, subject in subjects:
                print_paper(office.db, paper, subject, Path(out) / f"{paper.name}.pdf")
        print(ROUNDS * len(subjects), f"{time.perf_counter() - began:.2f}")


if __name__ == "__main__":
    measure(Path(sys.argv[1]))
