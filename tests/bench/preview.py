"""The maker of papers: from the last key to the pages of an order of two pages. Runs in a process of its own."""

import statistics
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from app.context import open_office
from app.kernel.folder import OfficeFolder
from app.papers import PointAnswer, latest_subject, paper_named
from tests.bench.long_text import paragraphs
from ui.kit.messages import Messages
from ui.kit.theme import Theme
from ui.main import make_application
from ui.parts.preview import Preview
from ui.parts.printing import open_preview
from ui.shell.window import MainWindow

KEYS = 15


def shown_after(maker: Preview, typing: str) -> float:
    """Type a heading and return the seconds until the pages have followed."""
    loop = QEventLoop()
    limit = QTimer(singleShot=True)
    limit.timeout.connect(loop.quit)
    maker.live.shown.connect(loop.quit)
    began = time.perf_counter()
    maker.side.questions.editor("заголовок").setText(typing)
    limit.start(10_000)
    loop.exec()
    maker.live.shown.disconnect(loop.quit)
    return time.perf_counter() - began


def measure(folder: Path) -> None:
    """Print the pages of the order and the median and the longest of the milliseconds."""
    application = make_application()
    with open_office(OfficeFolder(folder)) as office:
        window = MainWindow(office, Messages(), Theme(application, office.settings))
        window.show()
        paper = paper_named("free_order")
        maker = open_preview(window.desk, paper, latest_subject(office.db, paper), window)
        maker.side.questions.editor("пункты").set_value([PointAnswer(text) for text in paragraphs(1)[:8]])
        shown_after(maker, "О первом")
        found = [shown_after(maker, f"О подготовке к зиме, часть {number}") for number in range(KEYS)]
        print(maker.live.view.pages, f"{statistics.median(found) * 1000:.0f} {max(found) * 1000:.0f}", flush=True)
        maker.done(0)
        window.close_at_once()
        application.processEvents()


if __name__ == "__main__":
    measure(Path(sys.argv[1]))
