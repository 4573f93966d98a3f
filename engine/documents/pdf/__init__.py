"""Reading PDF files: from characters at places on pages to running text with its structure.

`file` opens a document, `words` takes the words of a page with their places, `lines` makes lines of
them and finds columns, `order` puts the lines into reading order, `running` drops headers and
footers, `paragraphs` joins lines, and `reading` leads through all of it.
"""

from engine.documents.pdf.reading import read_pdf

__all__ = ["read_pdf"]
