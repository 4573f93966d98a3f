"""Small random checkpoints of every kind that a warm start begins with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch

from engine.seq2seq import (
    AutoTokenizer,
    BertConfig,
    GPT2Config,
    LanguageModel,
    RobertaConfig,
)
from engine.seq2seq.configuration import StackConfig
from tests.engine.seq2seq.tokenizers.vocabularies import SENTENCES, make_vocabularies

SIZES: dict[str, Any] = {
    "hidden_size": 32,
    "num_hidden_layers": 4,
    "num_attention_heads": 4,
    "intermediate_size": 64,
    "initializer_range": 0.3,
}


@pytest.fixture(scope="session")
def checkpoints(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Models with heads: uncased BERTs of two seeds and a wide one, a RoBERTa, a GPT-2."""
    vocabularies = make_vocabularies(tmp_path_factory.mktemp("vocabularies"))
    root = tmp_path_factory.mktemp("checkpoints")
    positions = {"max_position_embeddings": 64}
    made = {}
    for seed, (name, kind, cls, changes) in enumerate(
        [
            ("bert", "bert uncased", BertConfig, positions),
            ("other bert", "bert uncased", BertConfig, positions),
            ("wide bert", "bert uncased", BertConfig, {**positions, "hidden_size": 48}),
            ("roberta", "roberta", RobertaConfig, {"max_position_embeddings": 66}),
            ("gpt2", "gpt2", GPT2Config, positions),
        ]
    ):
        tokenizer = AutoTokenizer.from_pretrained(vocabularies[kind])
        config = cls(
            vocab_size=len(tokenizer),
            bos_token_id=tokenizer.bos_token_id,
            eos_token_id=tokenizer.eos_token_id,
            **{**SIZES, **changes},
        )
        made[name] = root / name.replace(" ", "-")
        _model(config, seed).save_pretrained(made[name])
        tokenizer.save_pretrained(made[name])
    return made


@pytest.fixture(scope="session")
def texts() -> list[str]:
    """What a small vocabulary is trained on."""
    return SENTENCES * 20


def _model(config: StackConfig, seed: int) -> LanguageModel:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model = LanguageModel(config)
        with torch.no_grad():
            for parameter in model.parameters():
                if parameter.dim() == 1:  # zeros and ones hide mistakes
                    parameter.add_(torch.randn_like(parameter) * 0.3)
    return model
