"""An encoder and a decoder that attends to it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Self

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.hub.library import find_model
from engine.seq2seq.cache import CrossAttentionCache, DecoderCache, SelfAttentionCache
from engine.seq2seq.configuration import EncoderDecoderConfig
from engine.seq2seq.language_model import LanguageModel
from engine.seq2seq.outputs import BaseModelOutput, CausalLMOutput, Seq2SeqLMOutput
from engine.seq2seq.stack import Check, Stack, proceed

_IGNORED = -100
"""A label that the loss leaves out."""


class EncoderDecoderModel(nn.Module):
    """An encoder and a decoder, from a configuration or from two models.

    With `tie_encoder_decoder` both hold the same modules, all but cross-attention and head: one
    copy in memory. `generation_config` is what the file of that name says. Raises ValueError
    without a configuration and without both models.
    """

    generation_config: Mapping[str, Any]

    def __init__(
        self,
        config: EncoderDecoderConfig | None = None,
        encoder: Stack | None = None,
        decoder: LanguageModel | None = None,
    ) -> None:
        super().__init__()
        if config is None:
            if encoder is None or decoder is None:
                raise ValueError("give a configuration, or an encoder and a decoder")
            config = EncoderDecoderConfig.from_encoder_decoder_configs(
                encoder.config, decoder.config
            )
        self.config = config
        self.generation_config = {}
        self.encoder = encoder if encoder is not None else Stack(config.encoder)
        self.decoder = decoder if decoder is not None else LanguageModel(config.decoder)
        self.enc_to_dec_proj: nn.Linear | None = None
        if config.needs_projection:
            sizes = config.encoder.hidden_size, config.decoder.hidden_size
            self.enc_to_dec_proj = nn.Linear(*sizes)
        if config.tie_encoder_decoder:
            self._share()

    @classmethod
    def from_pretrained(cls, folder: Path | str, **changes: Any) -> Self:
        """The model of a checkpoint, in evaluation mode.

        Raises ModelMissing, ModelDamaged, ModelUnsupported or ConfigInvalid.
        """
        from engine.seq2seq.pretrained import load_encoder_decoder

        return load_encoder_decoder(cls, find_model(str(folder)), **changes)

    @classmethod
    def from_encoder_decoder_pretrained(
        cls, encoder: Path | str, decoder: Path | str, **changes: Any
    ) -> Self:
        """Warm start from one or two checkpoints, as in the paper.

        Arguments that begin with `encoder_` or `decoder_` change the stacks' configurations, others
        the pair's (`tie_encoder_decoder=True` shares the weights).
        """
        from engine.seq2seq.pretrained import warm_start

        return warm_start(cls, find_model(str(encoder)), find_model(str(decoder)), **changes)

    def save_pretrained(self, folder: Path | str) -> None:
        """Write `config.json` and `model.safetensors`, each shared tensor under one name."""
        from engine.seq2seq.pretrained import save_encoder_decoder

        save_encoder_decoder(self, Path(folder))

    @property
    def device(self) -> torch.device:
        """Where the weights are."""
        return self.encoder.embeddings.word_embeddings.weight.device

    def encode(
        self,
        input_ids: Tensor,
        attention_mask: Tensor | None = None,
        check: Check = proceed,
        token_type_ids: Tensor | None = None,
    ) -> CrossAttentionCache:
        """Encode sources [B, S] and project them for the decoder, once."""
        hidden = self.encoder.encode(input_ids, attention_mask, check, token_type_ids)
        return self.decoder.bert.project_source(self._projected(hidden), attention_mask)

    def new_cache(self, rows: int, capacity: int = 0) -> SelfAttentionCache:
        """An empty cache for R decoder rows, with room for `capacity` tokens at once."""
        return self.decoder.bert.new_cache(rows, capacity)

    def decode(
        self, input_ids: Tensor, source: CrossAttentionCache, past: SelfAttentionCache | None = None
    ) -> Tensor:
        """Logits [R, T, vocab_size] for ids [R, T] (with `past`: that follow it)."""
        return self.decoder.decode(input_ids, source, past)

    def next_logits(
        self, input_ids: Tensor, source: CrossAttentionCache, past: SelfAttentionCache
    ) -> Tensor:
        """Logits [R, vocab_size] of the token after ids [R, T], which follow those in `past`."""
        return self.decoder.logits(self.decoder.bert.decode(input_ids, source, past)[:, -1])

    def generate(
        self, input_ids: Tensor, attention_mask: Tensor | None = None, **options: Any
    ) -> Tensor:
        """Ids [rows, L] for sources [B, S], with the reference's options under its names.

        Without attention_mask, pads are masked. Transformers 5 attends to them (4 did not), which
        is a defect: its own documentation pads batches without a mask. Raises OptionInvalid or
        ConfigInvalid.
        """
        from engine.decoding import decoding_options, generate

        pad = self.config.pad_token_id
        if attention_mask is None and pad is not None and pad not in self.config.eos_token_ids:
            attention_mask = (input_ids != pad).long()
        chosen = decoding_options(options, self.generation_config, self.config.to_dict())
        return generate(self, input_ids, attention_mask, chosen)

    def forward(
        self,
        input_ids: Tensor | None = None,
        attention_mask: Tensor | None = None,
        decoder_input_ids: Tensor | None = None,
        decoder_attention_mask: Tensor | None = None,
        encoder_outputs: BaseModelOutput | tuple[Tensor, ...] | None = None,
        past_key_values: DecoderCache | None = None,
        inputs_embeds: Tensor | None = None,
        decoder_inputs_embeds: Tensor | None = None,
        labels: Tensor | None = None,
        token_type_ids: Tensor | None = None,
        use_cache: bool | None = None,
        output_attentions: bool | None = None,
        output_hidden_states: bool | None = None,
        return_dict: bool | None = None,
    ) -> Seq2SeqLMOutput | tuple[Any, ...]:
        """The documented call: teacher forcing, with labels [B, T] also the loss.

        The loss compares logits and labels position by position, without a shift; -100 is left out.
        Without decoder_input_ids they are the labels, shifted right.
        """
        if encoder_outputs is None:
            encoder_outputs = self.encoder(
                input_ids,
                attention_mask,
                token_type_ids=token_type_ids,
                inputs_embeds=inputs_embeds,
                output_attentions=output_attentions,
                output_hidden_states=output_hidden_states,
                return_dict=True,
            )
        elif isinstance(encoder_outputs, tuple):
            encoder_outputs = BaseModelOutput(encoder_outputs[0])
        assert isinstance(encoder_outputs, BaseModelOutput)
        if labels is not None and decoder_input_ids is None and decoder_inputs_embeds is None:
            decoder_input_ids = self.prepare_decoder_input_ids_from_labels(labels)
            if decoder_attention_mask is None:
                decoder_attention_mask = decoder_input_ids.ne(self.config.pad_token_id or 0)
        decoded = self.decoder(
            decoder_input_ids,
            decoder_attention_mask,
            inputs_embeds=decoder_inputs_embeds,
            encoder_hidden_states=self._projected(encoder_outputs.last_hidden_state),
            encoder_attention_mask=attention_mask,
            past_key_values=past_key_values,
            use_cache=False if labels is not None and use_cache is None else use_cache,
            output_attentions=output_attentions,
            output_hidden_states=output_hidden_states,
            return_dict=True,
        )
        assert isinstance(decoded, CausalLMOutput)
        assert decoded.logits is not None
        loss = None
        if labels is not None:
            loss = F.cross_entropy(
                decoded.logits.flatten(0, 1), labels.reshape(-1), ignore_index=_IGNORED
            )
        output = Seq2SeqLMOutput(
            loss=loss,
            logits=decoded.logits,
            past_key_values=decoded.past_key_values,
            decoder_hidden_states=decoded.hidden_states,
            decoder_attentions=decoded.attentions,
            cross_attentions=decoded.cross_attentions,
            encoder_last_hidden_state=encoder_outputs.last_hidden_state,
            encoder_hidden_states=encoder_outputs.hidden_states,
            encoder_attentions=encoder_outputs.attentions,
        )
        return output if return_dict is None or return_dict else output.to_tuple()

    def prepare_decoder_input_ids_from_labels(self, labels: Tensor) -> Tensor:
        """Labels [B, T] shifted right behind the start token; -100 becomes a pad.

        Raises ValueError when the configuration lacks pad_token_id or decoder_start_token_id.
        """
        pad, start = self.config.pad_token_id, self.config.decoder_start_token_id
        if pad is None or start is None:
            raise ValueError("labels need pad_token_id and decoder_start_token_id in the config")
        shifted = labels.new_full(labels.shape, start)
        shifted[:, 1:] = labels[:, :-1]
        return shifted.masked_fill(shifted == _IGNORED, pad)

    def _projected(self, hidden: Tensor) -> Tensor:
        if self.enc_to_dec_proj is None:
            return hidden
        projected: Tensor = self.enc_to_dec_proj(hidden)
        return projected

    def _share(self) -> None:
        """Let the decoder use the encoder's modules, all but cross-attention and head."""
        self.decoder.bert.embeddings = self.encoder.embeddings
        for ours, theirs in zip(self.decoder.bert.stack, self.encoder.stack, strict=True):
            ours.attention = theirs.attention
            ours.attention_norm = theirs.attention_norm
            ours.intermediate = theirs.intermediate
            ours.output = theirs.output
            ours.output_norm = theirs.output_norm
