"""Each guard of tests/guards.py is proved on a test that offends, in a pytest of its own."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

OFFENDERS = """
    import socket
    import subprocess
    import sys
    import threading
    import time

    from PySide6.QtCore import QThread, QTimer
    from PySide6.QtWidgets import QWidget

    keep = []

    def test_thread():
        threading.Thread(target=time.sleep, args=(4,), name="forgotten", daemon=True).start()

    def test_child():
        sleep = "import time; time.sleep(30)"
        keep.append(subprocess.Popen([sys.executable, "-c", sleep]))

    def test_grandchild():
        spawn = "import subprocess as s; s.run(['sleep', '31'])"
        keep.append(subprocess.Popen([sys.executable, "-c", spawn]))
        time.sleep(0.5)

    def test_qthread(qapp):
        class Endless(QThread):
            pass
        keep.append(Endless())
        keep[-1].start()

    def test_timer_of_a_widget(qapp):
        widget = QWidget()
        timer = QTimer(widget, interval=50)
        timer.start()
        keep.append(widget)

    def test_network():
        try:
            socket.create_connection(("192.0.2.1", 80), timeout=1)
        except OSError:
            pass

    def test_name_lookup():
        try:
            socket.getaddrinfo("example.invalid", 443)
        except OSError:
            pass

    def test_clean():
        thread = threading.Thread(target=time.sleep, args=(0.1,))
        thread.start()
        with subprocess.Popen(["sleep", "0.1"]):
            pass
        listener = socket.create_server(("127.0.0.1", 0))
        socket.create_connection(listener.getsockname()).close()
        listener.close()

    def test_clean_window(qtbot):
        widget = QWidget()
        QTimer(widget, interval=10).start()
        qtbot.addWidget(widget)
        widget.show()
        worker = QThread()
        worker.start()
        worker.quit()
        assert worker.wait(1000)
"""


@pytest.fixture
def guarded(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    monkeypatch.setenv("PYTHONPATH", str(ROOT), prepend=os.pathsep)
    pytester.makeconftest(
        """
        from tests import guards

        pytest_plugins = ["tests.guards"]
        guards.GRACE_SECONDS = 0.3
        """
    )
    return pytester


def test_a_test_that_leaves_something_running_fails_and_is_told_what(
    guarded: pytest.Pytester,
) -> None:
    guarded.makepyfile(OFFENDERS)
    result = guarded.runpytest_subprocess("-v", "-p", "no:cacheprovider")
    result.assert_outcomes(passed=9, errors=7)
    complaints = {
        "test_thread": "*it left behind: thread 'forgotten'",
        "test_child": "*it left behind: child process * (*time.sleep(30)*)",
        "test_grandchild": "*child process * (sleep 31)*",
        "test_qthread": "*it left behind: running Endless (QThread)",
        "test_timer_of_a_widget": "*it left behind: active QTimer of QWidget (QTimer, 50 ms)",
        "test_network": "*it tried to reach the network: 192.0.2.1:80",
        "test_name_lookup": "*it tried to reach the network: example.invalid:443",
    }
    for test, complaint in complaints.items():
        result.stdout.fnmatch_lines([f"*ERROR at teardown of {test} *", complaint])


def test_a_session_fixture_that_leaves_something_running_fails_the_session(
    guarded: pytest.Pytester,
) -> None:
    guarded.makepyfile(
        """
        import subprocess
        import pytest

        @pytest.fixture(scope="session")
        def engine():
            return subprocess.Popen(["sleep", "30"])

        def test_engine(engine):
            assert engine.poll() is None
        """
    )
    result = guarded.runpytest_subprocess("-p", "no:cacheprovider")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stderr.fnmatch_lines(["*The session left behind: child process * (sleep 30)"])


def test_an_unexpected_qt_warning_fails_the_test(guarded: pytest.Pytester) -> None:
    guarded.makepyfile(
        """
        from PySide6.QtCore import qWarning

        def test_warning(qapp):
            qWarning("a careless call")
        """
    )
    result = guarded.runpytest_subprocess(
        "-c", str(ROOT / "pyproject.toml"), "--rootdir", ".", "-p", "no:cacheprovider"
    )
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["QtWarningMsg: a careless call"])


def test_figures_and_dates_are_those_of_no_country_whatever_the_developers_are(
    guarded: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    monkeypatch.setenv("LC_TIME", "ja_JP.UTF-8")
    monkeypatch.setenv("LANGUAGE", "ja")
    guarded.makepyfile(
        """
        import locale
        from PySide6.QtCore import QLocale

        def test_locale(qapp):
            assert QLocale().decimalPoint() == "."
            assert QLocale.system().language() == QLocale.Language.C
            assert QLocale.system().uiLanguages() == ["C"]
            assert locale.localeconv()["decimal_point"] == "."
        """
    )
    guarded.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=1)


def test_tests_see_no_display_and_no_folder_of_the_user(tmp_path: Path) -> None:
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert os.environ["HF_HUB_OFFLINE"] == "1"
    assert "DISPLAY" not in os.environ
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "BREVITY_HOME"):
        assert not Path(os.environ[name]).exists(), f"{name} was used before"


def test_tests_may_use_the_loopback() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as listener,
        socket.create_connection(listener.getsockname()) as connection,
    ):
        assert connection.getpeername() == listener.getsockname()
