"""What the search that comes with MkDocs is not given, for it knows no mark for that."""

import re

import attrs

__all__ = ["Unsearched"]

_MARKED = re.compile(r"<(p|details|summary|span)\b[^>]* data-search-exclude>.*?</\1>", re.DOTALL)
_GAP = re.compile(r"<!--ssm-unsearched:(\d+)-->")


@attrs.define
class Unsearched:
    """What was taken from a page, until the search has read it.

    Example:
        >>> away = Unsearched()
        >>> page = away.taken_from("Tea <p data-search-exclude>See milk</p>")
        >>> page
        'Tea <!--ssm-unsearched:0-->'
        >>> away.given_back(page)
        'Tea <p data-search-exclude>See milk</p>'
    """

    _pieces: list[str] = attrs.field(factory=list)

    def taken_from(self, page: str) -> str:
        """A page without what is not searched.

        Args:
            page: the HTML.
        """
        self._pieces.clear()
        return _MARKED.sub(self._gap, page)

    def _gap(self, found: re.Match[str]) -> str:
        self._pieces.append(found[0])
        return f"<!--ssm-unsearched:{len(self._pieces) - 1}-->"

    def given_back(self, page: str) -> str:
        """The page as it was, whatever else has become of it since.

        Args:
            page: the HTML.
        """
        return _GAP.sub(lambda found: self._piece(int(found[1]), found[0]), page)

    def _piece(self, number: int, gap: str) -> str:
        return self._pieces[number] if number < len(self._pieces) else gap
