"""Beam search, token for token as the reference (generation/utils.py, `_beam_search`).

Scores are sums of float32 log-probabilities; a finished hypothesis is divided by its generated
length (end token included, start token not) to the power of `length_penalty`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import torch
from torch import Tensor

from engine.common_prefix import common_prefix_length
from engine.decoding.largest import largest
from engine.decoding.plan import Plan, worth_dropping
from engine.decoding.step import Hypothesis, Step

_NEVER = -1.0e9
"""The reference's minus infinity: it survives being added to a score."""

Hypotheses = list[list[list[int]]]
"""Token ids by source and beam."""


def beam_search(plan: Plan) -> Iterator[Step]:
    """Decode the B sources together with K beams each, one step a token.

    Sources that are done leave the batch, where that does not change what is drawn for the others.
    """
    search = _BeamSearch(plan)
    while not search.finished:
        search.advance()
        yield search.step()


class _BeamSearch:
    """The state of one search. Scores are [B, K], candidates [B, C], of the sources in the batch.

    `places` are where those stand among all, `ended` what came of the others.
    """

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.options = plan.options
        self.max_length = plan.targets.max_length
        self.prompt = len(plan.targets.prompt)
        device = plan.model.device
        self.ends = frozenset(plan.targets.eos_token_ids)
        self.sources, beams = plan.source.sources, plan.options.num_beams
        self.places = list(range(self.sources))
        self.ended: list[tuple[Hypothesis, ...]] = [()] * self.sources
        # More than can end at once, so that K hypotheses can always go on.
        self.candidates = max(2, 1 + len(plan.targets.eos_token_ids)) * beams
        self.length = self.prompt
        self.finished = False

        rows, self.past = plan.new_rows(beams)
        self.running: Hypotheses = [
            rows[start : start + beams] for start in range(0, len(rows), beams)
        ]
        # A source that never finishes anything (all tokens forbidden) returns its prompt.
        self.done: Hypotheses = [list(running) for running in self.running]
        shape = (self.sources, beams)
        # All beams start alike: only the first may put forward candidates.
        self.running_scores = torch.full(shape, _NEVER, device=device)
        self.running_scores[:, 0] = 0.0
        self.done_scores = torch.full(shape, _NEVER, device=device)
        self.is_done = torch.zeros(shape, dtype=torch.bool, device=device)
        self.improvable = torch.ones((self.sources, 1), dtype=torch.bool, device=device)
        # What Python decides by: is_done and improvable, and which sources have their final
        # hypotheses while others are still decoded.
        self.done_flags: list[list[bool]] = self.is_done.tolist()
        self.improvable_flags = [True] * self.sources
        # Whether no two of those that are done and may be returned have the same score, of which
        # topk, and so the reference, may change the order with every step.
        self.ranked = [True] * self.sources
        self.closed = [False] * self.sources

    def advance(self) -> None:
        """Extend all hypotheses by one token."""
        accumulated = self._next_log_probs() + self.running_scores[:, :, None]
        vocab_size = accumulated.shape[-1]
        scores, indices = self._candidates(accumulated.flatten(1))
        chosen = [[divmod(index, vocab_size) for index in row] for row in indices.tolist()]
        parents = [[parent for parent, _ in row] for row in chosen]
        extended = [
            [running[parent] + [token] for parent, token in row]
            for running, row in zip(self.running, chosen, strict=True)
        ]
        ends_here = self._ends_here(extended)
        self._finish(extended, scores, ends_here)

        self.running_scores, picks = self._continuing(scores, ends_here)
        previous = self.running
        self.running = [
            [candidates[i] for i in row] for candidates, row in zip(extended, picks, strict=True)
        ]
        self.length += 1
        self._close(ends_here)
        if not self.finished:
            beam_of = [[parent[i] for i in row] for parent, row in zip(parents, picks, strict=True)]
            self._reorder(previous, beam_of)
            self._drop_closed()

    def step(self) -> Step:
        """The best hypotheses so far."""
        best: list[Sequence[int]] = [ended[0].ids if ended else () for ended in self.ended]
        settled = list(map(len, best))
        for index, (place, running) in enumerate(zip(self.places, self.running, strict=True)):
            ended = [
                hypothesis
                for hypothesis, is_done in zip(
                    self.done[index], self.done_flags[index], strict=True
                )
                if is_done
            ]
            if self.finished or (self.closed[index] and self.done_flags[index][0]):
                best[place] = self.done[index][0]
                settled[place] = len(self.done[index][0])
            else:
                first = best[place] = running[0]
                settled[place] = min(
                    common_prefix_length(first, other) for other in [*running, *ended]
                )
        result = self._result() if self.finished else None
        return Step(best, settled, self.finished, result, self._considered)

    def _result(self) -> tuple[tuple[Hypothesis, ...], ...]:
        self._end(range(self.sources))
        return tuple(self.ended)

    def _considered(self) -> tuple[Hypothesis, ...]:
        """What is in the running for the first source, with scores as the search compares them."""
        if self.ended[0]:
            return self.ended[0]
        scores = (self.running_scores[0] / self._divisor(self.length)).tolist()
        found = [
            Hypothesis(tuple(ids), score)
            for ids, score in zip(self.running[0], scores, strict=True)
            if score > _NEVER / 2
        ]
        ended = zip(self.done[0], self.done_scores[0].tolist(), self.done_flags[0], strict=True)
        found += [Hypothesis(tuple(ids), score) for ids, score, is_done in ended if is_done]
        return tuple(sorted(found, key=lambda one: -(one.score or 0.0)))

    def _end(self, indices: Iterable[int]) -> None:
        """Note what came of these sources of the batch."""
        count = self.options.num_return_sequences
        scores = self.done_scores.tolist()
        for index in indices:
            pairs = zip(self.done[index], scores[index], strict=True)
            found = tuple(Hypothesis(tuple(ids), score) for ids, score in pairs)
            self.ended[self.places[index]] = found[:count]

    def _drop_closed(self) -> None:
        """Go on without the sources that have their final hypotheses."""
        closed = [
            is_closed and flags[0] and is_ranked
            for is_closed, flags, is_ranked in zip(
                self.closed, self.done_flags, self.ranked, strict=True
            )
        ]
        if not (self.plan.may_drop and worth_dropping(sum(closed), self.sources)):
            return
        self._end(index for index, is_closed in enumerate(closed) if is_closed)
        kept = [index for index, is_closed in enumerate(closed) if not is_closed]
        beams = self.options.num_beams
        self.plan = self.plan.select(kept)
        self.past.keep([index * beams + beam for index in kept for beam in range(beams)])
        self.sources = len(kept)
        self.places = [self.places[index] for index in kept]
        self.running = [self.running[index] for index in kept]
        self.done = [self.done[index] for index in kept]
        self.running_scores = self.running_scores[kept]
        self.done_scores = self.done_scores[kept]
        self.is_done = self.is_done[kept]
        self.improvable = self.improvable[kept]
        self.improvable_flags = [self.improvable_flags[index] for index in kept]
        self.done_flags = [self.done_flags[index] for index in kept]
        self.ranked = [self.ranked[index] for index in kept]
        self.closed = [self.closed[index] for index in kept]

    def _next_log_probs(self) -> Tensor:
        rows = [row for beams in self.running for row in beams]
        log_probs = torch.log_softmax(self.plan.logits(rows, self.past), dim=-1)
        log_probs = self.plan.process(rows, log_probs)
        return log_probs.view(self.sources, self.options.num_beams, -1)

    def _candidates(self, accumulated: Tensor) -> tuple[Tensor, Tensor]:
        """Scores and indices [B, C] of the best continuations in [B, K * V], or of drawn ones."""
        count = min(self.candidates, accumulated.shape[1])
        if self.options.do_sample:
            indices = self.plan.draw(accumulated, count)
            return accumulated.gather(1, indices), indices
        return largest(accumulated, count)

    def _ends_here(self, extended: Hypotheses) -> list[list[bool]]:
        """Which candidates [B, C] end with their last token."""
        if self.length + 1 >= self.max_length or self.plan.out_of_time:
            return [[True] * len(candidates) for candidates in extended]
        ends = [[ids[-1] in self.ends for ids in candidates] for candidates in extended]
        if (stop := self.plan.stop) is None:
            return ends
        stops = [[bool(stop(tuple(ids))) for ids in candidates] for candidates in extended]
        return [
            [is_end or stopped for is_end, stopped in zip(*row, strict=True)]
            for row in zip(ends, stops, strict=True)
        ]

    def _continuing(
        self, scores: Tensor, ends_here: Sequence[Sequence[bool]]
    ) -> tuple[Tensor, list[list[int]]]:
        """Scores [B, K] of the best candidates that don't end here, and which they are."""
        beams = self.options.num_beams
        if not any(map(any, ends_here)):
            # In order already, but drawn ones; of equal ones topk, and the reference, may take any.
            first = scores[:, : beams + 1].tolist()
            if all(one > next_one for row in first for one, next_one in pairwise(row)):
                return scores[:, :beams], [list(range(beams))] * self.sources
        may_finish = torch.tensor(ends_here, dtype=torch.bool, device=scores.device)
        best, order = (scores + may_finish * _NEVER).topk(beams)
        return best, order.tolist()

    def _divisor(self, length: int) -> float:
        """What the score of a hypothesis with so many tokens in all is divided by."""
        divisor: float = float(length - self.prompt) ** self.options.length_penalty
        return divisor

    def _finish(
        self,
        extended: Sequence[Sequence[list[int]]],
        scores: Tensor,
        ends_here: Sequence[Sequence[bool]],
    ) -> None:
        """Keep the best K of the finished hypotheses and of the candidates that end here."""
        beams, count = self.options.num_beams, self.options.num_return_sequences
        if count == 1 and all(self.ranked) and not any(map(any, ends_here)):
            return  # what is done stays as it is, and of the rest only the first is ever looked at
        may_finish = torch.tensor(ends_here, dtype=torch.bool, device=scores.device)
        may_finish[:, beams:] = False  # the other candidates only stand by as continuations
        final = scores / self._divisor(self.length + 1)
        if self.options.early_stopping is True:
            final = final + self.is_done.all(dim=-1, keepdim=True) * _NEVER
        final = final + ~self.improvable * _NEVER
        final = final + ~may_finish * _NEVER
        merged = torch.cat((self.done_scores, final), dim=1)
        flags = torch.cat((self.is_done, may_finish), dim=1)
        order = merged.topk(beams).indices
        self.done_scores = merged.gather(1, order)
        self.is_done = flags.gather(1, order)
        self.done_flags = self.is_done.tolist()
        self.ranked = [
            all(
                not is_done or before > score
                for (before, score), is_done in zip(
                    pairwise(row[: count + 1]), flags[1:], strict=False
                )
            )
            for row, flags in zip(self.done_scores.tolist(), self.done_flags, strict=True)
        ]
        self.done = [
            [(old + list(new))[i] for i in row]
            for old, new, row in zip(self.done, extended, order.tolist(), strict=True)
        ]

    def _close(self, ends_here: Sequence[Sequence[bool]]) -> None:
        """Decide which sources can still improve, and whether the search is over."""
        options = self.options
        at_the_end = options.early_stopping == "never" and options.length_penalty > 0
        divisor = self._divisor(self.max_length if at_the_end else self.length)
        first_scores = self.running_scores[:, 0].tolist()
        # While nothing is done, everything that is possible is better.
        all_possible = all(score / divisor > _NEVER for score in first_scores)
        if any(map(any, self.done_flags)) or not all_possible:
            possible = self.running_scores[:, :1] / divisor
            worst = torch.where(self.is_done, self.done_scores.amin(dim=1, keepdim=True), _NEVER)
            self.improvable = self.improvable & (possible > worst).any(dim=-1, keepdim=True)
            self.improvable_flags = self.improvable[:, 0].tolist()
        improvable = self.improvable_flags
        full = [options.early_stopping is True and all(flags) for flags in self.done_flags]
        self.closed = [
            is_full or not may_improve
            for is_full, may_improve in zip(full, improvable, strict=True)
        ]
        self.finished = not any(improvable) or all(full) or all(map(all, ends_here))

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
