"""Waiting, as long as somebody reads what is printed."""

import errno
import os
import select
import sys
import time

__all__ = ["pause"]


def pause(seconds: float) -> None:
    """Waits so many seconds.

    Raises:
        BrokenPipeError: stdout is a pipe that nobody reads any more, as after `| head -1`.
    """
    if _is_left():
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))
    time.sleep(seconds)


def _is_left() -> bool:
    """Whether the reader of stdout is gone; not to be told where there is no `poll`."""
    if not hasattr(select, "poll"):
        return False
    try:
        poll = select.poll()
        poll.register(sys.stdout.fileno(), 0)
        return any(event & (select.POLLERR | select.POLLNVAL) for _, event in poll.poll(0))
    except (OSError, ValueError):
        return False
