"""Generation on both sides with the same options, and many sets of options."""

from __future__ import annotations

import random
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
import transformers
from safetensors.torch import load_file, save_file
from torch import Tensor

from engine.decoding import DecodingOptions
from tests.parity.oracle import random_checkpoint

OURS = {"prefix", "seed", "log_probs", "alternatives"}
START, END, PAD = 2, 1, 0


def lively_checkpoint(folder: Path) -> Path:
    """A random checkpoint whose outputs end at all lengths and do not run into one token.

    Positions and sources weigh more in it, and its distributions are flatter.
    """
    path = random_checkpoint(folder, shared=False, seed=8) / "model.safetensors"
    tensors = load_file(path)
    factors = {
        "position_embeddings": 15.0,
        "crossattention.output.dense": 3.0,
        "decoder.bert.encoder.layer.1.output.dense": 4.0,
        "decoder.bert.encoder.layer.1.output.LayerNorm": 0.25,
    }
    for name, tensor in tensors.items():
        for part, factor in factors.items():
            if part in name:
                tensors[name] = tensor * factor
    tensors["decoder.lm_head.bias"][END] -= 1.0
    save_file(tensors, path)
    return folder


def reference_settings(options: DecodingOptions) -> transformers.GenerationConfig:
    """The options as the reference takes them: its own names, lists, None for what is off."""
    values = {
        name: [list(v) if isinstance(v, tuple) else v for v in value]
        if isinstance(value, tuple)
        else value
        for name, value in asdict(options).items()
        if name not in OURS and value is not None and value != ()
    }
    ids = {
        "decoder_start_token_id": START,
        "bos_token_id": START,
        "eos_token_id": END,
        "pad_token_id": PAD,
    }
    return transformers.GenerationConfig(**{**ids, **values})


def reference_generate(
    model: transformers.EncoderDecoderModel,
    ids: Tensor,
    mask: Tensor | None,
    options: DecodingOptions,
    **arguments: Any,
) -> Tensor:
    """What the reference generates: the seed sets torch's global generator, a prefix is given as
    decoder_input_ids."""
    if options.prefix:
        prompt = torch.tensor([[START, *options.prefix]]).expand(len(ids), -1)
        arguments["decoder_input_ids"] = prompt
    if options.seed is not None:
        torch.manual_seed(options.seed)
    mask = torch.ones_like(ids) if mask is None else mask
    settings = reference_settings(options)
    output: Tensor = model.generate(
        ids, attention_mask=mask, generation_config=settings, **arguments
    )
    return output


def option_sets(count: int, seed: int, **fixed: Any) -> list[DecodingOptions]:
    """Sets that go through all beams, length penalties and kinds of early stopping in turn, and
    set each of the other options now and then."""
    generator = random.Random(seed)
    pick = generator.choice

    def chance(share: float) -> bool:
        return generator.random() < share

    penalties = [1.0, 0.0, -1.0, 2.0, 0.6, -0.3, 1.5]
    sets = []
    for index in range(count):
        beams = 1 + index % 6
        values: dict[str, Any] = {
            "num_beams": beams,
            "length_penalty": penalties[index // 6 % len(penalties)],
            "early_stopping": (False, True, "never")[(index // 6 + index) % 3],
        }
        if chance(0.7):
            values["max_length"] = pick([2, 5, 12, 18, 30, 64])
        else:
            values["max_new_tokens"] = pick([1, 4, 11, 25])
        if chance(0.3):
            values["min_length"] = pick([3, 8, 20])
        elif chance(0.3):
            values["min_new_tokens"] = pick([2, 9])
        if chance(0.4):
            values["no_repeat_ngram_size"] = pick([1, 2, 3])
        if chance(0.2):
            values["encoder_no_repeat_ngram_size"] = pick([1, 2])
        if chance(0.3):
            values["repetition_penalty"] = pick([1.3, 0.8, 2.5])
        if chance(0.15):
            values["encoder_repetition_penalty"] = pick([1.4, 0.7])
        if chance(0.25):
            words = [tuple(generator.sample(range(97), pick([1, 1, 2, 3]))) for _ in range(40)]
            values["bad_words_ids"] = (*words, (END,))
        if chance(0.2):
            values["suppress_tokens"] = tuple(generator.sample(range(46, 97), 20))
        if chance(0.2):
            values["begin_suppress_tokens"] = tuple(generator.sample(range(97), 30))
        if chance(0.2):
            values["forced_bos_token_id"] = pick([START, 45])
        if chance(0.25):
            values["forced_eos_token_id"] = pick([END, (END, 2)])
        if chance(0.25):
            values["eos_token_id"] = pick([(END, 33), (5, 17, END), 40])
        if chance(0.25):
            values["pad_token_id"] = 7
        if chance(0.1):
            values["renormalize_logits"] = True
        if beams > 1 and chance(0.4):
            values["num_return_sequences"] = generator.randint(2, beams)
        if chance(0.15):
            values["prefix"] = tuple(generator.sample(range(3, 97), pick([1, 3])))
            values.setdefault("max_length", 20)
            values["max_length"] = max(values["max_length"], 6)
        if chance(0.1):
            values["decoder_start_token_id"] = START
        sets.append(DecodingOptions(**{**values, **fixed}))
    return sets


def sampled_from(sets: list[DecodingOptions], seed: int) -> list[DecodingOptions]:
    """The same sets, sampling instead: each with a seed, and with other warpers."""
    generator = random.Random(seed)
    pick = generator.choice
    sampling = []
    for index, options in enumerate(sets):
        values = asdict(options)
        if options.num_beams == 1:
            values["num_return_sequences"] = pick([1, 1, 3])
        values |= {
            "do_sample": True,
            "seed": index,
            "temperature": pick([1.0, 0.7, 3.0]),
            "top_k": pick([50, 0, 5]),
            "top_p": pick([1.0, 0.9, 0.4]),
            "min_p": pick([None, None, 0.1]),
            "typical_p": pick([1.0, 1.0, 0.6]),
        }
        sampling.append(DecodingOptions(**values))
    return sampling
