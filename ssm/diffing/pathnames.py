"""What paths are called in papers for others: their ends, and no folder of this machine."""

from pathlib import Path

__all__ = ["short_names"]


def short_names(*paths: str) -> tuple[str, ...]:
    """The ends of some paths, as long as it takes to tell them apart.

    Args:
        paths: of files or folders.

    Example:
        >>> short_names("/clinics/march/clinic", "/clinics/june/clinic")
        ('march/clinic', 'june/clinic')
        >>> short_names("/clinics/march", "/clinics/june/study.yaml")
        ('march', 'study.yaml')
    """
    parts = [Path(path).resolve().parts for path in paths]
    longest = max(len(each) for each in parts)
    for size in range(1, longest):
        names = tuple("/".join(each[-size:]) for each in parts)
        if len(set(names)) == len(set(parts)):
            return names
    return tuple(Path(*each).as_posix() for each in parts)
