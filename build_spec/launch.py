"""Where the packaged program starts: the same entry as the command `okrug`."""

import sys

from ui.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
