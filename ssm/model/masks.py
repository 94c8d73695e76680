"""Where it stands what others may not see, and what a version for others says of itself."""

import attrs

from ssm.model.fields import means
from ssm.model.part import Part

__all__ = ["Masks"]


@attrs.frozen(kw_only=True, repr=False)
class Masks(Part):
    """The policy by which names and words are masked in a version for others."""

    file: str = attrs.field(
        default="private/masks.yaml", metadata=means("the private file, inside the study")
    )
    told: str | None = attrs.field(
        default=None,
        metadata=means("what readers are told; only a masked version has it, made by ssm"),
    )
