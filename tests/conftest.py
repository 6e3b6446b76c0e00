"""What every test starts from: no screen, and (below) the office that the tests work in."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
