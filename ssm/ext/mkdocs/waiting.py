"""What stands in for fences until the whole page is there.

Fences are read before anything else. Some of them turn out to be none: an example in
indented code, something in a comment. So nothing is shown, counted or told before.
"""

import re
from collections.abc import Callable

import attrs

__all__ = ["Waiting"]

_MARK = re.compile(r'<div data-ssm-fence="(\d+)"></div>')
_PIECE = re.compile(rf"<!--.*?-->|{_MARK.pattern}", re.DOTALL)


@attrs.frozen
class Waiting:
    """The fences of a page that are still to be written.

    Example:
        >>> page = Waiting()
        >>> text = page.later(lambda: "TEA") + f"<!-- {page.later(lambda: 'MILK')} -->"
        >>> page.filled(text)
        'TEA<!--  -->'
    """

    _fences: list[Callable[[], str]] = attrs.field(factory=list)

    def later(self, write: Callable[[], str]) -> str:
        """What stands on the page instead of a fence.

        Args:
            write: what writes it, if it is one.
        """
        self._fences.append(write)
        return f'<div data-ssm-fence="{len(self._fences) - 1}"></div>'

    def filled(self, page: str) -> str:
        """The page with its fences, which are written now; comments stay without.

        Args:
            page: the HTML.
        """
        return _PIECE.sub(self._written, page)

    def _written(self, found: re.Match[str]) -> str:
        if found[1] is None:
            return _MARK.sub("", found[0])
        number = int(found[1])
        return self._fences[number]() if number < len(self._fences) else found[0]
