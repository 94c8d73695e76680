"""What a part of a study rests on, down to the words heard, and what rests on it."""

from ssm.tracing.tracer import Branch, Trace, trace

__all__ = ["Branch", "Trace", "trace"]
