"""Which findings to read first, so that deciding on them helps the others most."""

from collections.abc import Mapping, Sequence

from ssm.findings.suggesting.ranker import Ranker
from ssm.findings.suggesting.space import Vector, dot

__all__ = ["useful_first"]

_SAMPLE, _AHEAD = 200, 20


def useful_first(
    ids: Sequence[str], rankers: Sequence[Ranker], vectors: Mapping[str, Vector]
) -> tuple[str, ...]:
    """Some findings that stand for many, then the rest in the order given.

    Each next one is like as many findings as possible that nothing chosen or decided so
    far is like (facility location, greedily: Nemhauser, Wolsey and Fisher 1978), and the
    best two rows for it are near each other. Of many findings a sample is looked at,
    spread evenly.

    Args:
        ids: of the findings that are to be read.
        rankers: those of all models.
        vectors: the weighted words of all findings.
    """
    step = -(-len(ids) // _SAMPLE) or 1
    sample = list(ids[::step])
    words = [vectors[id_].words for id_ in sample]
    near = [[dot(one, other) for other in words] for one in words]
    decided = [vectors[id_].words for ranker in rankers for id_ in ranker.decided]
    covered = [max((dot(one, other) for other in decided), default=0.0) for one in words]
    unsure = [1 - min(1.0, _margin(id_, rankers)) for id_ in sample]
    chosen: list[int] = []
    for _ in range(min(_AHEAD, len(sample))):
        gains = [
            sum(one - held for one, held in zip(row, covered, strict=True) if one > held)
            for row in near
        ]
        top = max(gains) or 1.0
        left = (at for at in range(len(sample)) if at not in chosen)
        best = max(left, key=lambda at: (round(gains[at] / top + unsure[at], 6), -at))
        chosen.append(best)
        covered = [max(pair) for pair in zip(covered, near[best], strict=True)]
    ahead = dict.fromkeys(sample[at] for at in chosen)
    return (*ahead, *(id_ for id_ in ids if id_ not in ahead))


def _margin(finding: str, rankers: Sequence[Ranker]) -> float:
    """How far the best row for a finding is ahead of the second."""
    scores = sorted(score for ranker in rankers for score in ranker.scores(finding))
    return scores[-1] - scores[-2] if len(scores) > 1 else 1.0
