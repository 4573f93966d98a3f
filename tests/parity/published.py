"""Small random checkpoints with the architecture, files and settings of the published ones.

How each is used is written here from its card, by hand, so that the rules are held against it.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import transformers

from tests.engine.seq2seq.tokenizers.vocabularies import make_vocabularies
from tests.parity import flavours, oracle
from tests.parity.flavours import Flavour
from tests.parity.tokenizer_pairs import xlm_roberta_reference

# Its progress bars start a monitor thread that outlives the test.
transformers.utils.logging.disable_progress_bar()

Ask = Callable[[Any, str], list[int]]

_TYPES = {
    "bert-generation": transformers.BertGenerationConfig,
    "bert": transformers.BertConfig,
    "roberta": transformers.RobertaConfig,
    "xlm-roberta": transformers.XLMRobertaConfig,
}
_IDS = {  # the first pieces of the vocabularies: padding, start and end
    "bert generation": (0, 2, 1),
    "wmt": (0, 2, 1),
    "bert uncased": (0, 2, 3),
    "bert cased": (0, 2, 3),
    "roberta": (1, 0, 2),
    "xlm-r": (1, 0, 2),
    "gpt2": (0, 0, 0),
}


def _as_it_is(tokenizer: Any, text: str) -> list[int]:
    return list(tokenizer(text).input_ids)


def _between_start_and_end(tokenizer: Any, text: str) -> list[int]:
    return list(tokenizer(tokenizer.bos_token + text + tokenizer.eos_token).input_ids)


def _with_back_ticks(tokenizer: Any, text: str) -> list[int]:
    return list(tokenizer(text.replace('"', "`")).input_ids)


def _without_special_tokens(tokenizer: Any, text: str) -> list[int]:
    return list(tokenizer(text, add_special_tokens=False).input_ids)


def _cut_at_512(tokenizer: Any, text: str) -> list[int]:
    return list(tokenizer(text, truncation=True, max_length=512).input_ids)


@dataclass(frozen=True)
class Published:
    """A checkpoint: its files, what its card says, and the tasks that are offered with it.

    `files` are the generation settings in its files, `card` those that only its card gives.
    `tokens` are given to the tokenizer by name, `cleans_up` is how its card's outputs look.
    """

    task: str | None
    vocabulary: str
    model: str
    ask: Ask = _cut_at_512
    shared: bool = False
    target: str | None = None
    files: Mapping[str, Any] = field(default_factory=dict)
    card: Mapping[str, Any] = field(default_factory=dict)
    tokens: Mapping[str, str] = field(default_factory=dict)
    cleans_up: bool = False


_BLOG = {
    "max_length": 142,
    "min_length": 56,
    "no_repeat_ngram_size": 3,
    "early_stopping": True,
    "length_penalty": 2.0,
    "num_beams": 4,
}
_FP16_CARD = {"max_length": 142, "min_length": 56, "no_repeat_ngram_size": 3}
_WMT_TOKENS = {"pad_token": "<pad>", "eos_token": "</s>", "bos_token": "<s>"}


def _google(task: str, ask: Ask = _as_it_is, length: int = 64) -> Published:
    files = {"max_length": length, "num_beams": 4}
    kind = "bert-generation"
    return Published(task, "bert generation", kind, ask, True, files=files, cleans_up=True)


def _wmt() -> Published:
    files = {"max_length": 128, "num_beams": 4}
    return Published(
        "translate", "wmt", "bert", _without_special_tokens, files=files, tokens=_WMT_TOKENS
    )


def _bert(vocabulary: str = "uncased", *, shared: bool = False) -> Published:
    return Published("summarize", f"bert {vocabulary}", "bert", shared=shared, files=_BLOG)


PUBLISHED: dict[str, Published] = {
    "google/roberta2roberta_L-24_bbc": _google("summarize"),
    "google/roberta2roberta_L-24_cnn_daily_mail": _google("summarize", length=128),
    "google/roberta2roberta_L-24_gigaword": _google("headline"),
    "google/roberta2roberta_L-24_discofuse": _google("fuse", _with_back_ticks, 128),
    "google/roberta2roberta_L-24_wikisplit": _google("split", _between_start_and_end, 128),
    "google/bert2bert_L-24_wmt_de_en": _wmt(),
    "google/bert2bert_L-24_wmt_en_de": _wmt(),
    "mrm8488/bert-mini2bert-mini-finetuned-cnn_daily_mail-summarization": _bert(),
    "mrm8488/bert-small2bert-small-finetuned-cnn_daily_mail-summarization": _bert(),
    "patrickvonplaten/bert2bert_cnn_daily_mail": _bert(),
    "patrickvonplaten/bert2bert-cnn_dailymail-fp16": Published(
        "summarize", "bert uncased", "bert", card=_FP16_CARD
    ),
    "patrickvonplaten/roberta2roberta-cnn_dailymail-fp16": Published(
        "summarize", "roberta", "roberta", card=_FP16_CARD
    ),
    "patrickvonplaten/roberta2roberta-share-cnn_dailymail-fp16": Published(
        "summarize", "roberta", "roberta", shared=True, card=_FP16_CARD
    ),
    "patrickvonplaten/roberta_shared_bbc_xsum": Published(
        "summarize", "roberta", "roberta", shared=True, files={"max_length": 64, "num_beams": 4}
    ),
    "patrickvonplaten/bert2gpt2-cnn_dailymail-fp16": Published(
        "summarize", "bert cased", "bert", target="gpt2", card=_FP16_CARD
    ),
    "mrm8488/bert2bert_shared-german-finetuned-summarization": _bert("cased", shared=True),
    "mrm8488/bert2bert_shared-turkish-summarization": _bert("cased", shared=True),
    "m3hrdadfi/bert2bert-fa-wiki-summary": _bert(),
    "Arashasg/WikiBert2WikiBert": _bert(),
    "ahmeddbahaa/xlmroberta2xlmroberta-finetune-summarization-ar": Published(
        "summarize", "xlm-r", "xlm-roberta", files={"max_length": 80, "num_beams": 4}
    ),
    "ahmeddbahaa/xlmroberta2xlmroberta-finetuned-ar-wikilingua": Published(
        "summarize", "xlm-r json", "xlm-roberta", files={"max_length": 80, "num_beams": 4}
    ),
    "heskielsvn/RoBERTa-scientific-lay-summ-papers": _google("summarize", length=128),
    "ntkhoi/BERT-Text-Summarization": _bert(),
}
NOT_OFFERED = {
    "mrm8488/bert2bert_shared-finetuned-wikisql": "SQL queries",
    "mrm8488/bert-small2bert-small_shared-finetuned-wikisql": "SQL queries",
    "mrm8488/bert2bert-mini_shared-question-generation": "questions",
    "JulienRPA/BERT2BERT_pretrained_LC-QuAD_2.0": "SPARQL queries",
}
ENCODER = "google/bert_for_seq_generation_L-24_bbc_encoder"
EMBEDDED = "brevity-small"


def make_published(name: str, root: Path, vocabularies: Mapping[str, Path]) -> Path:
    """The checkpoint in a folder that is called as an installed one."""
    published = PUBLISHED.get(name) or _bert(shared=True)
    folder = root / name.replace("/", "--")
    if folder.exists():
        return folder
    source = reference_tokenizer(published, vocabularies)
    encoder = _config(published.model, len(source))
    decoder: transformers.PreTrainedConfig = _config(published.model, len(source))
    if published.target:
        size = len(_tokenizer(vocabularies[published.target]))
        decoder = transformers.GPT2Config(
            vocab_size=size, n_embd=32, n_layer=2, n_head=4, n_positions=160, bos_token_id=0,
            eos_token_id=0, initializer_range=0.25,
        )  # fmt: skip
    flavours.save(Flavour(encoder, decoder, published.shared), folder)
    for kind in filter(None, (published.target, published.vocabulary)):
        shutil.copytree(vocabularies[kind], folder, dirs_exist_ok=True)
    _write_settings(folder, published)
    return folder


def small_checkpoint(name: str, root: Path) -> Path:
    """One checkpoint, with vocabularies made for it alone."""
    vocabularies = add_published_vocabularies(make_vocabularies(root), root)
    return make_published(name, root / "models", vocabularies)


def token_ids(published: Published) -> dict[str, int]:
    """The ids that the checkpoint's files give."""
    kind = (published.target or published.vocabulary).removesuffix(" json")
    pad, start, end = _IDS[kind]
    return {"pad_token_id": pad, "decoder_start_token_id": start, "eos_token_id": end}


