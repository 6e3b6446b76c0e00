"""The verbs of the command line; each returns the exit code."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.context import AppContext, open_office
from app.exchange import ImportOutcome, import_register, parse_municipality, preview_register
from app.kernel.dates import parse_date
from app.kernel.errors import AppError, InvalidInput, NotFound
from app.kernel.folder import OfficeFolder
from app.office import ActKind, OfficeDraft, SignatoryDraft, SignatoryRole, WorkerDraft, has_office, set_up_office
from app.papers import PAPERS, latest_subject, paper_named, print_paper, print_registered
from ui.console.cards import add as add_card
from ui.console.cards import card_named, example_for
from ui.console.listing import listing, to_json

DONE, REFUSED, WRONG_USAGE = 0, 1, 2


def say(text: str) -> None:
    """Write a line for the person."""
    sys.stdout.write(f"{text}\n")


def init(options: argparse.Namespace) -> int:
    """Set an office up in a new folder."""
    apart = bool(options.administration)
    office = OfficeDraft(
        name=options.office,
        short_name=options.short_name,
        region=options.region,
        municipality=options.municipality,
        place=options.place,
        address=options.address,
        inn=options.inn,
        kpp=options.kpp,
        ogrn=options.ogrn,
        legal_entity=not apart,
        act_kind=ActKind.RESOLUTION if options.resolution or apart else ActKind.ORDER,
        administration=options.administration,
    )
    head = _signatory(SignatoryRole.OFFICE, options.head_name, options.head_post or "Начальник")
    chief = _signatory(
        SignatoryRole.ADMINISTRATION, options.administration_head_name, options.administration_head_post or "Глава"
    )
    worker = WorkerDraft(full_name=options.worker or options.head_name or "Специалист", post=options.worker_post)
    with open_office(OfficeFolder(options.directory.absolute())) as context:
        set_up_office(context, office, head, worker, administration_head=chief)
        say(f"Заведено: {options.office}. Папка: {context.folder.path}")
    return DONE


def _signatory(role: SignatoryRole, name: str, post: str) -> SignatoryDraft | None:
    return SignatoryDraft(role=role, full_name=name, post=post) if name else None


def demo(options: argparse.Namespace) -> int:
    """Make the teaching office and print its documents into its folder «out»."""
    from app.teaching import make_teaching_office, print_everything

    folder = OfficeFolder(options.directory.absolute())
    with open_office(folder) as context:
        if not has_office(context.db):
            make_teaching_office(context)
        printed = print_everything(context, folder.path / "out")
    say(f"Учебная база: {folder.path}. Напечатано документов: {len(printed)}, папка «out».")
    return DONE


def check(options: argparse.Namespace) -> int:
    """Check the database and the stored files; every finding is a line."""
    from app.documents import missing_files
    from app.kernel.sqlite import problems_of

    with _office(options.directory) as context:
        found = problems_of(context.folder.database)
        found += missing_files(context.db, context.folder)
    for line in found:
        say(line)
    say("Найдены повреждения. Восстановите базу из папки «copies»." if found else "База и файлы целы.")
    return REFUSED if found else DONE


def add(options: argparse.Namespace) -> int:
    """Add a record from a JSON file, or show a filled sample."""
    card = card_named(options.kind)
    if options.example:
        if options.folder is None:
            say(to_json(card.example))
            return DONE
        with _office(options.folder) as context:
            say(to_json(example_for(context.db, card)))
        return DONE
    if options.file is None or options.folder is None:
        raise UsageError("Укажите файл JSON и папку: okrug add ВИД ФАЙЛ.json --folder ПАПКА")
    values = _json(options.file)
    with _office(options.folder) as context:
        try:
            record = add_card(context, card, values)
        except InvalidInput as error:
            lines = "\n".join(f"  {field}: {sentence}" for field, sentence in error.problems.items())
            raise AppError(f"Не добавлено, исправьте поля:\n{lines}") from error
    say(to_json({"kind": card.kind, "id": record}) if options.json else str(record))
    return DONE


def load_register(options: argparse.Namespace) -> int:
    """Load schools from the register of accreditation, or show what would be loaded."""
    chosen = [parse_municipality(text) for text in options.municipality]
    with _office(options.folder) as context:
        if options.dry_run:
            outcome = preview_register(context.db, options.file, chosen).outcome
        else:
            outcome = import_register(context.db, options.file, chosen)
    say(to_json(_outcome(outcome)) if options.json else _outcome_words(outcome, options.dry_run))
    return DONE


def _outcome(outcome: ImportOutcome) -> dict[str, Any]:
    return {
        "found": outcome.found,
        "added": outcome.added,
        "changed": outcome.changed,
        "unchanged": outcome.unchanged,
        "branches_found": outcome.branches_found,
        "branches_added": outcome.branches_added,
        "branches_changed": outcome.branches_changed,
        "branches_unchanged": outcome.branches_unchanged,
        "problems": [{"record": one.record, "field": one.field, "reason": one.reason} for one in outcome.problems],
    }


def _outcome_words(outcome: ImportOutcome, dry_run: bool) -> str:
    verb = "Будет добавлено" if dry_run else "Добавлено"
    lines = [
        f"Найдено школ: {outcome.found}, филиалов: {outcome.branches_found}.",
        f"{verb} школ: {outcome.added}, филиалов: {outcome.branches_added}.",
        f"Изменилось: {outcome.changed + outcome.branches_changed}, "
        f"без изменений: {outcome.unchanged + outcome.branches_unchanged}.",
    ]
    if outcome.changes_nothing:
        lines.append("Ничего не изменилось: все записи уже есть.")
    lines += [f"{one.record}: {one.field}: {one.reason}" for one in outcome.problems]
    return "\n".join(lines)


def show_list(options: argparse.Namespace) -> int:
    """Show one of the lists."""
    with _office(options.folder) as context:
        found = listing(context.db, options.name)
        say(to_json(found.as_json()) if options.json else found.as_text())
    return DONE


def print_paper_verb(options: argparse.Namespace) -> int:
    """Print a paper; one that belongs into a journal is registered when it is printed for the first time."""
    if options.list:
        papers = [{"kind": paper.name, "title": paper.title, "subject": paper.subject} for paper in PAPERS]
        lines = (f"{paper['kind']}\t{paper['title']}\t{paper['subject']}" for paper in papers)
        say(to_json(papers) if options.json else "\n".join(lines))
        return DONE
    if options.kind is None or options.folder is None or options.out is None:
        raise UsageError("Укажите, что и куда печатать: okrug print ВИД --folder ПАПКА --out ФАЙЛ.pdf")
    paper = paper_named(options.kind)
    with _office(options.folder) as context:
        subject = options.subject if options.subject is not None else latest_subject(context.db, paper)
        if options.draft or not (options.number or paper.numbered):
            print_paper(context.db, paper, subject, options.out, context.folder.templates)
        else:
            dated = parse_date(options.date) if options.date else context.db.today()
            print_registered(context, paper, subject, options.out, dated=dated, number=options.number)
    say(
        to_json({"kind": paper.name, "subject": subject, "out": str(options.out)}) if options.json else str(options.out)
    )
    return DONE


def self_test(options: argparse.Namespace) -> int:
    """Let the packaged program prove itself; the proof is kept in a module of its own."""
    from ui.console.proof import prove

    return DONE if prove(say) else REFUSED


class UsageError(AppError):
    """The command lacks a word."""


@contextmanager
def _office(directory: Path) -> Iterator[AppContext]:
    """Open an office that is there already.

    Raises:
        NotFound: nothing has been set up in the folder.
    """
    folder = OfficeFolder(directory.absolute())
    if not folder.exists:
        raise NotFound(
            f"В папке «{directory}» нет базы. Ничего не сделано. Заведите её: okrug init ПАПКА --office … "
            "или okrug demo ПАПКА."
        )
    with open_office(folder) as context:
        if not context.who:
            context.work_as("Командная строка")
        yield context


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        raise AppError(
            f"Файл «{path.name}» не читается как JSON: строка {error.lineno}, позиция {error.colno}. "
            "Ничего не добавлено. Образец: okrug add ВИД --example"
        ) from error
    except UnicodeDecodeError as error:
        raise AppError(f"Файл «{path.name}» не в кодировке UTF-8. Ничего не добавлено.") from error
