"""Several remarks on rows of one model as one remark on the model."""

from ssm.checks.context import Context
from ssm.checks.rule import Remark, Together
from ssm.checks.shared.wording import listed

__all__ = ["on_the_model"]


def on_the_model(field: str, message: str, hint: str) -> Together:
    """What makes one remark of several about activities or dependencies of a model.

    Args:
        field: the field of the model that the remark points at.
        message: with `{names}` where the ids of the rows stand.
        hint: what to try.

    Example:
        >>> one = on_the_model("activities", "What of {names}?", "ask")
        >>> said = (Remark("model/m/1", message="?"), Remark("model/m/2..3", message="?"))
        >>> one(None, said).message
        'What of 1 and 2 -> 3?'
    """

    def together(context: Context, remarks: tuple[Remark, ...]) -> Remark:
        names = listed(remark.ref.rpartition("/")[2].replace("..", " -> ") for remark in remarks)
        model = remarks[0].ref.rpartition("/")[0]
        return Remark(model, (field,), message=message.format(names=names), hint=hint)

    return together
