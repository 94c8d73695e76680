"""`read_definition`: the two-way check as a function for everybody."""

from ssm.checks.twoway.reading import two_way
from ssm.checks.twoway.values import TwoWay
from ssm.model.loaded import Loaded, study_of
from ssm.model.study import Study

__all__ = ["read_definition"]


def read_definition(study: Study | Loaded, definition: str) -> TwoWay:
    """A root definition read both ways: its sentence, its CATWOE and PQR, its activities.

    The sentence is cut into stretches with the letters that their words carry. Each phrase
    says how it was found there and which activities it leads to; each activity says which
    phrases it comes from. What the author wrote in `traces` decides; words in common are
    told apart from it as a suggestion.

    Args:
        study: a study, or what loading gave.
        definition: id or ref of the root definition; or of an activity model of it, and the
            reading keeps to that model.

    Raises:
        UnknownRefError: the study has no such definition, or the model has none.

    Example:
        >>> import ssm
        >>> study = ssm.Study().add(
        ...     ssm.Root(id="fence", definition="Our system to paint the fence by hand.",
        ...         what="paint the fence", how=["hand"]),
        ...     ssm.Model(id="work", root="fence",
        ...         activities=[ssm.Activity(id="1", do="Obtain paint", traces=["P"])]),
        ... )
        >>> reading = read_definition(study, "fence")
        >>> [(cut.text, cut.letters) for cut in reading.stretches if cut.letters]
        [('paint the fence', ('P',)), ('hand', ('Q',))]
        >>> [(lead.code, lead.activities) for lead in reading.models[0].leads]
        [('P', ('1',)), ('Q1', ())]

    References:
        Checkland and Tsouvalis (1997), Reflecting on SSM: definition and model defend each
        other; Wilson (2001), Soft Systems Methodology: every word of a definition is used.
    """
    whole = study_of(study)
    kinds = ("root",) if whole.index.found(definition, ("root",)) else ("root", "model")
    return two_way(whole, whole.index.resolve(definition, kinds))
