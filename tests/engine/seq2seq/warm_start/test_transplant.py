"""Where the pieces of a new vocabulary begin."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch import Tensor

from engine.errors import ModelDamaged, OptionInvalid, WarmStartRefused
from engine.seq2seq import (
    AutoTokenizer,
    BertGenerationTokenizer,
    BertTokenizer,
    EncoderDecoderModel,
    LanguageModel,
    Stack,
    load_model,
)
from engine.seq2seq.tokenizers import Tokenizer
from engine.seq2seq.warm_start import (
    FROM_SELF_ATTENTION,
    Noise,
    VocabularySettings,
    WarmStartPlan,
    make_warm_start,
    train_vocabulary,
)
from engine.seq2seq.warm_start.spelling import spelled
from engine.seq2seq.warm_start.transplant import transplanted

QUIET = Noise(0.0, 0.0, 0.0)
WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "bio", "##medicine", "##bio", "##ing", "s", "##s"]
WORDS += ["'", "##'", "##b", "##i", "##o", "cafe", "1", "##1", "灯", "##灯"]


@pytest.fixture(scope="module")
def bert() -> BertTokenizer:
    """An uncased WordPiece vocabulary of a few pieces."""
    return BertTokenizer({piece: number for number, piece in enumerate(WORDS)})


@pytest.fixture(scope="module")
def vocabulary(texts: list[str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new vocabulary, trained as the embedded model's was, only smaller."""
    path = tmp_path_factory.mktemp("vocabulary") / "spiece.model"
    train_vocabulary(texts, VocabularySettings(size=420, sentences=1000), path)
    return path


def pieces(piece: str, old: Tokenizer) -> list[str]:
    return old.convert_ids_to_tokens(spelled(piece, old))


# ---------------------------------------------------------------- how pieces are spelled


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("▁biomedicine", ["bio", "##medicine"]),
        ("▁Biomedicine", ["bio", "##medicine"]),
        ("▁Café", ["cafe"]),
        ("biomedicine", ["##bio", "##medicine"]),
        ("ing", ["##ing"]),
        ("▁1", ["1"]),
        ("1", ["##1"]),
        ("'s", ["'", "s"]),
        ("s's", ["##s", "'", "s"]),
        ("'", ["'"]),
        ("灯", ["灯"]),
        ("▁Ж", ["[UNK]"]),
        ("Ж", ["[UNK]"]),
        ("▁", []),
    ],
)
def test_wordpiece_spells_a_piece_in_lower_case_and_by_its_place_in_the_word(
    bert: BertTokenizer, piece: str, expected: list[str]
) -> None:
    assert pieces(piece, bert) == expected


