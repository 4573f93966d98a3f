"""Beam search, token for token as the reference (generation/utils.py, `_beam_search`).

Scores are sums of float32 log-probabilities; a finished hypothesis is divided by its generated
length (end token included, start token not) to the power of `length_penalty`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from engine.common_prefix import common_prefix_length
from engine.decoding.options import DecodingOptions
from engine.decoding.processors import build_processors
from engine.decoding.step import Step
from engine.seq2seq.cache import CrossAttentionCache
from engine.seq2seq.model import EncoderDecoderModel

_NEVER = -1.0e9
"""The reference's minus infinity: it survives being added to a score."""

_PROMPT = 1
"""Length of what the decoder starts from."""

Hypotheses = list[list[list[int]]]
"""Token ids by source and beam."""


def beam_search(
    model: EncoderDecoderModel, source: CrossAttentionCache, options: DecodingOptions
) -> Iterator[Step]:
    """Decode the B encoded sources together with K beams each, one step a token."""
    search = _BeamSearch(model, source, options)
    while not search.finished:
        search.advance()
        yield search.step()


class _BeamSearch:
    """The state of one search. Scores are [B, K], candidates [B, C]."""

    def __init__(
        self, model: EncoderDecoderModel, source: CrossAttentionCache, options: DecodingOptions
    ) -> None:
        config = model.config
        self.model = model
        self.source = source
        self.options = options
        self.ends = torch.tensor(config.eos_token_ids, device=model.device)
        self.processors = build_processors(options, config.eos_token_ids)
        self.sources = source.sources
        self.candidates = max(2, 1 + len(config.eos_token_ids)) * options.num_beams
        self.past = model.new_cache(self.sources * options.num_beams)
        self.length = _PROMPT
        self.finished = False

        assert config.start_token_id is not None
        beams = options.num_beams
        self.running: Hypotheses = [
            [[config.start_token_id] for _ in range(beams)] for _ in range(self.sources)
        ]
        self.done: Hypotheses = [[[] for _ in range(beams)] for _ in range(self.sources)]
        shape = (self.sources, beams)
        # All beams start alike: only the first may put forward candidates.
        self.running_scores = torch.full(shape, _NEVER, device=model.device)
        self.running_scores[:, 0] = 0.0
        self.done_scores = torch.full(shape, _NEVER, device=model.device)
        self.is_done = torch.zeros(shape, dtype=torch.bool, device=model.device)
        self.improvable = torch.ones((self.sources, 1), dtype=torch.bool, device=model.device)

    def advance(self) -> None:
        """Extend all hypotheses by one token."""
        beams = self.options.num_beams
        accumulated = self._next_log_probs() + self.running_scores[:, :, None]
        vocab_size = accumulated.shape[-1]
        scores, indices = accumulated.flatten(1).topk(self.candidates)
        tokens = indices % vocab_size
        ends_here = torch.isin(tokens, self.ends)
        if self.length + 1 >= self.options.max_length:
            ends_here.fill_(True)
        parents, token_lists = (indices // vocab_size).tolist(), tokens.tolist()
        extended = [
            [running[beam] + [token] for beam, token in zip(parent, chosen, strict=True)]
            for running, parent, chosen in zip(self.running, parents, token_lists, strict=True)
        ]

        continuing = scores + ends_here * _NEVER
        order = continuing.topk(beams).indices
        self._finish(extended, scores, ends_here)

        self.running_scores = continuing.gather(1, order)
        picks = order.tolist()
        previous = self.running
        self.running = [
            [candidates[i] for i in row] for candidates, row in zip(extended, picks, strict=True)
        ]
        self.length += 1
        self._close(ends_here)
        if not self.finished:
            beam_of = [[parent[i] for i in row] for parent, row in zip(parents, picks, strict=True)]
            self._reorder(previous, beam_of)

    def step(self) -> Step:
        """The best hypotheses so far."""
        done = self.is_done.tolist()
        best, settled = [], []
        for index, running in enumerate(self.running):
            ended = [
                hypothesis
                for hypothesis, is_done in zip(self.done[index], done[index], strict=True)
                if is_done
            ]
            if self.finished:
                best.append(ended[0])
                settled.append(len(ended[0]))
            else:
                best.append(running[0])
                first = running[0]
                settled.append(
                    min(common_prefix_length(first, other) for other in [*running, *ended])
                )
        return Step(best, settled, self.finished)

    def _next_log_probs(self) -> Tensor:
        rows = [row for beams in self.running for row in beams]
        ids = torch.tensor([row[-1:] for row in rows], device=self.model.device)
        logits = self.model.next_logits(ids, self.source, self.past)
        log_probs = torch.log_softmax(logits.float(), dim=-1)
        for process in self.processors:
            log_probs = process(rows, log_probs)
        return log_probs.view(self.sources, self.options.num_beams, -1)

    def _finish(
        self, extended: Sequence[Sequence[list[int]]], scores: Tensor, ends_here: Tensor
    ) -> None:
        """Keep the best K of the finished hypotheses and of the candidates that end here."""
        beams = self.options.num_beams
        may_finish = ends_here.clone()
        may_finish[:, beams:] = False  # the other candidates only stand by as continuations
        final = scores / ((self.length + 1 - _PROMPT) ** self.options.length_penalty)
        if self.options.early_stopping is True:
            final = final + self.is_done.all(dim=-1, keepdim=True) * _NEVER
        final = final + ~self.improvable * _NEVER
        final = final + ~may_finish * _NEVER
        merged = torch.cat((self.done_scores, final), dim=1)
        flags = torch.cat((self.is_done, may_finish), dim=1)
        order = merged.topk(beams).indices
        self.done_scores = merged.gather(1, order)
        self.is_done = flags.gather(1, order)
        self.done = [
            [(old + list(new))[i] for i in row]
            for old, new, row in zip(self.done, extended, order.tolist(), strict=True)
        ]

    def _close(self, ends_here: Tensor) -> None:
        """Decide which sources can still improve, and whether the search is over."""
        options = self.options
        length = self.length - _PROMPT
        if options.early_stopping == "never" and options.length_penalty > 0:
            length = options.max_length - _PROMPT
        possible = self.running_scores[:, :1] / (length**options.length_penalty)
        worst = torch.where(self.is_done, self.done_scores.amin(dim=1, keepdim=True), _NEVER)
        self.improvable = self.improvable & (possible > worst).any(dim=-1, keepdim=True)
        self.finished = (
            not bool(self.improvable.any())
            or (options.early_stopping is True and bool(self.is_done.all()))
            or bool(ends_here.all())
        )

    def _reorder(self, previous: Hypotheses, beam_of: Sequence[Sequence[int]]) -> None:
        """Let each row of the cache continue its new parent, copying only where they differ."""
        beams = self.options.num_beams
        rows: list[int] = []
        start = self.length
        for index, parents in enumerate(beam_of):
            rows.extend(index * beams + parent for parent in parents)
            for beam, parent in enumerate(parents):
                if beam != parent:
                    old = previous[index]
                    start = min(start, common_prefix_length(old[beam], old[parent]))
        self.past.reorder(rows, start)
