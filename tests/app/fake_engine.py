"""An engine that misbehaves to order: a real process that speaks the protocol, without a model.

Run as a script; its one argument says how it behaves. Every start is noted in the file that
FAKE_ENGINE_LOG names; while there is a file that FAKE_ENGINE_BROKEN names, none succeeds.
"""

from __future__ import annotations

import os
import re
import sys
import threading
import time
from pathlib import Path
from queue import Empty, SimpleQueue

from engine.errors import BrevityError, LanguageUnsupported, PartNotWritten, RunForgotten
from engine.messages import (
    Beams,
    Cancel,
    Delta,
    Event,
    Failed,
    Finished,
    Loaded,
    Loading,
    LoadModel,
    Noticed,
    Progress,
    Ready,
    Rework,
    Run,
    Started,
    Stopped,
    Weigh,
    Weighed,
    WeighedToken,
    decode_message,
    encode_message,
)

SECTIONS = ("First part.", "Second part.", "Third part.")
UNWEIGHED = "Tables have no sentences."
WORDS = [f"word{number} " for number in range(150)]
BEAMS = [(0, "A 🙂 cat"), (4, "dog 🐕 ran"), (10, "went 🏠 home"), (2, "🐈 slept all day")]
DOES = {
    "translates": (("translate",), (("de", "en"),)),
    "does-all": (("summarize", "fuse", "translate"), (("en", "tlh"), ("en", "fr"))),
    "summarizes": (("summarize", "headline"), ()),
}
SAID = "Ruth Halvorsen built the lighthouse in 1891. "
QUOTED = "A storm broke its lamp in 1954."
UNSURE = (0.95, 0.7, 0.3)
"""How sure the model was of a word, by its length divided by three."""
ALTERNATIVES = (("likelier", 0.25), ("other words", 0.04))
OTHERWISE = "Written otherwise, variation {}."
WORD = re.compile(r"\w+")
BEAMS_RESULT = "A 🐈 slept all day"


