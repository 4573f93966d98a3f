"""Whether sentences that were written otherwise may stand in the place of the old ones."""

from __future__ import annotations

from engine.documents.sentences import split_sentences
from engine.seq2seq import LoadedModel
from engine.tasks.faithful.ground import Ground
from engine.tasks.faithful.spelling import SpelledWords
from engine.tasks.rewriting.fidelity import is_fused, is_split, is_translation
from engine.tasks.rewriting.units import FUSE, SPLIT
from engine.tasks.summaries.acceptance import headline_may_stand, sentences_may_stand
from engine.tasks.task import HEADLINE, TRANSLATE
from engine.tasks.traces.trace import PassTrace, RunTrace
from engine.tasks.varying import same_words


class Judge:
    """Judges new sentences for one place of a pass's output, by what its run would let stand."""

    def __init__(
        self,
        model: LoadedModel,
        run: RunTrace,
        one: PassTrace,
        output: str,
        written: tuple[int, int],
        place: int,
    ) -> None:
        """`written` is where the old ones stand in `output`, `place` where in the result."""
        start, end = written
        self._run = run
        self._before, self.old, self._behind = output[:start], output[start:end], output[end:]
        control = model.tokenizer.control_ids
        ids = [token for token in one.source_ids if token not in control]
        self._source: str = model.tokenizer.decode(ids)
        self._ground = Ground(self._source, language=run.language)
        text = run.outcome.text
        self._beside = text[:place], text[place + end - start :]

    def allows(self, said: str) -> bool:
        """Whether these sentences say something else, and nothing that a run would refuse."""
        if not said or same_words(said, self.old):
            return False
        source, whole = self._source, f"{self._before}{said}{self._behind}"
        match self._run.task_name:
            case task if task == TRANSLATE:
                return is_translation(source, whole)
            case task if task == FUSE:
                stands = is_fused(source, whole)
            case task if task == SPLIT:
                stands = is_split(source, whole)
            case task if task == HEADLINE:
                stands = headline_may_stand(said, source, ())
            case _:
                alone = len(self._sentences(source)) == 1
                others = (one for part in self._beside for one in self._sentences(part))
                stands = sentences_may_stand(said, source, others, alone=alone)
        return stands and not self._is_doubtful(said)

    def _is_doubtful(self, said: str) -> bool:
        if not self._run.options.faithful:
            return any(SpelledWords(self._source).new_names(said))
        whole = self._run.task_name == HEADLINE
        return any(map(self._ground.doubts, [said] if whole else self._sentences(said)))

    def _sentences(self, text: str) -> list[str]:
        found = split_sentences(text, self._run.language)
        return [text[sentence.start : sentence.end] for sentence in found]
