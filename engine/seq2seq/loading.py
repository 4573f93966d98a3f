"""From a model's folder to a model that can be used."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.errors import ModelDamaged
from engine.hub.library import check_model_folder
from engine.hub.naming import model_name
from engine.seq2seq.configuration import EncoderDecoderConfig, GPT2Config
from engine.seq2seq.device import choose_device, choose_precision, device_note, precision_note
from engine.seq2seq.packed.cuda_graphs import CudaRecorder
from engine.seq2seq.packed.graphed import GraphedModel
from engine.seq2seq.packed.loading import load_packed
from engine.seq2seq.protocol import Seq2Seq
from engine.seq2seq.tokenizers import AutoTokenizer, GPT2Tokenizer, RobertaTokenizer, Tokenizer


@dataclass(frozen=True)
class LoadedModel:
    """A model, its tokenizers, and what its files say about generation.

    `target_tokenizer` reads the output; it is `tokenizer` itself but where the decoder has a
    vocabulary of its own. `note` is a sentence or several on why it is slower than it could be, or
    empty.
    """

    name: str
    folder: Path
    model: Seq2Seq
    tokenizer: Tokenizer
    target_tokenizer: Tokenizer
    generation_config: Mapping[str, Any]
    device: str
    precision: str
    seconds: float
    note: str = ""


def load_model(
    folder: Path,
    device: str = "auto",
    precision: str = "auto",
    check: Callable[[float], None] = lambda fraction: None,
) -> LoadedModel:
    """Load the model of a folder onto a device.

    `check` is called between tensors with the fraction loaded, and raises to abandon. Raises
    ModelFolderMissing, ModelNotFolder, ModelMissing, ModelDamaged, ModelUnsupported, ConfigInvalid,
    DeviceUnavailable, DeviceFailed or PrecisionUnavailable.
    """
    began = time.perf_counter()
    folder = folder.resolve()
    chosen_device = choose_device(device)
    chosen_precision = choose_precision(precision, chosen_device)
    check_model_folder(folder)
    config = EncoderDecoderConfig.from_pretrained(folder)
    tokenizer = AutoTokenizer.from_pretrained(folder)
    if tokenizer.vocab_size > config.encoder.vocab_size:
        reason = (
            f"its {tokenizer.vocab_size} pieces do not fit the model's {config.encoder.vocab_size}"
        )
        raise ModelDamaged(str(folder), "spiece.model", reason)
    packed = load_packed(folder, config, chosen_device, chosen_precision, check)
    model: Seq2Seq = packed
    notes = [device_note(device, chosen_device), precision_note(precision, chosen_device)]
    if chosen_device.type == "cuda":
        model = graphed = GraphedModel(packed, CudaRecorder())
        notes.append(graphed.try_out())
    return LoadedModel(
        name=model_name(folder),
        folder=folder,
        model=model,
        tokenizer=tokenizer,
        target_tokenizer=target_tokenizer_of(folder, config, tokenizer),
        generation_config=packed.generation_config,
        device=chosen_device.type,
        precision=chosen_precision,
        seconds=time.perf_counter() - began,
        note=" ".join(filter(None, notes)),
    )


def target_tokenizer_of(folder: Path, config: EncoderDecoderConfig, source: Tokenizer) -> Tokenizer:
    """GPT-2's own, where a GPT-2 writes what was read with another vocabulary.

    Of two byte-level vocabularies a folder can hold only one: there it serves both sides.
    """
    if (
        config.decoder.model_type != GPT2Config.model_type
        or config.decoder.vocab_size == config.encoder.vocab_size
        or isinstance(source, GPT2Tokenizer | RobertaTokenizer)
    ):
        return source
    return GPT2Tokenizer.from_pretrained(folder)
