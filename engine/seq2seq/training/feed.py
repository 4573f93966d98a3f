"""The batches of a training, one after the other, from any place on."""

from __future__ import annotations

from collections.abc import Sequence

from engine.errors import OptionInvalid
from engine.seq2seq.training.batches import epoch_batches
from engine.seq2seq.training.examples import Example
from engine.seq2seq.training.settings import TrainingSettings


class Feed:
    """Epoch after epoch; `epoch` and `batch` are the place of the next batch.

    Raises OptionInvalid for a mixture that leaves nothing.
    """

    def __init__(
        self, examples: Sequence[Example], settings: TrainingSettings, epoch: int, batch: int
    ) -> None:
        self._examples = examples
        self._settings = settings
        self.epoch = epoch
        self.batch = batch
        self._batches = self._of_epoch()

    def __len__(self) -> int:
        """How many batches the present epoch has."""
        return len(self._batches)

    def take(self) -> list[Example]:
        """The next batch."""
        if self.batch >= len(self._batches):
            self.epoch, self.batch = self.epoch + 1, 0
            self._batches = self._of_epoch()
        places = self._batches[self.batch]
        self.batch += 1
        return [self._examples[place] for place in places]

    def _of_epoch(self) -> list[list[int]]:
        s = self._settings
        batches = epoch_batches(self._examples, s.tokens_per_batch, s.mixture, s.seed, self.epoch)
        if not batches:
            raise OptionInvalid("mixture", "0 for all tasks of the pairs", "more for some task")
        return batches
