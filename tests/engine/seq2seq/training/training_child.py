"""A training in a process of its own: tells its events as JSON lines until it is killed.

`training_child.py OUT MODEL [--resume] [--limit BYTES]`: with a limit, no file may grow beyond it,
as on a full disk. Ends with status 3 and the code of a designed failure.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import torch

from engine.errors import BrevityError
from engine.seq2seq import EncoderDecoderModel
from engine.seq2seq.training.events import event_object
from engine.seq2seq.training.loop import Training
from engine.seq2seq.training.settings import TrainingSettings
from tests.engine.seq2seq.training.conftest import examples


def make(out: Path, model: Path) -> Training:
    """Twenty updates with checkpoints at every third and evaluations at every seventh."""
    settings = TrainingSettings(
        steps=20,
        tokens_per_batch=60,
        save_every=3,
        evaluate_every=7,
        precision="float32",
        rate=1e-2,
        warmup_steps=3,
    )
    return Training(
        model=EncoderDecoderModel.from_pretrained(model),
        examples=examples(40),
        settings=settings,
        folder=out,
        vocabulary_from=model,
        development=examples(6),
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--limit", type=int)
    values = parser.parse_args()
    torch.set_num_threads(1)
    if values.limit is not None:
        import resource
        import signal

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # so that writing fails, as on a full disk
        resource.setrlimit(resource.RLIMIT_FSIZE, (values.limit, values.limit))
    training = make(values.out, values.model)
    try:
        for event in training.run(resume=values.resume):
            print(json.dumps(event_object(event)), flush=True)
    except BrevityError as error:
        print(error.code, file=sys.stderr)
        sys.exit(3)


if __name__ == "__main__":
    main()
