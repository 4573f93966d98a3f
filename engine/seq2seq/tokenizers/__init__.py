"""Text to ids and back: one class for each kind of vocabulary, chosen by the files present."""

from engine.seq2seq.tokenizers.auto import AutoTokenizer
from engine.seq2seq.tokenizers.base import Tokenizer
from engine.seq2seq.tokenizers.batch_encoding import BatchEncoding
from engine.seq2seq.tokenizers.bert_generation import BertGenerationTokenizer
from engine.seq2seq.tokenizers.byte_level import GPT2Tokenizer, RobertaTokenizer
from engine.seq2seq.tokenizers.pipeline import PreTrainedTokenizerFast
from engine.seq2seq.tokenizers.wordpiece import BertTokenizer
from engine.seq2seq.tokenizers.xlm_roberta import XLMRobertaTokenizer

__all__ = [
    "AutoTokenizer",
    "BatchEncoding",
    "BertGenerationTokenizer",
    "BertTokenizer",
    "GPT2Tokenizer",
    "PreTrainedTokenizerFast",
    "RobertaTokenizer",
    "Tokenizer",
    "XLMRobertaTokenizer",
]
