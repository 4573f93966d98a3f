"""What the comparisons with the reference share."""

from __future__ import annotations

import transformers

# Its progress bars start a monitor thread that outlives the test.
transformers.utils.logging.disable_progress_bar()
