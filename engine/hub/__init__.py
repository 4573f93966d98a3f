"""Models: what there is, what is here, and how they come from a hub, without any tensor."""

import os

# Before huggingface_hub is imported anywhere: it reads them once. Brevity tells nobody what runs
# here (that would be the library's default, with a request of its own), whatever the environment
# says, and moves the bytes itself (engine/hub/download.py).
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
os.environ.setdefault("HF_HUB_DISABLE_XET", "1")
