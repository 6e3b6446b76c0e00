"""The program's own start: until the first register is filled and a key is answered. Runs in a process of its own."""

import sys
import time

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QTableView

from ui.main import make_application, start


def measure(folder: str) -> None:
    """Open the window on the register of schools; print the moment when it can be worked with."""
    application = make_application()

    def look() -> None:
        tables = [view for view in application.allWidgets() if isinstance(view, QTableView) and view.isVisible()]
        filled = [view for view in tables if view.model() is not None and view.model().rowCount() > 0]
        if not filled:
            QTimer.singleShot(0, look)
            return
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(filled[0], key)
        print(time.monotonic(), flush=True)
        application.closeAllWindows()
        application.quit()

    QTimer.singleShot(0, look)
    start(["--folder", folder, "--section", "schools"])


if __name__ == "__main__":
    measure(sys.argv[1])
