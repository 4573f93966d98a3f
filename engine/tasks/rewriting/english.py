"""What has to be known of English to judge a rewritten sentence.

The models that fuse and split are English. A text in another language that is sent to one all the
same is judged by the same words, so that less of what is written may stand, not more.
"""

from __future__ import annotations

import re

_GRAMMAR_WORDS = (
    "a about after all also although am an and another are as at be because been before being both"
    " but by can could did do does during each even for from had has have he her here him his how"
    " however if in instead into is it its itself just later like may meanwhile more moreover most"
    " must no nor not now of on one or other otherwise our out over own rather same she should"
    " since so some still such than that the their them then there therefore these they this those"
    " though through thus to too under until up upon very was we were what when where whereas"
    " which while who whom whose why will with within without would yet you your"
)
GRAMMAR = frozenset(_GRAMMAR_WORDS.split())
"""Words that may come and go in rewriting."""

_RELATION_WORDS = (
    "although because but hence however if instead otherwise since so therefore though thus unless"
    " until whereas while yet"
)
RELATIONS = frozenset(_RELATION_WORDS.split())
"""Words that join by more than "and"."""

SCRAP = re.compile(
    r"(?:since|although|though|whereas|while|than|to|or|which|who|whose|whom|should|would|could|can"
    r"|may|might|must|will|has|have|had|is|are|was|were|out|such as|rather|still|there is where"
    r"|that (?:is|are|was|were|has|have|can)"
    r"|(?:we|they|you|these|those) (?:is|was|has)"
    r"|(?:it|he|she|this) (?:are|were|have|out|in|on|of|from|than))\b",
    re.IGNORECASE,
)
"""Beginnings of what is no sentence of its own."""

OPEN_CLAUSE = re.compile(
    r"(?:\w+(?: \w+){0,2}, )?(?:if|when|although|though|because|since|while|whereas|as)\b[^,]*[.!]",
    re.IGNORECASE,
)
"""A clause without the sentence that it belongs to."""

SEAM = re.compile(
    r"\s*(?:[;:]|(?:,|—|–|--)\s*(?:and|but|so)\b"
    r"|,?\s*(?:while|whereas|because|although|though|where|which|who)\b)",
    re.IGNORECASE,
)
"""Where a sentence goes on with another clause."""

VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|shall|do"
    r"|does|did|\w+n['’]t|\w{2,}ed"
    r"|(?:i|you|he|she|it|we|they|who|which|there) \w+)\b",
    re.IGNORECASE,
)
"""What most likely is, or comes before, the verb of a clause."""