def test_what_has_no_inner_form_is_spelled_as_a_beginning() -> None:
    old = BertTokenizer({"[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "ing": 4})
    assert pieces("ing", old) == ["ing"]


def test_byte_level_vocabularies_spell_case_and_spaces(checkpoints: dict[str, Path]) -> None:
    roberta = AutoTokenizer.from_pretrained(checkpoints["roberta"])
    assert spelled("▁The", roberta) == roberta.encode(" The", add_special_tokens=False)
    assert spelled("The", roberta) == roberta.encode("The", add_special_tokens=False)
    assert spelled("▁The", roberta) != spelled("▁the", roberta)


def test_sentencepiece_keeps_the_pieces_that_it_has(vocabulary: Path) -> None:
    old = BertGenerationTokenizer(vocabulary)
    for piece, number in old.get_vocab().items():
        if number not in old.control_ids and not piece.startswith("<0x") and piece != "▁":
            assert spelled(piece, old) == [number]


# ---------------------------------------------------------------- where they begin


def test_pieces_begin_as_the_mean_of_the_old_ones_and_specials_as_their_like(
    checkpoints: dict[str, Path], vocabulary: Path
) -> None:
    old = AutoTokenizer.from_pretrained(checkpoints["bert"])
    new = BertGenerationTokenizer(vocabulary)
    words = words_of(checkpoints["bert"])
    table = transplanted(words, old, new, QUIET)
    assert table.shape == (420, words.shape[1])
    named = {"<pad>": "[PAD]", "<s>": "[CLS]", "</s>": "[SEP]", "<unk>": "[UNK]", "<0xE2>": "[UNK]"}
    tasks = dict.fromkeys(["<fuse>", "<split>", "<summarize>", "<headline>", "<::::>"], "[CLS]")
    for piece, origin in {**named, **tasks}.items():
        assert torch.equal(row(table, new, piece), row(words, old, origin)), piece
    ordinary = [i for i in range(new.vocab_size) if i not in new.control_ids]
    for number in ordinary:
        piece = new.convert_ids_to_tokens(number)
        if not piece.startswith("<0x"):
            ids = spelled(piece, old) or [old.convert_tokens_to_ids("[UNK]")]
            assert torch.allclose(table[number], words[ids].mean(dim=0), atol=1e-6), piece


def test_noise_is_as_strong_as_asked_for_and_spares_the_specials(
    checkpoints: dict[str, Path], vocabulary: Path
) -> None:
    old = AutoTokenizer.from_pretrained(checkpoints["bert"])
    new = BertGenerationTokenizer(vocabulary)
    words = words_of(checkpoints["bert"])
    still = transplanted(words, old, new, QUIET)
    torch.manual_seed(0)
    noisy = torch.cat([transplanted(words, old, new, Noise()) for _ in range(20)], dim=1)
    moved = (noisy - still.repeat(1, 20)) / words.std()
    groups: dict[str, list[int]] = {"small": [], "capital": [], "task": [], "byte": []}
    for number in range(4, new.vocab_size):
        piece = new.convert_ids_to_tokens(number)
        kind = "capital" if any(map(str.isupper, piece)) else "small"
        kind = "byte" if piece.startswith("<0x") else kind
        groups["task" if number in new.control_ids else kind].append(number)
    for kind, level in {"small": 0.15, "capital": 0.3, "task": 0.5, "byte": 0.15}.items():
        assert float(moved[groups[kind]].std()) == pytest.approx(level, rel=0.05), kind
    assert not moved[:4].any()


# ---------------------------------------------------------------- whole models


@pytest.mark.parametrize("name", ["bert", "roberta"])
def test_the_layers_compute_the_same_for_the_same_embeddings(
    checkpoints: dict[str, Path], tmp_path: Path, vocabulary: Path, name: str
) -> None:
    # Token types and the rows before the first position are gone, and nothing else.
    plan = WarmStartPlan(share=True, cross_attention=FROM_SELF_ATTENTION, noise=QUIET)
    origin = checkpoints[name]
    model = transplant(origin, origin, tmp_path / "made", plan, vocabulary)
    assert model.config.encoder.model_type == "bert-generation"
    assert model.config.encoder.positions == 64
    alone = Stack.from_pretrained(origin, is_decoder=False)
    vectors = torch.randn(2, 64, 32)
    ours, theirs = (
        stack(inputs_embeds=vectors, return_dict=True).last_hidden_state
        for stack in (model.encoder, alone)
    )
    assert torch.allclose(ours, theirs, atol=1e-5)


def test_a_word_that_both_vocabularies_have_is_encoded_the_same(
    checkpoints: dict[str, Path], tmp_path: Path, vocabulary: Path
) -> None:
    plan = WarmStartPlan(noise=QUIET)
    model = transplant(checkpoints["bert"], checkpoints["bert"], tmp_path / "m", plan, vocabulary)
    old = AutoTokenizer.from_pretrained(checkpoints["bert"])
    new = BertGenerationTokenizer(vocabulary)
    words = [
        word
        for word in ("the", "a", "he", "was", "and", "nobody", "old", "it", "letter")
        if new.piece_id(f"▁{word}") is not None and old.piece_id(word) is not None
    ]
    assert len(words) >= 3
    ids = torch.tensor([[new.convert_tokens_to_ids(f"▁{word}") for word in words]])
    theirs = torch.tensor([old.convert_tokens_to_ids(words)])
    alone = Stack.from_pretrained(checkpoints["bert"], is_decoder=False)
    assert torch.allclose(model.encoder.encode(ids), alone.encode(theirs), atol=1e-5)


def test_checkpoints_of_different_vocabularies_become_one_model(
    checkpoints: dict[str, Path], tmp_path: Path, vocabulary: Path
) -> None:
    plan = WarmStartPlan(noise=QUIET, encoder_layers=(0, 3))
    model = transplant(
        checkpoints["bert"], checkpoints["roberta"], tmp_path / "made", plan, vocabulary
    )
    roberta = AutoTokenizer.from_pretrained(checkpoints["roberta"])
    new = BertGenerationTokenizer(vocabulary)
    ids = spelled("▁the", roberta)
    table = model.decoder.bert.embeddings.word_embeddings.weight.detach()
    words = words_of(checkpoints["roberta"])
    assert torch.allclose(row(table, new, "▁the"), words[ids].mean(dim=0), atol=1e-6)


def test_the_head_is_the_table_with_a_zero_bias(
    checkpoints: dict[str, Path], tmp_path: Path, vocabulary: Path
) -> None:
    plan = WarmStartPlan(share=True, hidden_dropout=0.05, attention_dropout=0.0, max_length=40)
    origin = checkpoints["bert"]
    model = transplant(origin, origin, tmp_path / "made", plan, vocabulary)
    head = model.decoder.lm_head
    assert head.weight is None
    assert head.bias is not None
    assert not head.bias.any()
    for config in (model.config.encoder, model.config.decoder):
        assert config.hidden_dropout_prob == 0.05
        assert config.attention_probs_dropout_prob == 0.0
    assert model.generation_config["max_length"] == 40


def test_what_is_made_has_the_form_of_the_embedded_model(
    checkpoints: dict[str, Path], tmp_path: Path, vocabulary: Path, embedded_model_folder: Path
) -> None:
    plan = WarmStartPlan(share=True, cross_attention=FROM_SELF_ATTENTION)
    origin = checkpoints["bert"]
    transplant(origin, origin, tmp_path / "made", plan, vocabulary)
    made = load_model(tmp_path / "made", "cpu", "float32")
    embedded = load_model(embedded_model_folder, "cpu", "float32")
    for name in ("pad_token_id", "bos_token_id", "eos_token_id", "decoder_start_token_id"):
        assert getattr(made.model.config, name) == getattr(embedded.model.config, name)
    assert made.model.config.tie_encoder_decoder
    for number in range(10):
        assert made.tokenizer.id_to_piece(number) == embedded.tokenizer.id_to_piece(number)
    assert made.tokenizer.control_ids == embedded.tokenizer.control_ids


@pytest.mark.parametrize(
    ("decoder", "plan"),
    [("gpt2", WarmStartPlan()), ("bert", WarmStartPlan(encoder_layers=(9,)))],
)
def test_what_can_not_be_is_refused_before_a_vocabulary_is_trained(
    checkpoints: dict[str, Path], tmp_path: Path, decoder: str, plan: WarmStartPlan
) -> None:
    asked: list[Path] = []
    with pytest.raises((WarmStartRefused, OptionInvalid)):
        make_warm_start(
            checkpoints["bert"], checkpoints[decoder], tmp_path / "made", plan, asked.append
        )
    assert asked == []
    assert list(tmp_path.iterdir()) == []


def test_a_vocabulary_that_is_none_leaves_no_folder(
    checkpoints: dict[str, Path], tmp_path: Path
) -> None:
    origin = checkpoints["bert"]
    with pytest.raises(ModelDamaged):
        make_warm_start(
            origin, origin, tmp_path / "made", WarmStartPlan(), lambda path: path.write_bytes(b"no")
        )
    assert list(tmp_path.iterdir()) == []


def transplant(
    encoder: Path, decoder: Path, out: Path, plan: WarmStartPlan, vocabulary: Path
) -> EncoderDecoderModel:
    make_warm_start(
        encoder, decoder, out, plan, lambda path: path.write_bytes(vocabulary.read_bytes())
    )
    return EncoderDecoderModel.from_pretrained(out)


def words_of(folder: Path) -> Tensor:
    model = LanguageModel.from_pretrained(folder)
    return model.bert.embeddings.word_embeddings.weight.detach()


def row(table: Tensor, tokenizer: Tokenizer, piece: str) -> Tensor:
    return table[tokenizer.convert_tokens_to_ids(piece)]
