"""Two stacks from checkpoints, made into a pair as a plan says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from engine.errors import ConfigInvalid, ModelUnsupported, WarmStartRefused
from engine.seq2seq.configuration import EncoderDecoderConfig, GPT2Config, StackConfig
from engine.seq2seq.encoder_decoder import EncoderDecoderModel
from engine.seq2seq.language_model import LanguageModel
from engine.seq2seq.stack import Stack
from engine.seq2seq.tokenizers import BertGenerationTokenizer, Tokenizer
from engine.seq2seq.warm_start.plan import FROM_SELF_ATTENTION, WarmStartPlan
from engine.seq2seq.warm_start.stacks import (
    as_bert_generation,
    copy_attention,
    keep_layers,
    set_dropouts,
)
from engine.seq2seq.warm_start.token_ids import TokenIds, token_ids
from engine.seq2seq.warm_start.transplant import transplanted


@dataclass(frozen=True)
class Origin:
    """A checkpoint to start from, with the tokenizer of its vocabulary."""

    folder: Path
    tokenizer: Tokenizer


def make_pair(
    encoder: Origin,
    decoder: Origin,
    plan: WarmStartPlan,
    make_vocabulary: Callable[[], BertGenerationTokenizer] | None = None,
) -> tuple[EncoderDecoderModel, Tokenizer]:
    """The pair in float32, ready to be saved, and the tokenizer of its sources.

    With `make_vocabulary`, which is called when all else is known to fit, the pair is a
    BertGeneration of that vocabulary. The head is the decoder checkpoint's where it has one, else a
    new one; of a new vocabulary it is the table of embeddings and a zero bias. The same plan gives
    the same numbers. Raises OptionInvalid, WarmStartRefused, and what loading a checkpoint raises.
    """
    same = encoder.folder.samefile(decoder.folder)
    if plan.share and not same:
        raise WarmStartRefused("shared weights come from one checkpoint, and two are named")
    if plan.share and _decoder_layers(plan) != plan.encoder_layers:
        raise WarmStartRefused("shared weights have the same layers on both sides")
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(plan.seed)
        left, right = _loaded(encoder.folder, decoder.folder)
        _check_vocabularies(left, right, encoder, decoder, is_new=make_vocabulary is not None)
        for stack, chosen in ((left, plan.encoder_layers), (right.bert, _decoder_layers(plan))):
            if chosen is not None:
                keep_layers(stack, chosen)
        if plan.cross_attention == FROM_SELF_ATTENTION:
            copy_attention(right.bert)
        vocabulary = make_vocabulary() if make_vocabulary is not None else None
        if vocabulary is not None:
            left = _with_vocabulary(left, encoder.tokenizer, vocabulary, plan)
            right = _decoder_with_vocabulary(right, left, same, decoder.tokenizer, vocabulary, plan)
        of_sources = vocabulary or encoder.tokenizer
        _set_ids(left.config, token_ids(of_sources))
        ids = token_ids(vocabulary or decoder.tokenizer)
        _set_ids(right.config, ids)
        return _paired(left, right, plan, ids), of_sources


def _loaded(encoder: Path, decoder: Path) -> tuple[Stack, LanguageModel]:
    try:
        left = Stack.from_pretrained(encoder, is_decoder=False, add_cross_attention=False)
    except ModelUnsupported as error:
        raise WarmStartRefused(f"{encoder} ({error.architecture}) is no encoder") from error
    try:
        return left, LanguageModel.from_pretrained(
            decoder, is_decoder=True, add_cross_attention=True
        )
    except ModelUnsupported as error:
        raise WarmStartRefused(f"{decoder} ({error.architecture}) is no decoder") from error


def _with_vocabulary(
    stack: Stack, old: Tokenizer, vocabulary: BertGenerationTokenizer, plan: WarmStartPlan
) -> Stack:
    words = stack.embeddings.word_embeddings.weight.detach()
    return as_bert_generation(stack, transplanted(words, old, vocabulary, plan.noise))


def _decoder_with_vocabulary(
    old: LanguageModel,
    encoder: Stack,
    same: bool,
    tokenizer: Tokenizer,
    vocabulary: BertGenerationTokenizer,
    plan: WarmStartPlan,
) -> LanguageModel:
    """A decoder of one checkpoint with the encoder begins with the very table of the encoder."""
    if same:
        body = as_bert_generation(old.bert, encoder.embeddings.word_embeddings.weight.detach())
    else:
        body = _with_vocabulary(old.bert, tokenizer, vocabulary, plan)
    with torch.device("meta"):
        made = LanguageModel(body.config)
    made.bert = body
    made.lm_head.bias = nn.Parameter(torch.zeros(body.config.vocab_size))
    return made


def _paired(
    left: Stack, right: LanguageModel, plan: WarmStartPlan, ids: TokenIds
) -> EncoderDecoderModel:
    for stack in (left, right.bert):
        set_dropouts(stack, plan.hidden_dropout, plan.attention_dropout)
    try:
        config = EncoderDecoderConfig.from_encoder_decoder_configs(
            left.config,
            right.config,
            tie_encoder_decoder=plan.share,
            pad_token_id=ids.pad,
            bos_token_id=ids.start,
            eos_token_id=ids.end,
            decoder_start_token_id=ids.start,
        )
    except ConfigInvalid as error:
        raise WarmStartRefused(f"{error.field} {error.reason}") from error
    model = EncoderDecoderModel(config, left, right)
    model.generation_config = {
        "pad_token_id": ids.pad,
        "bos_token_id": ids.start,
        "eos_token_id": ids.end,
        "decoder_start_token_id": ids.start,
        "max_length": min(plan.max_length, right.config.positions),
        "num_beams": 1,
    }
    return model.eval()


def _set_ids(config: StackConfig, ids: TokenIds) -> None:
    config.pad_token_id = ids.pad
    config.bos_token_id = ids.start
    config.eos_token_id = ids.end


def _check_vocabularies(
    left: Stack,
    right: LanguageModel,
    encoder: Origin,
    decoder: Origin,
    *,
    is_new: bool,
) -> None:
    """A pair has one vocabulary, but for GPT-2, which keeps its own beside the encoder's."""
    if isinstance(right.config, GPT2Config):
        if is_new:
            raise WarmStartRefused("a GPT-2 keeps its vocabulary, for its layers are no BERT's")
        return
    if not is_new and encoder.tokenizer.get_vocab() != decoder.tokenizer.get_vocab():
        raise WarmStartRefused("their vocabularies differ, and no new one is given for both")
    for stack, origin in ((left, encoder), (right.bert, decoder)):
        pieces, rows = origin.tokenizer.vocab_size, stack.config.vocab_size
        if pieces > rows:
            reason = f"the {pieces} pieces in {origin.folder} do not fit its {rows} embeddings"
            raise WarmStartRefused(reason)


def _decoder_layers(plan: WarmStartPlan) -> tuple[int, ...] | None:
    return plan.encoder_layers if plan.decoder_layers is None else plan.decoder_layers
