"""The reference: transformers, from the same files."""

from __future__ import annotations

import importlib
import time
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from benchmarks.case import Ids, Measurement

NOT_THEIRS = ("draft_tokens", "prefix", "seed", "log_probs", "alternatives")
"""Our decoding options that transformers does not know."""


class _Clock:
    """A stopping criterion that stops nothing: it notes when each token was there."""

    def __init__(self) -> None:
        self.times: list[float] = []

    def __call__(self, input_ids: Tensor, scores: Any, **others: Any) -> Tensor:
        self.times.append(time.perf_counter())
        return torch.zeros(input_ids.shape[0], dtype=torch.bool)


class TransformersPeer:
    """An EncoderDecoderModel of transformers, in float32, with its cache."""

    def __init__(self, folder: Path, threads: int) -> None:
        torch.set_num_threads(threads)
        library: Any = importlib.import_module("transformers")
        library.utils.logging.set_verbosity_error()
        library.utils.logging.disable_progress_bar()
        self._library = library
        self.tokenizer = library.BertGenerationTokenizer.from_pretrained(folder)
        self._model = library.EncoderDecoderModel.from_pretrained(folder, dtype=torch.float32)
        self._model.eval()
        if getattr(self._model.config, "tie_encoder_decoder", False):
            _share(self._model)

    def generate(self, sources: list[Ids], beams: int, new_tokens: int) -> Measurement:
        """Generate exactly `new_tokens` tokens for sources of one length, and measure it."""
        clock = _Clock()
        began = time.perf_counter()
        ids = self._generate(
            torch.tensor(sources),
            stopping_criteria=[clock],
            num_beams=beams,
            min_new_tokens=new_tokens,
            max_new_tokens=new_tokens,
        )
        total_s = time.perf_counter() - began
        return Measurement(
            first_token_s=clock.times[0] - began,
            total_s=total_s,
            first_tokens=1,
            tokens=ids.shape[1] - 1,
            passes=len(clock.times),
            ids=tuple(ids[0, 1:].tolist()),
        )

    def complete(self, ids: Ids, options: dict[str, Any]) -> tuple[str, Ids, float]:
        """The text and ids of a greedy search from a prompt, and the seconds of the whole call.

        Making the prompt is not counted, in transformers' favour.
        """
        began = time.perf_counter()
        output = self._generate(torch.tensor([ids]), **options)[0]
        text: str = self.tokenizer.decode(output, skip_special_tokens=True)
        seconds = time.perf_counter() - began
        return text, output[1:].tolist(), seconds

    @torch.inference_mode()
    def _generate(self, input_ids: Tensor, stopping_criteria: Any = (), **options: Any) -> Tensor:
        criteria = self._library.StoppingCriteriaList(stopping_criteria)
        output: Tensor = self._model.generate(
            input_ids,
            attention_mask=torch.ones_like(input_ids),
            stopping_criteria=criteria,
            do_sample=False,
            use_cache=True,
            **options,
        )
        return output


def _share(model: Any) -> None:
    """Share the encoder's modules with the decoder, as the files say.

    transformers 5 has lost this and fills the decoder at random.
    """
    encoder, decoder = model.encoder, model.decoder.bert
    decoder.embeddings = encoder.embeddings
    for ours, theirs in zip(decoder.encoder.layer, encoder.encoder.layer, strict=True):
        for name in ("query", "key", "value"):
            setattr(ours.attention.self, name, getattr(theirs.attention.self, name))
        ours.attention.output = theirs.attention.output
        ours.intermediate = theirs.intermediate
        ours.output = theirs.output
    model.decoder.lm_head.decoder.weight = encoder.embeddings.word_embeddings.weight
