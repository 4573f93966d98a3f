"""The engine process, driven by hand: real pipes, real signals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engine.messages import (
    Cancel,
    Delta,
    Failed,
    Finished,
    Loaded,
    Loading,
    LoadModel,
    Ready,
    Run,
    Started,
    Stopped,
)
from tests.engine.service_driving import Service, text_of
from tests.parity.published import small_checkpoint


def test_a_job_streams_its_text_and_finishes(service: Service) -> None:
    service.send(Run(1, "fuse", "The ferry was old. It was withdrawn in March."))
    events = service.ended(1)
    kinds = [type(event) for event in events]
    assert kinds[0] is Ready
    assert kinds.index(Loading) < kinds.index(Loaded) < kinds.index(Started) < kinds.index(Delta)
    assert isinstance(events[-1], Finished)
    assert text_of(events, 1) == "The ferry was old, and it was withdrawn in March."
    # The model stays: the next job does not load it again.
    service.send(Run(2, "headline", "The ferry was old. It was withdrawn in March."))
    events = service.ended(2)
    assert not any(isinstance(event, Loading | Loaded) for event in events)
    assert text_of(events, 2)
    assert service.close() == 0


def test_what_a_model_does_is_said_when_it_is_loaded_and_when_it_is_asked_for_more(
    service: Service, tmp_path: Path
) -> None:
    service.send(LoadModel())
    loaded = service.until(lambda event: isinstance(event, Loaded))[-1]
    assert isinstance(loaded, Loaded)
    assert loaded.tasks == ("summarize", "headline", "fuse", "split")
    assert loaded.language_pairs == ()
    folder = str(small_checkpoint("google/bert2bert_L-24_wmt_de_en", tmp_path))
    service.send(Run(1, "translate", "Die Fähre war alt.", folder, max_tokens=8))
    events = service.ended(1)
    loaded = next(event for event in events if isinstance(event, Loaded))
    assert (loaded.tasks, loaded.language_pairs) == (("translate",), (("de", "en"),))
    assert isinstance(events[-1], Finished)
    service.send(Run(2, "fuse", "One. Two.", folder))
    failure = service.ended(2)[-1]
    assert isinstance(failure, Failed)
    assert failure.code == "TaskUnsupported"
    service.send(Run(3, "translate", "One.", folder, source_language="en"))
    failure = service.ended(3)[-1]
    assert isinstance(failure, Failed)
    assert failure.code == "LanguagePairUnsupported"
    service.send(Run(4, "translate", "One."))
    failure = service.ended(4)[-1]
    assert isinstance(failure, Failed)
    assert failure.code == "TaskUnsupported"


def test_a_running_job_stops_between_tokens_and_the_next_one_runs(
    service: Service, sample_document: Path
) -> None:
    text = sample_document.read_text(encoding="utf-8")
    service.send(Run(1, "summarize", text))
    service.until(lambda event: isinstance(event, Delta))
    service.send(Cancel(1))
    assert isinstance(service.ended(1)[-1], Stopped)
    service.send(Run(2, "fuse", "One. Two."))
    assert isinstance(service.ended(2)[-1], Finished)


def test_a_waiting_job_is_stopped_at_once_and_never_starts(service: Service) -> None:
    service.send(Run(1, "fuse", "One. Two."), Run(2, "fuse", "Three. Four."), Cancel(2))
    events = service.ended(1)
    assert Stopped(2) in events
    assert not any(isinstance(event, Started | Delta) and event.job == 2 for event in events)


def test_a_cancel_always_gets_its_answer(service: Service) -> None:
    service.send(Cancel(99))
    assert isinstance(service.next(), Ready)
    assert service.next() == Stopped(99)


def test_jobs_that_can_not_be_done_fail_by_name_and_the_engine_lives(service: Service) -> None:
    wrong = (
        (Run(1, "fuse", ""), "SourceEmpty"),
        (Run(2, "sing", "A song."), "OptionInvalid"),
        (Run(3, "fuse", "One.", num_beams=0), "OptionInvalid"),
        (Run(4, "fuse", "One.", device="abacus"), "DeviceUnavailable"),
        (Run(5, "fuse", "One.", precision="int1"), "PrecisionUnavailable"),
        (Run(6, "fuse", "One.", model="/nowhere"), "ModelFolderMissing"),
    )
    for request, code in wrong:
        service.send(request)
        failure = service.ended(request.job)[-1]
        assert isinstance(failure, Failed)
        assert failure.code == code
    service.send(Run(7, "fuse", "One. Two."))
    assert isinstance(service.ended(7)[-1], Finished)


def test_loading_can_be_asked_for_and_can_fail(service: Service) -> None:
    service.send(LoadModel())
    assert isinstance(service.until(lambda event: isinstance(event, Loaded))[-1], Loaded)
    service.send(LoadModel(model="/nowhere"))
    failure = service.next()
    assert isinstance(failure, Failed)
    assert (failure.job, failure.code) == (0, "ModelFolderMissing")
    service.send(LoadModel())
    assert isinstance(service.next(), Loaded), "an answer, though it is loaded still"


def test_a_broken_line_is_answered_and_the_rest_goes_on(service: Service) -> None:
    for line in ("garbage\n", "\n", '{"type": "Ready", "version": "", "pid": 1}\n', "\udcff\n"):
        service.send_line(line.encode("utf-8", "replace").decode())
    events = [service.next() for _ in range(5)]
    assert isinstance(events[0], Ready)
    codes = {event.code for event in events[1:] if isinstance(event, Failed)}
    assert codes == {"ProtocolBroken"}
    service.send(Cancel(1))
    assert service.next() == Stopped(1)


@pytest.mark.parametrize("job", [0, -1])
def test_a_job_without_a_number_of_its_own_is_refused(service: Service, job: int) -> None:
    service.send(Run(job, "fuse", "One. Two."))
    failure = service.until(lambda event: isinstance(event, Failed))[-1]
    assert isinstance(failure, Failed)
    assert (failure.job, failure.code) == (0, "ProtocolBroken")


def test_the_start_of_a_job_tells_whether_all_is_read_and_readable(service: Service) -> None:
    service.send(
        Run(1, "fuse", "One. Two.", max_tokens=2),
        Run(2, "summarize", "Ж" * 9999, strategy="whole", max_tokens=2),
    )
    starts = [e for job in (1, 2) for e in service.ended(job) if isinstance(e, Started)]
    assert [(start.complete, bool(start.warning)) for start in starts] == [
        (True, False),
        (False, True),
    ]


def test_prints_of_libraries_never_reach_the_protocol() -> None:
    program = (
        "import os, sys\n"
        "from engine import pipes\n"
        "output = pipes.take_over_output()\n"
        "print('from python'); os.write(1, b'from a library'); sys.stdout.flush()\n"
        "output.write('protocol'); output.flush()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout == b"protocol"
    assert b"from python" in done.stderr
    assert b"from a library" in done.stderr


@pytest.mark.parametrize("busy", [False, True], ids=["idle", "busy"])
def test_the_engine_ends_when_its_input_ends(
    service: Service, sample_document: Path, busy: bool
) -> None:
    if busy:
        service.send(Run(1, "summarize", sample_document.read_text(encoding="utf-8") * 3))
        service.until(lambda event: isinstance(event, Delta))
    began = time.monotonic()
    assert service.close() == 0
    assert time.monotonic() - began < 2


def test_the_engine_leaves_interrupts_to_the_window(service: Service) -> None:
    assert isinstance(service.next(), Ready)
    os.kill(service.process.pid, signal.SIGINT)
    service.send(Cancel(1))
    assert service.next() == Stopped(1)


def test_the_engine_process_imports_no_qt() -> None:
    program = (
        "import sys, engine.service, engine.tasks, engine.cli\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken'))])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert json.loads(done.stdout) == []


def test_out_of_memory_is_told_apart_from_a_defect(service: Service, tmp_path: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("limits the address space through /proc")
    import resource as limits

    # What is imported late is here before there is no more room.
    service.send(Run(1, "summarize", "The ferry was old. It sank.", max_tokens=2))
    assert isinstance(service.ended(1)[-1], Finished)
    # What the process has free already may suffice for the first of them.
    for job, megabytes in enumerate((3, 2, 1, 0), start=2):
        pages = int(Path(f"/proc/{service.process.pid}/statm").read_text().split()[0])
        room = pages * os.sysconf("SC_PAGE_SIZE") + megabytes * 1_000_000
        limits.prlimit(service.process.pid, limits.RLIMIT_AS, (room, room))
        text = "The ferry was old. " * 120
        service.send(Run(job, "summarize", text, num_beams=64, strategy="whole"))
        failure = service.ended(job)[-1]
        if isinstance(failure, Failed):
            break
    assert isinstance(failure, Failed)
    assert failure.code == "MemoryExhausted"
    assert "Traceback" in failure.details
