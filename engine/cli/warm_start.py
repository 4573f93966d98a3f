"""`brevity warm-start`: a model to train, made of checkpoints."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from engine.cli.exit_status import DONE, FAILED, WRONG_USAGE
from engine.cli.output import say, write_out
from engine.cli.warm_start_parser import WarmStartInvocation, parse_warm_start
from engine.errors import (
    BaseMissing,
    BrevityError,
    FileIsFolder,
    FileMissing,
    FileUnreadable,
    ModelDamaged,
    ModelNotInstalled,
    OptionInvalid,
    WarmStartRefused,
)
from engine.hub.library import find_model
from engine.wording import worded

if TYPE_CHECKING:
    from engine.seq2seq import EncoderDecoderModel
    from engine.seq2seq.warm_start.folder import MakeVocabulary


def run_warm_start(words: list[str]) -> int:
    """Do what `words`, those behind `warm-start`, ask for; the exit status.

    Raises SystemExit for wrong usage and for --help, BrokenPipeError and OutputUnwritable when
    standard output can't be written.
    """
    invocation = parse_warm_start(words)
    try:
        model = _make(invocation)
    except BrevityError as error:
        say(f"brevity: {error}")
        return WRONG_USAGE if isinstance(error, OptionInvalid) else FAILED
    write_out(f"{_told(invocation.out, model)}\n")
    return DONE


def _make(invocation: WarmStartInvocation) -> EncoderDecoderModel:
    encoder, decoder = _find(invocation.encoder), _find(invocation.decoder)
    _check_readable([*invocation.texts, *filter(None, [invocation.vocabulary])])
    # Only now: importing torch takes a second, which wrong names need not.
    from engine.seq2seq import leave_a_core
    from engine.seq2seq.warm_start import WarmStartPlan, make_warm_start

    plan = WarmStartPlan(
        share=invocation.share,
        encoder_layers=invocation.encoder_layers,
        decoder_layers=invocation.decoder_layers,
        cross_attention=invocation.cross_attention,
        seed=invocation.seed,
    )
    leave_a_core()
    return make_warm_start(encoder, decoder, Path(invocation.out), plan, _vocabulary(invocation))


def _vocabulary(invocation: WarmStartInvocation) -> MakeVocabulary | None:
    from engine.seq2seq import BertGenerationTokenizer
    from engine.seq2seq.warm_start import VocabularySettings, read_texts, train_vocabulary

    if invocation.vocabulary is not None:
        try:
            given = BertGenerationTokenizer(invocation.vocabulary)
        except ModelDamaged as error:
            reason = f"{invocation.vocabulary} is no SentencePiece vocabulary"
            raise WarmStartRefused(reason) from error
        return lambda path: shutil.copyfile(given.vocab_file, path)
    if not invocation.texts:
        return None
    settings = VocabularySettings(size=invocation.vocabulary_size, seed=invocation.seed)
    texts = [Path(text) for text in invocation.texts]

    def train(path: Path) -> None:
        say(f"brevity: training a vocabulary of {settings.size} pieces; this can take minutes")
        train_vocabulary(read_texts(texts), settings, path)

    return train


def _find(name: str) -> Path:
    try:
        return find_model(name)
    except ModelNotInstalled as error:
        raise BaseMissing(name) from error


def _check_readable(names: list[str]) -> None:
    """Before minutes of work rather than after them."""
    for name in names:
        path = Path(name)
        if not path.exists():
            raise FileMissing(name)
        if path.is_dir():
            raise FileIsFolder(name)
        if not os.access(path, os.R_OK):
            raise FileUnreadable(name, "permission denied")


def _told(out: str, model: EncoderDecoderModel) -> str:
    config = model.config
    millions = sum(parameter.numel() for parameter in model.parameters()) / 1e6
    pieces = config.decoder.vocab_size
    layers = worded(
        "{layers} layers, shared" if config.tie_encoder_decoder else "{layers} layers",
        layers=f"{config.encoder.num_hidden_layers}+{config.decoder.num_hidden_layers}",
    )
    return worded(
        "{folder}: {encoder} to {decoder}, {layers}, {pieces} pieces, {millions:.1f} million"
        " parameters. Train it with {command}.",
        folder=out,
        encoder=config.encoder.model_type,
        decoder=config.decoder.model_type,
        layers=layers,
        pieces=pieces,
        millions=millions,
        command=f"brevity train --from {out}",
    )
