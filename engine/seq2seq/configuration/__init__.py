"""Configurations of the model family, as `config.json` holds them.

Every value is checked against a range before anything is allocated.
"""

from engine.hub.model_json import read_json
from engine.seq2seq.configuration.bert import (
    BertConfig,
    BertGenerationConfig,
    RobertaConfig,
    XLMRobertaConfig,
)
from engine.seq2seq.configuration.encoder_decoder import (
    DECODERS,
    ENCODERS,
    EncoderDecoderConfig,
    read_stack_config,
)
from engine.seq2seq.configuration.gpt2 import GPT2Config
from engine.seq2seq.configuration.stack import StackConfig

__all__ = [
    "DECODERS",
    "ENCODERS",
    "BertConfig",
    "BertGenerationConfig",
    "EncoderDecoderConfig",
    "GPT2Config",
    "RobertaConfig",
    "StackConfig",
    "XLMRobertaConfig",
    "read_json",
    "read_stack_config",
]
