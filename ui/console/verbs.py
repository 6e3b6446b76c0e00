"""The verbs of the command line; each returns the exit code."""

from __future__ import annotations

import argparse

from app.context import open_office
from app.kernel.errors import AppError, Conflict, InvalidInput
from app.kernel.folder import OfficeFolder
from app.office import ActKind, OfficeDraft, SignatoryDraft, SignatoryRole, WorkerDraft, office_badge, set_up_office
from ui.console.cards import add as add_card
from ui.console.cards import card_named, example_for
from ui.console.common import DONE, REFUSED, UsageError, opened, read_json, say
from ui.console.listing import listing, to_json
from ui.console.passports import year_of


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
        badge = office_badge(context.db)
        if badge is None:
            make_teaching_office(context)
        elif not badge.teaching:
            raise Conflict(
                f"В папке «{options.directory}» настоящая база: {badge.name}. Ничего не сделано. "
                "Для учебной базы назовите пустую папку."
            )
        printed = print_everything(context, folder.path / "out")
    say(f"Учебная база: {folder.path}. Напечатано документов: {len(printed)}, папка «out».")
    return DONE


def check(options: argparse.Namespace) -> int:
    """Check the database and the stored files; every finding is a line."""
    from app.documents import missing_files
    from app.kernel.sqlite import problems_of

    with opened(options.directory) as context:
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
        with opened(options.folder) as context:
            say(to_json(example_for(context.db, card)))
        return DONE
    if options.file is None or options.folder is None:
        raise UsageError("Укажите файл JSON и папку: okrug add ВИД ФАЙЛ.json --folder ПАПКА")
    values = read_json(options.file)
    with opened(options.folder) as context:
        try:
            record = add_card(context, card, values)
        except InvalidInput as error:
            lines = "\n".join(f"  {field}: {sentence}" for field, sentence in error.problems.items())
            raise AppError(f"Не добавлено, исправьте поля:\n{lines}") from error
    say(to_json({"kind": card.kind, "id": record}) if options.json else str(record))
    return DONE


def show_list(options: argparse.Namespace) -> int:
    """Show one of the lists."""
    with opened(options.folder) as context:
        found = listing(context.db, options.name, year_of(options.year) if options.year else None)
        say(to_json(found.as_json()) if options.json else found.as_text())
    return DONE


def self_test(options: argparse.Namespace) -> int:
    """Let the packaged program prove itself; the proof is kept in a module of its own."""
    from ui.console.proof import prove

    return DONE if prove(say) else REFUSED
