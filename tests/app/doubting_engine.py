"""An engine that tells how sure it was, writes parts anew and shows its beams, all to order.

Run as a script, as `fake_engine.py` is; its one argument says how it behaves.
"""

from __future__ import annotations

import os
import sys
import time

from engine.errors import MemoryExhausted, NothingElseWritten, RunForgotten
from engine.messages import (
    Alternative,
    Beams,
    Delta,
    Failed,
    Finished,
    Ready,
    Rework,
    Run,
    Started,
    Stopped,
    Weigh,
    Weighed,
)
from tests.app.fake_engine import FakeEngine

FIRST = "Ruth Halvorsen built the 🗼 lighthouse in 1871. A storm broke its lamp & lens."
SECOND = "The keeper left, and it stood empty."
TEXT = f"{FIRST}\n\n{SECOND}"
OTHER_TEXT = "In other words: nobody knows. (variation {})"
ALTERNATIVES: dict[str, tuple[float, tuple[Alternative, ...]]] = {
    "built": (0.34, ((" designed", 0.41), (" & raised", 0.12), (" بنى", 0.002))),
    "lighthouse": (0.72, ((" tower", 0.2),)),
    "storm": (0.6, ()),
    "empty": (0.49, ((" alone", 0.3),)),
}
SURE = 0.99
CANDIDATES = [
    [("Ruth Halvorsen built the", -0.2), ("Ruth Halvorsen raised a", -0.9)],
    [("Ruth Halvorsen built the lighthouse", -0.3), ("Ruth Halvorsen built the tower", -0.7)],
]


class DoubtingEngine(FakeEngine):
    def run(self, run: Run) -> None:
        self.say(Started(run.job, run.task, 3, 3))
        if run.shows_beams and self.behaviour != "greedy":
            for candidates in CANDIDATES:
                self.say(Beams(run.job, 0, tuple(candidates)))
                self.say(Delta(run.job, 0, 0, candidates[0][0]))
                if self.behaviour == "slow" and self.wait(run.job, 0.3):
                    return
        if self.behaviour == "many-beams":
            self.tell_many_beams(run)
        if run.variation:
            self.say(Delta(run.job, 0, 0, OTHER_TEXT.format(run.variation)))
        else:
            self.say(Delta(run.job, 0, 0, FIRST))
            self.say(Delta(run.job, 1, 0, SECOND))
        self.finish(run)

    def tell_many_beams(self, run: Run) -> None:
        for number in range(60):
            self.say(Beams(run.job, 0, ((f"word {number}", -0.5), (f"word {number + 1}", -0.6))))
            time.sleep(0.01)

    def weigh(self, weigh: Weigh) -> None:
        if self.behaviour == "dies-weighing":
            print("too heavy", file=sys.stderr, flush=True)
            os._exit(9)
        if self.behaviour == "short-of-memory-to-weigh":
            self.say(Failed.of(weigh.job, MemoryExhausted("this job")))
            return
        if self.behaviour == "forgets-the-first" and weigh.of == 1:
            self.say(Failed.of(weigh.job, RunForgotten()))
            return
        if self.behaviour == "weighs-slowly" and self.wait(weigh.job, 5):
            return
        text, tokens, end = self.finished[weigh.of], [], 0
        if self.behaviour == "quotes-all":
            text = ""
        for word in text.split():
            start = text.index(word, end)
            end = start + len(word)
            bare = word.strip(".,&")
            sure, others = ALTERNATIVES.get(bare, (SURE, ()))
            if bare:
                tokens.append((start, start + len(bare), sure, others))
        self.say(Weighed(weigh.job, weigh.of, tuple(tokens)))

    def rework(self, rework: Rework) -> None:
        if self.behaviour == "forgets-to-rework":
            self.say(Failed.of(rework.job, RunForgotten()))
            return
        text = self.finished[rework.of]
        self.say(Started(rework.job, "summarize", 3, 3))
        self.say(Delta(rework.job, 0, 0, text))
        if self.behaviour == "says-the-same":
            self.say(Finished(rework.job, 7, 0.5, 14.0, False))
            return
        if rework.alternative:
            start = len(text[: rework.start].rstrip(" "))
            break_ = text.find("\n", start)
            end = break_ if break_ >= 0 else len(text)
            said = f"{rework.alternative} it again, and so on."
        else:
            start = max(
                text.rfind(". ", 0, rework.start) + 2, text.rfind("\n", 0, rework.start) + 1
            )
            start = max(start, 0) if start > 1 else 0
            end = min(place for place in (text.find(".", rework.end) + 1, len(text)) if place)
            said = f"Otherwise {rework.variation}."
        for length in range(1, len(said) + 1):
            if self.behaviour == "slow" and self.wait(rework.job, 0.03):
                return
            self.say(Delta(rework.job, 0, start, said[:length] + text[end:]))
        if self.behaviour == "says-nothing-else":
            self.say(Failed.of(rework.job, NothingElseWritten()))
            return
        if self.behaviour == "dies-reworking":
            os._exit(9)
        self.say(Finished(rework.job, 7, 0.5, 14.0, False))

    def wait(self, job: int, seconds: float) -> bool:
        """Whether the job was stopped meanwhile; then it has been said."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if job in self.cancelled:
                self.say(Stopped(job))
                return True
            time.sleep(0.005)
        return False


def main() -> None:
    engine = DoubtingEngine(sys.argv[1])
    engine.say(Ready("0", os.getpid()))
    engine.serve()


if __name__ == "__main__":
    main()
