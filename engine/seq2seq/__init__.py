"""The model family: configuration, tokenizer, model, checkpoints, devices."""

from engine.seq2seq.config import BertGenerationConfig, EncoderDecoderConfig
from engine.seq2seq.loading import LoadedModel, load_model
from engine.seq2seq.model import BertGenerationDecoder, BertGenerationEncoder, EncoderDecoderModel
from engine.seq2seq.threads import leave_a_core
from engine.seq2seq.tokenizer import BertGenerationTokenizer

__all__ = [
    "BertGenerationConfig",
    "BertGenerationDecoder",
    "BertGenerationEncoder",
    "BertGenerationTokenizer",
    "EncoderDecoderConfig",
    "EncoderDecoderModel",
    "LoadedModel",
    "leave_a_core",
    "load_model",
]
