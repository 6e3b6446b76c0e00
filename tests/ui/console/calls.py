"""Console calls as a person makes them: a process of its own, an exit code, words on two streams."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from app.kernel.dates import SchoolYear
from tests.printed import words_of
from ui.__main__ import main

ROOT = Path(__file__).resolve().parents[3]
SAMPLE = ROOT / "resources" / "samples" / "register_sample.xml"
ALTAI = ROOT.parent / "shared" / "data" / "rosobrnadzor-altai.xml"
TODAY = date.today()
YESTERDAY = TODAY - timedelta(days=1)


@dataclass(frozen=True)
class Answer:
    """What a call has said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def call(place: Path, *words: str | Path) -> Answer:
    """Call the program in a folder."""
    done = subprocess.run(
        [sys.executable, "-m", "ui", *map(str, words)],
        cwd=place,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    return Answer(done.returncode, done.stdout, done.stderr)


def say_here(place: Path, *words: str | Path) -> Answer:
    """Call the same entry within this process, which is quicker."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.chdir(place), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main([*map(str, words)])
    return Answer(code, out.getvalue(), err.getvalue())


def once_outside() -> Callable[..., Answer]:
    """Return a call that runs each verb as a process of its own the first time and within this process after that."""
    met: set[str] = set()

    def run(place: Path, *words: str | Path) -> Answer:
        verb = str(words[0])
        if verb in met:
            return say_here(place, *words)
        met.add(verb)
        return call(place, *words)

    return run


EIGHT = (
    "district_order",
    "district_regulation",
    "base_school_contract",
    "joint_contract",
    "council_regulation",
    "council_minutes",
    "resource_map",
    "interaction_plan",
)
"""The papers that the main job of an office comes to."""


@dataclass
class Journey:
    """From an empty folder to the printed papers, by console calls alone."""

    place: Path
    source: Path
    office: dict[str, str]
    district: str
    municipality: str = ""
    call: Callable[..., Answer] = call

    def __post_init__(self) -> None:
        self.folder = self.place / "Папка отдела № 1"

    def ok(self, *words: str | Path) -> Answer:
        answer = self.call(self.place, *words)
        assert answer.code == 0, f"{words}: {answer.err}{answer.out}"
        return answer

    def make_office(self) -> None:
        options = [word for name, value in self.office.items() for word in (f"--{name}", value)]
        self.ok("init", self.folder, *options)

    def load(self, *more: str) -> Any:
        only = ["--municipality", self.municipality] if self.municipality else []
        return self.ok("import", "register", self.source, "--folder", self.folder, *only, "--json", *more).json

    def listed(self, name: str) -> Any:
        return self.ok("list", name, "--folder", self.folder, "--json").json

    def add(self, kind: str, **values: Any) -> int:
        file = self.place / f"{kind}.json"
        file.write_text(json.dumps(values, ensure_ascii=False, default=str), encoding="utf-8")
        return int(self.ok("add", kind, file, "--folder", self.folder, "--json").json["id"])

    def print(self, kind: str, *more: str) -> Any:
        out = self.place / "Печать" / f"{kind}.pdf"
        return self.ok("print", kind, "--folder", self.folder, "--out", out, "--json", *more).json

    def text(self, kind: str) -> str:
        return words_of(self.place / "Печать" / f"{kind}.pdf")

    def travel(self) -> None:
        """Make every record that the eight papers need."""
        self.make_office()
        self.preview = self.load("--dry-run")
        self.before = self.listed("schools")
        self.first, self.again = self.load(), self.load()
        self.schools = self.listed("schools")
        base = next(one for one in self.schools if self.district[:5] in one["short_name"])
        inns = [base["inn"], *(one["inn"] for one in self.schools if one is not base)]
        district = self.add(
            "district",
            name=self.district,
            base_school=base["inn"],
            coordinator="Гончаренко Мария Львовна",
            coordinator_post="методист",
            founded_on=TODAY,
            members=[{"school": inn, "joined_on": TODAY} for inn in inns],
        )
        self.add("contract", type="base_school", district=district, number="1", state="draft")
        self.add(
            "contract",
            type="joint_activity",
            district=district,
            number="2",
            state="signing",
            parties=[
                {"school": inn, "role": "member" if place else "base", "signed_on": None if place == 1 else YESTERDAY}
                for place, inn in enumerate(inns)
            ],
        )
        council = self.add("council", type="coordination", district=district, elected_on=YESTERDAY)
        self.add(
            "meeting",
            council=council,
            number="1",
            held_on=TODAY,
            starts_at="14:00",
            state="held",
            present=inns,
            agenda=[{"title": "О плане сетевого взаимодействия", "speaker": "Гончаренко М. Л."}],
            decisions=[{"item": 1, "text": "Одобрить план", "votes_for": len(inns)}],
        )
        resource = self.add("resource", school=base["inn"], type="room", name="Кабинет химии", capacity=18)
        self.add("need", school=inns[1], type="staff", name="Учитель химии, 2 часа в неделю", priority="high")
        plan = self.add("plan", district=district, school_year=SchoolYear.of(TODAY).start)
        self.add(
            "event",
            plan=plan,
            direction="methodical",
            title="Семинар учителей химии",
            starts_on=TODAY,
            host=base["inn"],
            participants=inns,
            resource=resource,
        )
        self.papers = {kind: self.print(kind) for kind in EIGHT}
