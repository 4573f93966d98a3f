"""Whether a page shows pictures, in which text may stand that only a person can read."""

from __future__ import annotations

import pypdfium2.raw as pdfium

from engine.documents.pdf.handles import Handle

_OBJECT_LIMIT = 10_000
_DEPTH_LIMIT = 4


def may_be_a_scan(page: Handle, *, has_text: bool) -> bool:
    """Whether there is an image on the page or, if it has no text, any drawing.

    Of a page with very many objects the first ones are looked at.
    """
    count = pdfium.FPDFPage_CountObjects(page)
    if not has_text:
        return bool(count > 0)
    left = _OBJECT_LIMIT
    # Pictures also stand in forms, which are pieces of a page with objects of their own.
    waiting = [(pdfium.FPDFPage_GetObject, page, count, 0)]
    while waiting:
        get, holder, count, depth = waiting.pop()
        for index in range(min(count, left)):
            left -= 1
            found = get(holder, index)
            kind = pdfium.FPDFPageObj_GetType(found)
            if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                return True
            if kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEPTH_LIMIT:
                inner = pdfium.FPDFFormObj_CountObjects(found)
                waiting.append((pdfium.FPDFFormObj_GetObject, found, inner, depth + 1))
    return False
