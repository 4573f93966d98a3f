"""CTranslate2, which cannot load our models: a BART-shaped one of the same sizes, in int8.

Its weights are random, and shared between encoder and decoder as ours are. As a program it writes
such a model (writing takes more memory than running, so that is a process of its own):

    python -m benchmarks.systems.ctranslate2_peer MODEL_FOLDER OUTPUT_FOLDER
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.case import Ids, Measurement

_SPECIAL = ["<unk>", "<s>", "</s>"]
_ATTEMPTS = 5


class CTranslate2Peer:
    """A Translator of CTranslate2 over the model in a folder."""

    def __init__(self, folder: Path, threads: int) -> None:
        library: Any = importlib.import_module("ctranslate2")
        self._translator = library.Translator(
            str(folder),
            device="cpu",
            compute_type="int8",
            inter_threads=1,
            intra_threads=threads,
        )

    def generate(self, sources: list[Ids], beams: int, new_tokens: int) -> Measurement:
        """Generate exactly `new_tokens` tokens for sources of one length, and measure it.

        The first token's time is that of a call for one token: beams cannot be watched. Where it
        took longer than all tokens, something else had the processor: both are measured again.
        """
        tokens = [[f"t{max(token, len(_SPECIAL))}" for token in source] for source in sources]
        for _ in range(_ATTEMPTS):
            first_token_s, _ = self._timed(tokens, beams, 1)
            total_s, output = self._timed(tokens, beams, new_tokens)
            if first_token_s < total_s:
                break
        return Measurement(
            first_token_s=first_token_s,
            total_s=total_s,
            first_tokens=1,
            tokens=len(output),
            passes=len(output),
            ids=(),
        )

    def _timed(self, sources: list[list[str]], beams: int, length: int) -> tuple[float, list[str]]:
        began = time.perf_counter()
        results = self._translator.translate_batch(
            sources,
            beam_size=beams,
            min_decoding_length=length,
            max_decoding_length=length,
            max_input_length=0,
        )
        output: list[str] = results[0].hypotheses[0]
        return time.perf_counter() - began, output


def write_model(model_folder: Path, output: Path) -> None:
    """Write a random int8 model with the sizes of a model's config.json."""
    library: Any = importlib.import_module("ctranslate2")
    specs: Any = importlib.import_module("ctranslate2.specs")
    config = json.loads((model_folder / "config.json").read_text(encoding="utf-8"))["decoder"]
    spec = specs.TransformerSpec.from_config(
        config["num_hidden_layers"],
        config["num_attention_heads"],
        pre_norm=False,
        activation=library.specs.Activation.GELU,
        layernorm_embedding=True,
    )
    _fill(spec, config)
    names = [*_SPECIAL, *(f"t{index}" for index in range(len(_SPECIAL), config["vocab_size"]))]
    spec.register_source_vocabulary(names)
    spec.register_target_vocabulary(names)
    spec.config.decoder_start_token = "<s>"
    spec.config.bos_token, spec.config.eos_token, spec.config.unk_token = "<s>", "</s>", "<unk>"
    spec.validate()
    spec.optimize(quantization="int8")
    output.mkdir(parents=True, exist_ok=True)
    spec.save(str(output))


def _fill(spec: Any, config: dict[str, Any]) -> None:
    hidden, inner = config["hidden_size"], config["intermediate_size"]
    random = np.random.default_rng(0)

    def weights(*shape: int) -> Any:
        return random.standard_normal(shape, dtype=np.float32) * np.float32(0.02)

    def set_linear(linear: Any, rows: int, columns: int) -> None:
        linear.weight, linear.bias = weights(rows, columns), np.zeros(rows, np.float32)

    def set_norm(norm: Any) -> None:
        norm.gamma, norm.beta = np.ones(hidden, np.float32), np.zeros(hidden, np.float32)

    words = weights(config["vocab_size"], hidden)
    positions = weights(config["max_position_embeddings"], hidden)
    for stack in (spec.encoder, spec.decoder):
        stack.scale_embeddings = False
        stack.position_encodings.encodings = positions
        set_norm(stack.layernorm_embedding)
    spec.encoder.embeddings[0].weight = words
    spec.decoder.embeddings.weight = words
    spec.decoder.projection.weight = words
    spec.decoder.projection.bias = np.zeros(config["vocab_size"], np.float32)
    for ours, theirs in zip(spec.encoder.layer, spec.decoder.layer, strict=True):
        set_linear(ours.self_attention.linear[0], 3 * hidden, hidden)
        set_linear(ours.self_attention.linear[1], hidden, hidden)
        set_linear(ours.ffn.linear_0, inner, hidden)
        set_linear(ours.ffn.linear_1, hidden, inner)
        # Equal arrays are stored, and loaded, once.
        for shared, original in (
            (theirs.self_attention.linear[0], ours.self_attention.linear[0]),
            (theirs.self_attention.linear[1], ours.self_attention.linear[1]),
            (theirs.ffn.linear_0, ours.ffn.linear_0),
            (theirs.ffn.linear_1, ours.ffn.linear_1),
        ):
            shared.weight, shared.bias = original.weight, original.bias
        set_linear(theirs.attention.linear[0], hidden, hidden)
        set_linear(theirs.attention.linear[1], 2 * hidden, hidden)
        set_linear(theirs.attention.linear[2], hidden, hidden)
        for part in (ours.self_attention, ours.ffn, theirs.self_attention, theirs.ffn):
            set_norm(part.layer_norm)
        set_norm(theirs.attention.layer_norm)


if __name__ == "__main__":
    write_model(Path(sys.argv[1]), Path(sys.argv[2]))
