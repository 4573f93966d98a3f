"""Small vocabularies of every kind, trained by the tests on a text of their own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from sentencepiece import SentencePieceTrainer
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, trainers
from tokenizers.implementations import ByteLevelBPETokenizer

SENTENCES = [
    "The lighthouse keeper wrote a letter every week, and nobody ever answered it.",
    "In 1911 the ferry was withdrawn; its captain, an old man, didn't complain.",
    "Who pays for the repairs? The council won't, the owners can't, they've said.",
    "Größere Schiffe legten nicht an, weil das Wasser zu flach war.",
    "Élise a déjà vu l'été à Saint-Malo, où la mer était calme.",
    "東京の灯台は古い。灯台守は毎週手紙を書いた。",
    "Маяк стоял на краю острова, и никто не отвечал.",
    "الفنار قديم والبحر هادئ اليوم",
    "It's 3.14 metres (or 10 ft.) — “not high”, he said… twice!",
    "a b c d e f g h i j k l m n o p q r s t u v w x y z 0 1 2 3 4 5 6 7 8 9",
]
BERT_SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
ROBERTA_SPECIAL = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]


def make_vocabularies(root: Path) -> dict[str, Path]:
    """One folder for each kind, with the files that checkpoints of that kind have."""
    folders = {
        "bert generation": _bert_generation(root / "bert-generation"),
        "bert uncased": _bert(root / "bert-uncased", lower=True),
        "bert cased": _bert(root / "bert-cased", lower=False),
        "roberta": _roberta(root / "roberta"),
        "gpt2": _gpt2(root / "gpt2"),
        "xlm-r": _xlm_roberta(root / "xlm-roberta"),
    }
    for kind in ("bert uncased", "roberta"):
        folders[f"{kind} json"] = _only_json(root / f"{kind}-json", folders[kind])
    return folders


def write_json(path: Path, values: Any) -> None:
    path.write_text(json.dumps(values), encoding="utf-8")


def _bert_generation(folder: Path) -> Path:
    """With the ids of the published ones for padding, end and start; no separator of its own."""
    _train_sentencepiece(folder, "spiece.model", pad_id=0, eos_id=1, bos_id=2, unk_id=3)
    write_json(folder / "tokenizer_config.json", {"tokenizer_class": "BertGenerationTokenizer"})
    return folder


def _xlm_roberta(folder: Path) -> Path:
    _train_sentencepiece(folder, "sentencepiece.bpe.model", unk_id=0, bos_id=1, eos_id=2, pad_id=-1)
    write_json(folder / "tokenizer_config.json", {"tokenizer_class": "XLMRobertaTokenizer"})
    return folder


def _train_sentencepiece(folder: Path, name: str, **ids: int) -> None:
    folder.mkdir(parents=True)
    SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES * 5),
        model_prefix=str(folder / "trained"),
        vocab_size=330,
        hard_vocab_limit=False,
        character_coverage=1.0,
        minloglevel=3,
        num_threads=1,
        **ids,
    )
    (folder / "trained.model").rename(folder / name)
    (folder / "trained.vocab").unlink()


def _bert(folder: Path, *, lower: bool) -> Path:
    folder.mkdir(parents=True)
    pipeline = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    pipeline.normalizer = normalizers.BertNormalizer(lowercase=lower)
    pipeline.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    trainer = trainers.WordPieceTrainer(
        vocab_size=400, special_tokens=BERT_SPECIAL, show_progress=False
    )
    pipeline.train_from_iterator(SENTENCES * 3, trainer)
    pieces = sorted(pipeline.get_vocab().items(), key=lambda item: item[1])
    text = "".join(f"{piece}\n" for piece, _ in pieces)
    (folder / "vocab.txt").write_text(text, encoding="utf-8")
    values = {"tokenizer_class": "BertTokenizer", "do_lower_case": lower, "model_max_length": 512}
    write_json(folder / "tokenizer_config.json", values)
    return folder


def _byte_level(folder: Path, special: list[str]) -> None:
    folder.mkdir(parents=True)
    pipeline = ByteLevelBPETokenizer()
    pipeline.train_from_iterator(
        SENTENCES * 3, vocab_size=450, special_tokens=special, show_progress=False
    )
    pipeline.save_model(str(folder))


def _roberta(folder: Path) -> Path:
    _byte_level(folder, ROBERTA_SPECIAL)
    mask = {"content": "<mask>", "lstrip": True, "rstrip": False, "normalized": False}
    mask["single_word"] = False
    write_json(folder / "special_tokens_map.json", {"mask_token": mask})
    values = {"tokenizer_class": "RobertaTokenizer", "model_max_length": 512}
    write_json(folder / "tokenizer_config.json", values)
    return folder


def _gpt2(folder: Path) -> Path:
    _byte_level(folder, ["<|endoftext|>"])
    write_json(folder / "tokenizer_config.json", {"tokenizer_class": "GPT2Tokenizer"})
    return folder


def _only_json(folder: Path, source: Path) -> Path:
    """The same tokenizer as the reference saves it: tokenizer.json instead of a vocabulary."""
    import transformers

    config = json.loads((source / "tokenizer_config.json").read_text())
    found = getattr(transformers, config["tokenizer_class"]).from_pretrained(str(source))
    found.save_pretrained(str(folder))
    assert not (folder / "vocab.txt").exists()
    return folder
