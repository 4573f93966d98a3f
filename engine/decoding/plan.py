"""Options made concrete for one model and its sources: what both searches work from."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from engine.decoding.options import DecodingOptions, TokenIds
from engine.decoding.processors import AllowedTokens, Processor, Rows, Setting, build_processors
from engine.decoding.vocabulary import Vocabulary
from engine.errors import ConfigInvalid, OptionInvalid
from engine.seq2seq.cache import CrossAttentionCache, SelfAttentionCache
from engine.seq2seq.protocol import Seq2Seq

Stop = Callable[[Sequence[int]], bool]
"""A stopping criterion: whether a hypothesis, given by its ids, ends with its last token."""

_TOKEN_OPTIONS = (
    "eos_token_id",
    "pad_token_id",
    "decoder_start_token_id",
    "forced_bos_token_id",
    "forced_eos_token_id",
    "suppress_tokens",
    "begin_suppress_tokens",
    "bad_words_ids",
    "prefix",
)
_DEFAULTS = DecodingOptions()


@dataclass(frozen=True)
class Targets:
    """The output side of the options, resolved against a model.

    `prompt` is what every output begins with: start token and prefix. Lengths count it, and
    max_length is cut to the model's positions. Without end tokens, outputs have full length.
    """

    prompt: TokenIds
    eos_token_ids: TokenIds
    pad_token_id: int
    max_length: int
    min_length: int

    @classmethod
    def resolve(cls, model: Seq2Seq, options: DecodingOptions) -> Targets:
        """What these options mean for this model.

        Raises OptionInvalid for a token outside its vocabulary, or when the prefix leaves no room
        for a token; ConfigInvalid when nobody says what to start from.
        """
        config = model.config
        _check_vocabulary(options, config.decoder.vocab_size)
        ends = options.end_ids or config.eos_token_ids
        start = options.decoder_start_token_id
        if start is None:
            start = config.start_token_id
        if start is None:
            raise ConfigInvalid("decoder_start_token_id", "is missing, and so is bos_token_id")
        # Without any of these nothing ends before the others, so that nothing is filled.
        pads = (options.pad_token_id, config.pad_token_id, *ends, 0)
        prompt = (start, *options.prefix)
        positions = config.decoder.positions
        longest, shortest = options.max_length, options.min_length
        if options.max_new_tokens is not None:
            longest = len(prompt) + options.max_new_tokens
        if options.min_new_tokens is not None:
            shortest = len(prompt) + options.min_new_tokens
        if len(prompt) >= min(longest, positions):
            room = min(longest, positions) - 2  # the start token, and one to be generated
            raise OptionInvalid(
                "prefix", f"{len(options.prefix)} tokens long", f"up to {max(room, 0)} tokens here"
            )
        return cls(
            prompt=prompt,
            eos_token_ids=ends,
            pad_token_id=next(pad for pad in pads if pad is not None),
            max_length=min(longest, positions),
            min_length=shortest,
        )


@dataclass(frozen=True)
class Plan:
    """All that a search needs, and the two calls on the model that every search makes."""

    model: Seq2Seq
    source: CrossAttentionCache
    source_ids: Tensor
    options: DecodingOptions
    targets: Targets
    processors: tuple[Processor, ...]
    processors_of: Callable[[Sequence[int]], tuple[Processor, ...]]
    stop: Stop | None
    deadline: float | None
    generator: torch.Generator | None

    @property
    def out_of_time(self) -> bool:
        """Whether max_time is over."""
        return self.deadline is not None and time.monotonic() >= self.deadline

    @property
    def may_drop(self) -> bool:
        """Whether sources that are done can leave: not where the others' luck would change."""
        return not self.options.do_sample

    def select(self, sources: Sequence[int]) -> Plan:
        """The plan for these of its sources alone, in this order."""
        index = torch.tensor(sources, device=self.source_ids.device)
        return replace(
            self,
            source=self.source.select(sources),
            source_ids=self.source_ids[index],
            processors=self.processors_of(sources),
            processors_of=lambda chosen: self.processors_of([sources[i] for i in chosen]),
        )

    def new_rows(self, per_source: int) -> tuple[list[list[int]], SelfAttentionCache]:
        """Rows that hold the prompt, `per_source` for each source, and an empty cache for them."""
        count = self.source.sources * per_source
        rows = [list(self.targets.prompt) for _ in range(count)]
        return rows, self.model.new_cache(count, self.targets.max_length)

    def logits(self, rows: Rows, past: SelfAttentionCache) -> Tensor:
        """Float32 logits [R, V] of what follows the rows, of which `past` holds the rest.

        The first time the whole prompt is read, in one pass; then only the last tokens.
        """
        length = len(rows[0])
        known = 0 if length == len(self.targets.prompt) else length - 1
        ids = torch.tensor([row[known:] for row in rows], device=self.model.device)
        return self.model.next_logits(ids, self.source, past).float()

    def logits_of(self, ids: Sequence[int], past: SelfAttentionCache) -> Tensor:
        """Float32 logits [T, V] of what follows each of one row's T ids, which follow `past`."""
        fed = torch.tensor([ids], device=self.model.device)
        return self.model.decode(fed, self.source, past)[0].float()

    def process(self, rows: Rows, scores: Tensor) -> Tensor:
        """Scores [R, V] after all processors."""
        for processor in self.processors:
            scores = processor(rows, scores)
        return scores

    def draw(self, scores: Tensor, count: int) -> Tensor:
        """Indices [N, count] drawn from scores [N, M] without putting back.

        Raises OptionInvalid when the options forbid every token.
        """
        probabilities = scores.softmax(dim=-1)
        if bool(probabilities.isnan().any()):
            raise OptionInvalid(
                "do_sample",
                "true while other options forbid every token",
                "options that leave a token to draw",
            )
        return probabilities.multinomial(count, generator=self.generator)