class FakeEngine:
    def __init__(self, behaviour: str) -> None:
        self.behaviour = behaviour
        self.requests: SimpleQueue[LoadModel | Run | Weigh | Rework] = SimpleQueue()
        self.cancelled: set[int] = set()
        self.said: dict[int, list[str]] = {}
        self.finished: dict[int, str] = {}

    def say(self, event: Event) -> None:
        if isinstance(event, Delta):
            sections = self.said.setdefault(event.job, [])
            sections += [""] * (event.section + 1 - len(sections))
            sections[event.section] = sections[event.section][: event.keep] + event.text
        if isinstance(event, Finished):
            self.finished[event.job] = "\n\n".join(self.said.get(event.job, []))
        sys.stdout.write(encode_message(event))
        sys.stdout.flush()

    def listen(self) -> None:
        for line in sys.stdin:
            request = decode_message(line)
            if isinstance(request, Cancel):
                self.cancelled.add(request.job)
            elif isinstance(request, LoadModel | Run | Weigh | Rework):
                self.requests.put(request)
        if self.behaviour != "ignores-end-of-input":
            os._exit(0)

    def serve(self) -> None:
        threading.Thread(target=self.listen, daemon=True).start()
        while True:
            try:
                request = self.requests.get(timeout=0.2)
            except Empty:
                continue
            match request:
                case LoadModel():
                    self.load()
                case Run():
                    self.run(request)
                case _:
                    self.look_back(request)

    def load(self) -> None:
        if self.behaviour == "dies-while-loading":
            print("out of luck", file=sys.stderr, flush=True)
            os._exit(5)
        if self.behaviour == "fails-loading":
            self.say(Failed(0, "ModelMissing", "The model is gone.", "Install it again."))
            return
        self.say(Loading("fake", 0.5))
        tasks, pairs = DOES.get(self.behaviour, ((), ()))
        self.say(Loaded("fake", "cpu", "float32", 0.1, tasks, pairs))

    def run(self, run: Run) -> None:
        words = len(run.text.split())
        read = 3 if self.behaviour == "reads-three-words" else words
        complete = read == words and self.behaviour != "cuts-a-word"
        warning = "It looks like Greek." if self.behaviour == "warns" else ""
        refuses = run.language not in (None, "en") and not run.any_language
        if self.behaviour == "reads-english" and refuses and run.strategy != "extractive":
            error = LanguageUnsupported("fake", "German", "English")
            self.say(Failed.of(run.job, error))
            return
        passes = len(SECTIONS) if self.behaviour == "passes" else 1
        strategy = "whole" if run.strategy == "auto" else run.strategy
        started = Started(run.job, run.task, read, words, complete, warning, strategy, passes)
        self.say(started)
        if run.shows_beams and run.num_beams != 1:
            for number in range(2):
                said = f"candidate {number}"
                self.say(Beams(run.job, 0, ((said, -0.5 - number), (f"{said} b", -0.7))))
        if self.behaviour == "short-of-memory":
            self.say(Noticed(run.job, "It goes on on the processor, slower."))
        match self.behaviour:
            case "passes":
                self.go_through_passes(run)
            case "echoes":
                blocks = [f"{kind}: {run.text[start:end]}" for kind, start, end, _ in run.blocks]
                facts = [run.task, run.strategy, run.length, str(run.language), *blocks]
                self.say(Delta(run.job, 0, 0, "\n".join((run.text, "---", *facts))))
                self.finish(run)
            case "garbage":
                print("Illegal instruction (core dumped)", flush=True)
                time.sleep(60)
            case "fails":
                self.say(Failed(run.job, "EngineFault", "It broke.", "Run it again.", "line 1"))
            case "silent":
                self.say(Finished(run.job, 0, 0.1, 0.0, False))
            case "beams":
                for keep, text in BEAMS:
                    self.say(Delta(run.job, 0, keep, text))
                self.finish(run)
            case "sections":
                for section, text in enumerate(("One.", "Two.", "Three.")):
                    self.say(Delta(run.job, section, 0, text))
                self.finish(run)
            case "says-too-much":
                self.say(Delta(run.job, 0, 0, SAID))
                self.say(Delta(run.job, 0, len(SAID), QUOTED))
                self.finish(run)
            case "says-too-much-slowly":
                for place, character in enumerate(SAID + QUOTED):
                    self.say(Delta(run.job, 0, place, character))
                    time.sleep(0.015)
                self.finish(run)
            case "slow" | "slow-tables" | "deaf" | "late" | "ignores-end-of-input":
                self.stream(run)
            case _:
                self.say(Delta(run.job, 0, 0, f"{run.task} of {words} words: {run.text[:20]}"))
                self.finish(run, truncated=self.behaviour == "truncates")

    def look_back(self, request: Weigh | Rework) -> None:
        """Answer about a finished job: with "forgets" and "quotes" as one that can't be told."""
        error: BrevityError | None = None
        if self.behaviour == "forgets" or request.of not in self.finished:
            error = RunForgotten()
        elif self.behaviour == "quotes":
            error = PartNotWritten()
        if error is not None:
            self.say(Failed.of(request.job, error))
        elif isinstance(request, Weigh):
            self.weigh(request)
        else:
            self.rework(request)

    def weigh(self, weigh: Weigh) -> None:
        tokens: list[WeighedToken] = []
        for word in WORD.finditer(self.finished[weigh.of]):
            sure = UNSURE[len(word.group()) % 3]
            tokens.append((word.start(), word.end(), sure, ALTERNATIVES))
        self.say(Weighed(weigh.job, weigh.of, tuple(tokens)))

    def rework(self, rework: Rework) -> None:
        text = self.finished[rework.of]
        before, behind = text[: rework.start], text[rework.end :]
        said = OTHERWISE.format(rework.variation)
        if rework.alternative:
            said, behind = f"{rework.alternative} and so on to the end.", ""
        self.say(Started(rework.job, "summarize", 1, 1))
        self.say(Delta(rework.job, 0, 0, text))
        for length in range(1, len(said) + 1):
            if rework.job in self.cancelled:
                self.say(Stopped(rework.job))
                return
            self.say(Delta(rework.job, 0, len(before), said[:length] + behind))
            time.sleep(0.005)
        self.say(Finished(rework.job, 7, 0.5, 14.0, False))

    def stream(self, run: Run) -> None:
        length = 0
        words = WORDS[:40] if self.behaviour == "slow-tables" else WORDS
        for number, word in enumerate(words):
            if run.job in self.cancelled and self.behaviour != "deaf":
                if self.behaviour == "late":
                    self.say(Delta(run.job, 0, length, "TOO LATE"))
                self.say(Stopped(run.job))
                return
            self.say(Delta(run.job, 0, length, word))
            length += len(word)
            self.say(Progress(run.job, number + 1, 50.0))
            time.sleep(0.02)
        while self.behaviour == "deaf":
            time.sleep(0.1)
        self.finish(run)

    def go_through_passes(self, run: Run) -> None:
        for number, text in enumerate(SECTIONS, start=1):
            seconds_left = 20.0 * (len(SECTIONS) - number) if number > 1 else None
            self.say(Progress(run.job, 0, 0.0, number, len(SECTIONS), seconds_left))
            for _ in range(15):
                time.sleep(0.02)
                if run.job in self.cancelled:
                    self.say(Stopped(run.job))
                    return
            self.say(Delta(run.job, number - 1, 0, text))
        self.finish(run)

    def finish(self, run: Run, truncated: bool = False) -> None:
        coverage = []
        if self.behaviour in ("skips-tables", "slow-tables"):
            for _, start, end, _ in run.blocks:
                is_table = " | " in run.text[start:end]
                state, why = ("unread", UNWEIGHED) if is_table else ("used", "")
                coverage.append((start, end, state, why))
        quotations = []
        if self.behaviour.startswith("says-too-much"):
            quotations = [(len(SAID), len(SAID + QUOTED))]
            states = ["used", "read", "unread"]
            for number, (_, start, end, _) in enumerate(run.blocks):
                state = states[number % 3]
                coverage.append((start, end, state, UNWEIGHED if state == "unread" else ""))
        finished = Finished(
            run.job, 7, 0.5, 14.0, truncated, run.strategy, tuple(coverage), tuple(quotations)
        )
        self.say(finished)


def main() -> None:
    if log := os.environ.get("FAKE_ENGINE_LOG"):
        with open(log, "a", encoding="ascii") as file:  # noqa: PTH123 - appending
            file.write(f"{os.getpid()}\n")
    behaviour = sys.argv[1]
    if behaviour == "dies-at-once" or Path(os.environ.get("FAKE_ENGINE_BROKEN", "")).is_file():
        print("no such luck", file=sys.stderr, flush=True)
        sys.exit(3)
    engine = FakeEngine(behaviour)
    engine.say(Ready("0", os.getpid()))
    engine.serve()


if __name__ == "__main__":
    main()
