"""Start of the window: the folder, the application, the wizard on the first day, the crash window."""

from __future__ import annotations

import argparse
import gc
import logging
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QMessageBox

from app.context import AppContext, open_office
from app.kernel.errors import AppError
from app.kernel.folder import OfficeFolder, default_folder
from app.kernel.shipped import is_current
from app.office import complete_books, office_badge
from ui.kit.messages import Messages
from ui.kit.theme import Theme, load_fonts
from ui.shell import MainWindow

logger = logging.getLogger(__name__)
FONTS = ("Arimo", "Tinos")
SHORT_WALKS = (20_000, 2, 50)
"""How many new objects the collector waits for, and after how many of its walks it takes the older ones along."""


def start(arguments: Sequence[str]) -> int:
    """Open the window over an office folder; return the exit code."""
    options = _options(arguments)
    folder = OfficeFolder(options.folder.absolute()) if options.folder else default_folder()
    application = make_application()
    try:
        with ExitStack() as offices:
            context = offices.enter_context(open_office(folder))
            sys.excepthook = _show_crash
            return run(application, context, options.section, lambda other: offices.enter_context(open_office(other)))
    except AppError as error:
        QMessageBox.critical(None, "Школьный округ", str(error))
        return 1


def run(
    application: QApplication, context: AppContext, first: str, open_other: Callable[[OfficeFolder], AppContext]
) -> int:
    """Show the wizard where there is no office yet, then the window, until it is closed.

    ``open_other`` opens the folder of the teaching office, when that is what the person has chosen.
    """
    theme, messages = Theme(application, context.settings), Messages()
    windows: list[MainWindow] = []

    def show_window(folder: OfficeFolder) -> None:
        chosen = context if folder == context.folder else open_other(folder)
        windows.append(MainWindow(chosen, messages, theme, first))
        windows[-1].first_painted.connect(lambda: complete_passport(chosen))
        windows[-1].first_painted.connect(lambda: complete_calendar(chosen))
        windows[-1].first_painted.connect(shorten_collections)
        windows[-1].show()

    if office_badge(context.db) is None:
        from ui.office import FirstStart  # read on the first day only

        wizard = FirstStart(context, messages, theme)
        wizard.finished_well.connect(show_window)
        wizard.show()
    else:
        complete_books(context.db)
        show_window(context.folder)
    return application.exec()


def complete_passport(context: AppContext) -> None:
    """Bring the office the shipped catalogue of the passport; a new office gets all of it."""
    with context.db.reading() as session:
        if is_current(session, "passport"):
            return
    from app.indicators import complete_catalogue  # read only where there is something to bring

    complete_catalogue(context.db)


def complete_calendar(context: AppContext) -> None:
    """Bring the office the starter set of the reporting calendar, once."""
    from app.submissions import complete_submissions  # read after the first paint

    complete_submissions(context.db)


def shorten_collections() -> None:
    """Keep the garbage collector from holding the window up.

    While a list of 50 000 rows is read or ordered, Python would walk again and again through everything alive, up to
    150 ms at a time, whichever thread works. What the start has made stays for good, so no walk looks at it any more;
    the rest is walked in pieces that take some tens of milliseconds, all of it only after millions of new objects.
    """
    gc.freeze()
    gc.set_threshold(*SHORT_WALKS)


def prove_window(say: Callable[[str], None]) -> bool:
    """Prove, without a screen, that Qt starts, speaks Russian, draws and has the program's own fonts."""
    from PySide6.QtSvg import QSvgRenderer  # not before a map or a chart is wanted

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    load_fonts()
    families = QFontDatabase.families()
    ready = {
        "Qt на русском языке": application.translate("QPlatformTheme", "Cancel") == "Отмена",
        "схемы и графики": QSvgRenderer(b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>').isValid(),
        **{f"шрифт {name}": name in families for name in FONTS},
    }
    for title, done in ready.items():
        say(f"{title}: {'готово' if done else 'не найдено'}")
    return all(ready.values())


def make_application() -> QApplication:
    """Make the application speak Russian, Qt's own buttons too."""
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Школьный округ")
    QLocale.setDefault(QLocale(QLocale.Language.Russian, QLocale.Country.Russia))
    translator = QTranslator(application)
    if translator.load("qtbase_ru", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
    return application


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="okrug", description="Программа «Школьный округ»")
    parser.add_argument("--folder", type=Path, help="папка органа управления образованием")
    parser.add_argument("--section", default="today", help="раздел, который открыть первым")
    return parser.parse_args(arguments)


def _show_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Show a bug once in a window of its own: the data are safe, work can go on."""
    text = "".join(traceback.format_exception(kind, error, trace))
    logger.error("Unexpected error\n%s", text)
    if issubclass(kind, KeyboardInterrupt):
        return
    box = QMessageBox(QMessageBox.Icon.Critical, "Ошибка программы", "В программе произошла ошибка.")
    box.setInformativeText(
        "Данные целы: незавершённое действие отменено. Можно работать дальше. Если ошибка повторяется, передайте "
        "разработчикам подробности и файл журнала из папки с данными."
    )
    box.setDetailedText(text)
    box.addButton("Продолжить работу", QMessageBox.ButtonRole.AcceptRole)
    box.exec()
