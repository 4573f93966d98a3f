"""A warm start, from folders of checkpoints to the folder of a model."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from engine.errors import ModelFolderTaken, OptionInvalid, OutputUnwritable
from engine.seq2seq.configuration import GPT2Config
from engine.seq2seq.encoder_decoder import EncoderDecoderModel
from engine.seq2seq.tokenizers import AutoTokenizer, BertGenerationTokenizer, GPT2Tokenizer
from engine.seq2seq.tokenizers.bert_generation import VOCABULARY_FILE
from engine.seq2seq.warm_start.pair import Origin, make_pair
from engine.seq2seq.warm_start.plan import WarmStartPlan

MakeVocabulary = Callable[[Path], object]
"""Writes a SentencePiece vocabulary to the path that it is given."""


def make_warm_start(
    encoder: Path,
    decoder: Path,
    out: Path,
    plan: WarmStartPlan,
    vocabulary: MakeVocabulary | None = None,
) -> EncoderDecoderModel:
    """Write the model that a plan makes of two checkpoints (or one, named twice); the model.

    `out` is made, whole or not at all. With `vocabulary` the model reads and writes that one, and
    is a BertGeneration; else it keeps the checkpoints' own. Raises ModelFolderTaken,
    OutputUnwritable, OptionInvalid, WarmStartRefused, and what reading the checkpoints raises.
    """
    check_is_new(out)
    partial = out.with_name(f"{out.name}.part")
    try:
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True)
        model = _write(encoder, decoder, partial, plan, vocabulary)
        if out.exists():
            out.rmdir()  # where an empty one stands
        partial.rename(out)
    except OSError as error:
        raise OutputUnwritable((error.strerror or str(error)).lower()) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return model


def check_is_new(folder: Path) -> None:
    """Raises ModelFolderTaken for a file, or for a folder that holds anything.

    And OptionInvalid for `.` and the like: a folder appears under its name when it is whole.
    """
    if folder.name in ("", ".."):
        raise OptionInvalid("out", str(folder), "the name of a new folder")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ModelFolderTaken(str(folder))


def _write(
    encoder: Path,
    decoder: Path,
    folder: Path,
    plan: WarmStartPlan,
    make_vocabulary: MakeVocabulary | None,
) -> EncoderDecoderModel:
    origins = [Origin(path, AutoTokenizer.from_pretrained(path)) for path in (encoder, decoder)]

    def vocabulary() -> BertGenerationTokenizer:
        assert make_vocabulary is not None
        make_vocabulary(folder / VOCABULARY_FILE)
        return BertGenerationTokenizer(folder / VOCABULARY_FILE)

    make = vocabulary if make_vocabulary is not None else None
    model, tokenizer = make_pair(origins[0], origins[1], plan, make)
    tokenizer.model_max_length = model.config.encoder.positions
    tokenizer.save_pretrained(folder)
    of_decoder = origins[1].tokenizer
    if isinstance(model.config.decoder, GPT2Config) and isinstance(of_decoder, GPT2Tokenizer):
        of_decoder.save_vocabulary(folder)  # beside the encoder's: it writes what was read there
    model.save_pretrained(folder)
    return model
