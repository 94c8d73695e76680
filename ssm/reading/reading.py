"""From a picture to its reading sheet."""

from ssm.model.loaded import Loaded, study_of
from ssm.model.study import Study
from ssm.reading.passages import PASSAGES
from ssm.reading.sheet import Reading
from ssm.reading.view import View

__all__ = ["read_picture"]


def read_picture(study: Study | Loaded, picture: str) -> Reading:
    """The reading sheet of a rich picture: what one sees in it, and what to ask one another.

    Pictures are often put away as soon as they are drawn. A sheet helps a group to draw
    meaning out of one together: who is central, who has no voice, what crosses which
    boundary, what is assumed and what is not there. It reports; it does not judge.

    Args:
        study: a study, or what loading gave.
        picture: id or ref of the picture.

    Raises:
        UnknownRefError: the study has no such picture.

    Example:
        >>> import ssm
        >>> study = ssm.Study().add(ssm.Picture(id="week-1", title="The ward", elements=[
        ...     ssm.Element(id="nurses", is_="nurse", says="Not now."),
        ...     ssm.Element(id="list", is_="list")], links=["nurses -> list"]))
        >>> for passage in read_picture(study, "week-1").passages[:3]:
        ...     print(passage.title, passage.seen[0].text, sep=": ")
        First look: One sees two figures and one line.
        Who stands out: All figures have about as many lines.
        Who speaks, and who does not: One hears Nurses speak aloud.

    References:
        Bell and Morse, on eductive interpretation; Bell, Berg and Morse (2019), Towards an
        understanding of rich picture interpretation.
    """
    whole = study_of(study)
    ref = whole.index.resolve(picture, ("picture",))
    view = View(study=whole, picture=whole.index.parts[ref])
    passages = (passage for look in PASSAGES if (passage := look(view)) is not None)
    return Reading(ref=ref, title=view.picture.name, passages=tuple(passages))
