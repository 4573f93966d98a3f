"""The model family under the reference's names: configurations, tokenizers, models, loading."""

from engine.seq2seq.configuration import (
    BertConfig,
    BertGenerationConfig,
    EncoderDecoderConfig,
    GPT2Config,
    RobertaConfig,
    XLMRobertaConfig,
)
from engine.seq2seq.encoder_decoder import EncoderDecoderModel
from engine.seq2seq.language_model import BertGenerationDecoder, LanguageModel
from engine.seq2seq.loading import LoadedModel, load_model
from engine.seq2seq.stack import BertGenerationEncoder, Stack
from engine.seq2seq.threads import leave_a_core
from engine.seq2seq.tokenizers import (
    AutoTokenizer,
    BertGenerationTokenizer,
    BertTokenizer,
    RobertaTokenizer,
)

__all__ = [
    "AutoTokenizer",
    "BertConfig",
    "BertGenerationConfig",
    "BertGenerationDecoder",
    "BertGenerationEncoder",
    "BertGenerationTokenizer",
    "BertTokenizer",
    "EncoderDecoderConfig",
    "EncoderDecoderModel",
    "GPT2Config",
    "LanguageModel",
    "LoadedModel",
    "RobertaConfig",
    "RobertaTokenizer",
    "Stack",
    "XLMRobertaConfig",
    "leave_a_core",
    "load_model",
]
