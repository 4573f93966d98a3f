"""Loads and uses hostile vocabularies in a process of its own, and says how each ended.

`python -m tests.engine.seq2seq.tokenizers.hostile_child FOLDER cases` tries the folders in FOLDER;
`... mutate FIRST LAST FILE...` tries mutations of sound files. A line "begin NAME" comes before
each case and a JSON object after it, so that the parent sees where a native crash happened.
"""

from __future__ import annotations

import json
import random
import sys
import time
from pathlib import Path

from engine.errors import ModelDamaged, ModelMissing
from engine.seq2seq.tokenizers import AutoTokenizer

TEXTS = [
    "the cab",
    "Ünï ① ﬁ ｶﾞ 日本語 \u212b e\u0301 \ufdfa 🦊",
    "a\0b <s></s>",
    "ab " * 500,
    "x" * 2000,
]


def try_folder(folder: Path) -> str:
    """How loading and using it ended: "works", or the name of the designed failure."""
    try:
        tokenizer = AutoTokenizer.from_pretrained(folder)
    except (ModelDamaged, ModelMissing) as error:
        return error.code if error.message else "no reason"
    for text in TEXTS:
        ids = tokenizer.encode_as_data(text)
        assert not (set(ids) & tokenizer.control_ids) - {tokenizer._unknown_id()}
        for encoded in (ids, tokenizer(text).input_ids, tokenizer(text, text).input_ids):
            tokenizer.decode(encoded, skip_special_tokens=True)
            tokenizer.decode(encoded)
            tokenizer.ends_inside_character(encoded)
    return "works"


def peak_megabytes() -> float:
    """The most memory that this process ever held; 0 where the system does not say."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def report(name: str, folder: Path) -> None:
    print(f"begin {name}", flush=True)
    began = time.process_time()
    outcome = try_folder(folder)
    seconds = time.process_time() - began
    result = {"name": name, "outcome": outcome, "seconds": seconds, "peak": peak_megabytes()}
    print(json.dumps(result), flush=True)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A few octets flipped, set, cut out or put in; often near the end, where the settings are."""
    octets = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 5, 20])):
        near_end = max(0, len(octets) - 250_000) if chance.random() < 0.6 else 0
        place = chance.randrange(near_end, len(octets) + 1)
        match chance.randrange(4):
            case 0:
                octets[place : place + 1] = chance.randbytes(1)
            case 1:
                octets[place : place + 1] = chance.choice([b"\0", b"\xff", b"\x7f", b"\x80"])
            case 2:
                del octets[place : place + chance.choice([1, 2, 4, 100])]
            case 3:
                octets[place:place] = chance.randbytes(chance.choice([1, 2, 4, 100]))
    return bytes(octets)


def main() -> None:
    root, task, *rest = sys.argv[1:]
    print(json.dumps({"name": "start", "peak": peak_megabytes()}), flush=True)
    if task == "cases":
        for folder in sorted(Path(root).iterdir()):
            report(folder.name, folder)
        return
    first, last, *files = rest
    for seed in range(int(first), int(last)):
        chance = random.Random(seed)
        source = Path(chance.choice(files))
        target = Path(root, source.name)
        target.write_bytes(mutated(source.read_bytes(), chance))
        report(f"mutation {seed} of {source}", Path(root))
        target.unlink()


if __name__ == "__main__":
    main()
