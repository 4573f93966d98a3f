"""Many documents: which, what became of each, and the loop that decodes them together.

What watches a batch needs no torch: `events`, `plan`, `settings`, `manifest`, `folder`, `results`
and `reading` are light.
"""