def make_plan(
    model: Seq2Seq,
    source: CrossAttentionCache,
    input_ids: Tensor,
    options: DecodingOptions,
    targets: Targets,
    *,
    stop: Stop | None = None,
    allowed_tokens: AllowedTokens | None = None,
    vocabularies: Sequence[Vocabulary | None] = (),
) -> Plan:
    """A plan for encoded sources, whose ids are input_ids [B, S].

    Raises OptionInvalid when an option compares source and output of different vocabularies.
    """
    for name in ("encoder_repetition_penalty", "encoder_no_repeat_ngram_size"):
        default = getattr(_DEFAULTS, name)
        largest = model.config.decoder.vocab_size - 1
        if getattr(options, name) != default and int(input_ids.max()) > largest:
            raise OptionInvalid(
                name,
                str(getattr(options, name)),
                f"{default} (off): this model's output has a vocabulary of its own",
            )

    def processors_of(sources: Sequence[int]) -> tuple[Processor, ...]:
        index = torch.tensor(sources, device=input_ids.device)
        setting = Setting(
            encoder_ids=input_ids[index],
            eos_token_ids=targets.eos_token_ids,
            prompt=len(targets.prompt),
            max_length=targets.max_length,
            min_length=targets.min_length,
        )
        allowed = allowed_tokens and _numbered_anew(allowed_tokens, sources)
        bounds = [vocabularies[place] for place in sources] if vocabularies else ()
        return tuple(build_processors(options, setting, allowed, bounds))

    generator = None
    if options.seed is not None:
        generator = torch.Generator(model.device).manual_seed(options.seed)
    deadline = None if options.max_time is None else time.monotonic() + options.max_time
    return Plan(
        model,
        source,
        input_ids,
        options,
        targets,
        processors_of(range(len(input_ids))),
        processors_of,
        stop,
        deadline,
        generator,
    )


def _numbered_anew(allowed_tokens: AllowedTokens, sources: Sequence[int]) -> AllowedTokens:
    """As if these were the first sources; the caller goes on counting all of them."""
    return lambda index, ids: allowed_tokens(sources[index], ids)


def worth_dropping(done: int, sources: int) -> bool:
    """Whether to take sources that are done out of a batch: it copies what is kept of the others.

    A step costs about as much for each source as copying what is kept of it.
    """
    return 0 < done < sources and done * 4 >= sources


def _check_vocabulary(options: DecodingOptions, vocab_size: int) -> None:
    for name in _TOKEN_OPTIONS:
        largest = max(_flat(getattr(options, name)), default=0)
        if largest >= vocab_size:
            raise OptionInvalid(name, str(largest), f"token ids up to {vocab_size - 1}")


def _flat(value: object) -> list[int]:
    if isinstance(value, int):
        return [value]
    if isinstance(value, tuple):
        return [token_id for item in value for token_id in _flat(item)]
    return []
