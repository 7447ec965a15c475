"""Where the built program starts."""

import multiprocessing
import os
import sys


def forget_the_build() -> None:
    """Give the programs that we start the environment that we were started in.

    PyInstaller points the system's loader and Qt at the libraries of the build, which are not theirs. Both have been
    read by now. A decoder's process, which starts this program, is told to find them itself.
    """
    os.environ.pop("QT_PLUGIN_PATH", None)
    os.environ.pop("QML2_IMPORT_PATH", None)
    if sys.platform.startswith("linux"):
        before = os.environ.pop("LD_LIBRARY_PATH_ORIG", "")
        del os.environ["LD_LIBRARY_PATH"]
        if before:
            os.environ["LD_LIBRARY_PATH"] = before
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"


if __name__ == "__main__":
    # In a decoder's process this does its work, and does not return.
    multiprocessing.freeze_support()
    forget_the_build()

    from photohash.cli.main import main

    main()
