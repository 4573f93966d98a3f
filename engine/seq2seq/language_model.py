"""A decoder with its language model head."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Self

import torch.nn.functional as F
from torch import Tensor, nn

from engine.hub.library import find_model
from engine.seq2seq.cache import CrossAttentionCache, DecoderCache, SelfAttentionCache
from engine.seq2seq.configuration import StackConfig
from engine.seq2seq.layers import LanguageModelHead
from engine.seq2seq.outputs import BaseModelOutput, CausalLMOutput
from engine.seq2seq.stack import Stack, initialize


class LanguageModel(nn.Module):
    """A causal stack with a language model head, of any flavour."""

    def __init__(self, config: StackConfig) -> None:
        super().__init__()
        self.config = config
        self.bert = Stack(config)
        self.lm_head = LanguageModelHead(config)
        initialize(self.lm_head, config)

    @classmethod
    def from_pretrained(cls, folder: Path | str, **changes: Any) -> Self:
        """The decoder of a checkpoint; `config=` or single fields of it may be given.

        Cross-attention that the checkpoint lacks starts at random, as in the paper. Raises
        ModelMissing, ModelDamaged, ModelUnsupported or ConfigInvalid.
        """
        from engine.seq2seq.pretrained import load_language_model

        return load_language_model(cls, find_model(str(folder)), **changes)

    def save_pretrained(self, folder: Path | str) -> None:
        """Write `config.json` and `model.safetensors` in the reference's form."""
        from engine.seq2seq.pretrained import save_language_model

        save_language_model(self, Path(folder))

    def logits(self, hidden: Tensor) -> Tensor:
        """Hidden states [..., hidden] to logits [..., vocab_size]."""
        scores: Tensor = self.lm_head(hidden, self.bert.embeddings.word_embeddings.weight)
        return scores

    def decode(
        self, input_ids: Tensor, source: CrossAttentionCache, past: SelfAttentionCache | None = None
    ) -> Tensor:
        """Logits [R, T, vocab_size] for ids [R, T]; see Stack.decode."""
        return self.logits(self.bert.decode(input_ids, source, past))

    def forward(
        self,
        input_ids: Tensor | None = None,
        attention_mask: Tensor | None = None,
        token_type_ids: Tensor | None = None,
        position_ids: Tensor | None = None,
        inputs_embeds: Tensor | None = None,
        encoder_hidden_states: Tensor | None = None,
        encoder_attention_mask: Tensor | None = None,
        labels: Tensor | None = None,
        past_key_values: DecoderCache | None = None,
        use_cache: bool | None = None,
        output_attentions: bool | None = None,
        output_hidden_states: bool | None = None,
        return_dict: bool | None = None,
    ) -> CausalLMOutput | tuple[Any, ...]:
        """The documented call. With labels [N, T], the loss of predicting each from those before.

        Labels are shifted here (the reference's ForCausalLMLoss); -100 is not counted.
        """
        output = self.bert(
            input_ids,
            attention_mask,
            token_type_ids=token_type_ids,
            position_ids=position_ids,
            inputs_embeds=inputs_embeds,
            encoder_hidden_states=encoder_hidden_states,
            encoder_attention_mask=encoder_attention_mask,
            past_key_values=past_key_values,
            use_cache=False if labels is not None and use_cache is None else use_cache,
            output_attentions=output_attentions,
            output_hidden_states=output_hidden_states,
            return_dict=True,
        )
        assert isinstance(output, BaseModelOutput)
        logits = self.logits(output.last_hidden_state)
        loss = None
        if labels is not None:
            shifted = labels[:, 1:].reshape(-1)
            loss = F.cross_entropy(logits[:, :-1].flatten(0, 1).float(), shifted)
        result = CausalLMOutput(
            loss=loss,
            logits=logits,
            past_key_values=output.past_key_values,
            hidden_states=output.hidden_states,
            attentions=output.attentions,
            cross_attentions=output.cross_attentions,
        )
        as_values = self.config.return_dict if return_dict is None else return_dict
        return result if as_values else result.to_tuple()


class BertGenerationDecoder(LanguageModel):
    """A BertGeneration decoder under the reference's name."""
