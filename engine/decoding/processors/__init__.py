"""Logit processors: what the next token may be, given the tokens so far.

Greedy search and sampling give them logits, beam search log-probabilities, as the reference does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from torch import Tensor

from engine.decoding.options import DecodingOptions
from engine.decoding.processors import lengths, ngrams, repetition, warpers, words
from engine.decoding.processors.processor import Processor, Rows
from engine.decoding.processors.words import AllowedTokens, Within
from engine.decoding.vocabulary import Vocabulary

__all__ = ["AllowedTokens", "Processor", "Rows", "Setting", "Within", "build_processors"]


@dataclass(frozen=True)
class Setting:
    """What processors need to know beside the options.

    encoder_ids [B, S], pads included; `prompt` is the length that decoding starts from (start token
    and prefix); `max_length` and `min_length` count it.
    """

    encoder_ids: Tensor
    eos_token_ids: tuple[int, ...]
    prompt: int
    max_length: int
    min_length: int


def build_processors(
    options: DecodingOptions,
    setting: Setting,
    allowed_tokens: AllowedTokens | None = None,
    vocabularies: Sequence[Vocabulary | None] = (),
) -> list[Processor]:
    """The processors that these options ask for, in the reference's order.

    The order is that of `_get_logits_processor` in its generation/utils.py. The `vocabularies` of
    the B sources, which the reference does not know, come before what forces tokens, so that these
    may lie outside them.
    """
    ends = setting.eos_token_ids
    built: list[Processor] = []
    if options.encoder_repetition_penalty != 1.0:
        penalty = options.encoder_repetition_penalty
        built.append(repetition.encoder_repetition_penalty(penalty, setting.encoder_ids))
    if options.repetition_penalty != 1.0:
        built.append(repetition.repetition_penalty(options.repetition_penalty))
    if options.no_repeat_ngram_size:
        built.append(ngrams.no_repeat_ngram(options.no_repeat_ngram_size))
    if options.encoder_no_repeat_ngram_size:
        size = options.encoder_no_repeat_ngram_size
        built.append(ngrams.encoder_no_repeat_ngram(size, setting.encoder_ids.tolist()))
    if options.bad_words_ids:
        built.append(words.bad_words(options.bad_words_ids, ends))
    if ends and setting.min_length > setting.prompt:
        built.append(lengths.min_length(setting.min_length, ends))
    if allowed_tokens is not None:
        built.append(words.only_allowed(allowed_tokens, len(setting.encoder_ids)))
    if any(vocabulary is not None for vocabulary in vocabularies):
        built.append(Within(vocabularies))
    if options.forced_bos_token_id is not None:
        built.append(lengths.forced_bos(options.forced_bos_token_id))
    if options.forced_end_ids:
        built.append(lengths.forced_eos(options.forced_end_ids, setting.max_length))
    if options.suppress_tokens:
        built.append(words.suppress(options.suppress_tokens))
    if options.begin_suppress_tokens:
        # A forced first token leaves nothing to suppress: the first free one is the second.
        forced = setting.prompt == 1 and options.forced_bos_token_id is not None
        begin = setting.prompt + int(forced)
        built.append(words.begin_suppress(options.begin_suppress_tokens, begin))
    if options.do_sample:
        built.extend(_build_warpers(options, len(ends) + 1 if options.num_beams > 1 else 1))
    if options.renormalize_logits:
        built.append(warpers.renormalize())
    return built


def _build_warpers(options: DecodingOptions, keep: int) -> list[Processor]:
    built: list[Processor] = []
    if options.temperature != 1.0:
        built.append(warpers.temperature(options.temperature))
    if options.top_k:
        built.append(warpers.top_k(options.top_k, keep))
    if options.top_p < 1.0:
        built.append(warpers.top_p(options.top_p, keep))
    if options.min_p is not None:
        built.append(warpers.min_p(options.min_p, keep))
    if options.typical_p < 1.0:
        built.append(warpers.typical_p(options.typical_p, keep))
    return built
