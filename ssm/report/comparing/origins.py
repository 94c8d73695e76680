"""Where words were said: all that is known of it, on one line."""

from ssm.comparison.answers import Quote
from ssm.comparison.chart import Chart
from ssm.comparison.formats.words import origin
from ssm.model.study import Study

__all__ = ["Origins"]


class Origins:
    """Where each finding of a study was heard or seen.

    Args:
        study: for what a quote does not carry: documents, and names of sources.

    Example:
        >>> from ssm.model.finding import Finding, Source
        >>> study = Study(
        ...     sources=[Source(id="int-01", label="The first visit")],
        ...     findings=[Finding(id="f1", text="Two.", source="int-01", document="a.txt",
        ...                       start=12, end=16)],
        ... )
        >>> quote = Quote(finding="f1", text="Two.", source="int-01", perspective="nurses")
        >>> Origins(study).of(quote)
        'f1, int-01, nurses, The first visit, a.txt (characters 12 to 16)'
    """

    def __init__(self, study: Study) -> None:
        self._labels = {source.id: source.label for source in study.sources}
        self._findings = {finding.id: finding for finding in study.findings}

    def of(self, quote: Quote, chart: Chart | None = None) -> str:
        """Finding, source, view, method, day and place of a quote.

        Args:
            quote: the words.
            chart: for the names of perspectives.
        """
        pieces = (origin(quote, chart), self.label(quote), self.document(quote))
        return ", ".join(piece for piece in pieces if piece)

    def label(self, quote: Quote) -> str:
        """What the source is called, when it has a name beside its id."""
        return self._labels.get(quote.source) or ""

    def document(self, quote: Quote) -> str:
        """The document that the words were cut from, and where in it; empty when not known."""
        finding = self._findings.get(quote.finding or "")
        if finding is None or finding.document is None:
            return ""
        if finding.start is None or finding.end is None:
            return finding.document
        return f"{finding.document} (characters {finding.start} to {finding.end})"
