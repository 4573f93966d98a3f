"""All that crosses between the window and the engine: frozen values and their JSON lines.

How a message becomes a line stands in `engine.json_lines`. Text positions count Unicode code
points.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from engine.errors import BrevityError
from engine.json_lines import MessageKinds, encode_line

# ---------------------------------------------------------------- requests: window to engine


SourceBlock = tuple[str, int, int, int]
"""A block of the source: its kind, start, end and level, as in `engine.documents.Block`."""


@dataclass(frozen=True)
class LoadModel:
    """Make the model ready before the first job. An empty `model` is the embedded one."""

    model: str = ""
    device: str = "auto"
    precision: str = "auto"


@dataclass(frozen=True)
class Run:
    """Do one task on one text. None and "" leave a choice to the task's default.

    `length` is short, medium, long or a number of sentences. `blocks` and `language` are the
    document's, where the text is one; else the engine finds both. A `variation` other than 0 has
    the text written in other words than without, the same each time. With `shows_beams`, what the
    search considers is told while it runs.
    """

    job: int
    task: str
    text: str
    model: str = ""
    device: str = "auto"
    precision: str = "auto"
    num_beams: int | None = None
    max_tokens: int | None = None
    source_language: str | None = None
    target_language: str | None = None
    strategy: str = "auto"
    length: str = ""
    any_language: bool = False
    faithful: bool = True
    language: str | None = None
    blocks: tuple[SourceBlock, ...] = ()
    variation: int = 0
    shows_beams: bool = False


@dataclass(frozen=True)
class Weigh:
    """Tell how sure the model was of what the finished job `of` wrote; `Weighed` answers.

    The engine remembers the last jobs that it finished, until it ends or loads another model.
    """

    job: int
    of: int


@dataclass(frozen=True)
class Rework:
    """Write a part of the result of the finished job `of` anew; the rest stays as it was.

    `start` and `end` are places in that result. With an `alternative`, the text from `start` on
    begins with it, one of those that `Weighed` gave for the token there, and what follows to the
    end of the same pass is written anew; else the sentences in the part are, otherwise than before
    by `variation`. The events are those of a run; its deltas make the whole new result, as one
    section.
    """

    job: int
    of: int
    start: int
    end: int
    alternative: str = ""
    variation: int = 0


@dataclass(frozen=True)
class Cancel:
    """Stop a job, waiting or running. The engine answers with `Stopped`."""

    job: int


Request = LoadModel | Run | Weigh | Rework | Cancel

# ---------------------------------------------------------------- events: engine to window


@dataclass(frozen=True)
class Ready:
    """The engine process is up; no model is loaded yet."""

    version: str
    pid: int


@dataclass(frozen=True)
class Loading:
    """A model is being loaded; fraction in 0..1 of its tensors."""

    model: str
    fraction: float


@dataclass(frozen=True)
class Loaded:
    """A model is ready. `model` is its short name, `tasks` those that it does of the offered.

    `language_pairs` are the languages it translates from and to, as in `("de", "en")`. `note` is a
    sentence on why it is slower than it could be, or empty.
    """

    model: str
    device: str
    precision: str
    seconds: float
    tasks: tuple[str, ...] = ()
    language_pairs: tuple[tuple[str, str], ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Started:
    """A job has begun: how much of its source is read, in words, by which strategy.

    `complete`: the whole source. The counts can't tell: they are equal, too, where a single word
    or what is no word was cut. `warning` is a sentence on why the result will be poor, or empty.
    """

    job: int
    task: str
    words_read: int
    words_total: int
    complete: bool = True
    warning: str = ""
    strategy: str = "whole"
    passes: int = 1


@dataclass(frozen=True)
class Delta:
    """Keep the first `keep` code points of the section's text, then append `text`.

    The whole result is the sections' texts, in their order, with an empty line between.
    """

    job: int
    section: int
    keep: int
    text: str


@dataclass(frozen=True)
class Progress:
    """How far a job is: in its pass number `number` of `passes`, with the time that is left.

    `seconds_left` is None while nobody can know it.
    """

    job: int
    tokens: int
    tokens_per_second: float
    number: int = 1
    passes: int = 1
    seconds_left: float | None = None


@dataclass(frozen=True)
class Noticed:
    """Something that the user should know of a job while it goes on, in a sentence."""

    job: int
    text: str


Candidate = tuple[str, float]
"""A text that a beam search considers, and its score: the mean log-probability of its tokens."""


@dataclass(frozen=True)
class Beams:
    """What the running pass of a beam search considers now, the best first.

    The texts are those of the pass alone, from its first token on.
    """

    job: int
    section: int
    candidates: tuple[Candidate, ...]


Alternative = tuple[str, float]
"""What could stand in a token's place, as it would read, and its probability."""
WeighedToken = tuple[int, int, float, tuple[Alternative, ...]]
"""A token's start and end in the result, its probability, and the likeliest others."""


@dataclass(frozen=True)
class Weighed:
    """How sure the model was of the tokens of the result of job `of`, in their order.

    What was not written by the model, as a quotation, has no tokens here.
    """

    job: int
    of: int
    tokens: tuple[WeighedToken, ...]


CoveredBlock = tuple[int, int, str, str]
"""A block's start and end in the source, its state (used, read, unread), and why it is unread."""


@dataclass(frozen=True)
class Finished:
    """A job ended by itself; the deltas before it hold its whole text.

    `quotations` are places of that text that were quoted in place of what the model wrote.
    """

    job: int
    tokens: int
    seconds: float
    tokens_per_second: float
    truncated: bool
    strategy: str = "whole"
    coverage: tuple[CoveredBlock, ...] = ()
    quotations: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Stopped:
    """A job was cancelled; no event of it follows."""

    job: int


@dataclass(frozen=True)
class Failed:
    """A job (or, with job 0, loading) failed. Mirrors `BrevityError`."""

    job: int
    code: str
    message: str
    next_step: str
    details: str = ""

    @classmethod
    def of(cls, job: int, error: BrevityError, details: str = "") -> Failed:
        """The event that tells of `error`."""
        return cls(job, error.code, error.message, error.next_step, details)


Event = (
    Ready
    | Loading
    | Loaded
    | Started
    | Delta
    | Progress
    | Noticed
    | Beams
    | Finished
    | Weighed
    | Stopped
    | Failed
)

Message = Request | Event

_KINDS = MessageKinds(*get_args(Message))


def encode_message(message: Message) -> str:
    """The message as one line of ASCII JSON, with its line end."""
    return encode_line(message)


def decode_message(line: str) -> Message:
    """The message on a line. Raises ProtocolBroken when there is none."""
    message: Message = _KINDS.decode(line)
    return message