def reference_tokenizer(
    published: Published, vocabularies: Mapping[str, Path], *, target: bool = False
) -> Any:
    """The reference's tokenizer, made as the card makes it."""
    kind = published.target if target and published.target else published.vocabulary
    return _tokenizer(vocabularies[kind], **published.tokens)


def add_published_vocabularies(vocabularies: Mapping[str, Path], root: Path) -> dict[str, Path]:
    """The vocabularies, and those that only published checkpoints have."""
    wmt = root / "wmt"
    wmt.mkdir(parents=True)
    lines = (vocabularies["bert cased"] / "vocab.txt").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if line not in ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")]
    pieces = ["<pad>", "</s>", "<s>", "[UNK]", *words]
    (wmt / "vocab.txt").write_text("".join(f"{piece}\n" for piece in pieces), encoding="utf-8")
    values = {"tokenizer_class": "BertTokenizer", "do_lower_case": False}
    (wmt / "tokenizer_config.json").write_text(json.dumps(values))
    xlm_json = root / "xlm-r-json"
    _tokenizer(vocabularies["xlm-r"]).save_pretrained(xlm_json)
    (xlm_json / "sentencepiece.bpe.model").unlink(missing_ok=True)
    return {**vocabularies, "wmt": wmt, "xlm-r json": xlm_json}


def _tokenizer(folder: Path, **tokens: str) -> Any:
    name = json.loads((folder / "tokenizer_config.json").read_text())["tokenizer_class"]
    if name == "XLMRobertaTokenizer" and not (folder / "tokenizer.json").exists():
        return xlm_roberta_reference(folder)
    return getattr(transformers, name).from_pretrained(str(folder), **tokens)


def _config(kind: str, vocab_size: int) -> transformers.PreTrainedConfig:
    sizes = {**oracle.SIZES, "vocab_size": vocab_size, "max_position_embeddings": 162}
    return _TYPES[kind](**{**sizes, "initializer_range": 0.25})


def _write_settings(folder: Path, published: Published) -> None:
    """As google's: in generation_config.json; as the others': in config.json."""
    values = json.loads((folder / "config.json").read_text())
    values |= token_ids(published)
    (folder / "generation_config.json").unlink(missing_ok=True)
    if published.vocabulary in ("bert generation", "wmt"):
        settings = {**token_ids(published), **published.files}
        (folder / "generation_config.json").write_text(json.dumps(settings))
    else:
        values |= published.files
    (folder / "config.json").write_text(json.dumps(values))
