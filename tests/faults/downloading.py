"""Downloads a model in a process of its own, to be killed or starved.

python -m tests.faults.downloading ENDPOINT ID FOLDER [MOST_BYTES]   prints one JSON object a line
"""

from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path

from engine.errors import BrevityError
from engine.hub.download import DownloadProgress, download
from engine.hub.remote import find_remote
from engine.hub.transfer.halting import Patience

IMPATIENT = Patience(stall=0.6, first_wait=0.02, longest_wait=0.1)


def tell(progress: DownloadProgress) -> None:
    print(json.dumps(dataclasses.asdict(progress)), flush=True)


def main() -> None:
    endpoint, model_id, folder, *limit = sys.argv[1:]
    if limit:
        import resource  # of the system: not everywhere

        most = int(limit[0])
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    try:
        model = find_remote(model_id, endpoint=endpoint)
        download(model, Path(folder), on_progress=tell, patience=IMPATIENT)
    except BrevityError as error:
        print(json.dumps({"error": error.code, "said": str(error)}), flush=True)
    else:
        print(json.dumps({"error": None}), flush=True)


if __name__ == "__main__":
    main()
