"""The words for what a walk shows of a step and of a dependency."""

from ssm.model.words import Word

__all__ = ["OrderShown", "StepShown"]


class StepShown(Word):
    """What one step is beside the order that a model asks for.

    A step is early when it is an activity for the first time, and something on which that
    activity depends has not happened yet; a repeat when all that it is has happened
    before; added when it is nothing of the model; open when nobody has set it beside the
    model yet.
    """

    IN_ORDER = "in order"
    EARLY = "early"
    REPEAT = "repeat"
    CONTROL = "control"
    ADDED = "added"
    OPEN = "open"


class OrderShown(Word):
    """What a walk shows of one dependency `a -> b`; first occurrences count.

    Held: a, then b. Early: b, then a. Together: one step was both, so that no order
    shows. Left out first: b, and a not at all. Stopped short: a, and b not at all. Not
    reached: neither. A dependency on a circle, or one of monitoring and control, asks for
    no order: it has a question of its own.
    """

    HELD = "held"
    EARLY = "early"
    TOGETHER = "together"
    LEFT_OUT_FIRST = "left out first"
    STOPPED_SHORT = "stopped short"
    NOT_REACHED = "not reached"
    ROUND = "goes round"
    WATCHES = "watches"
