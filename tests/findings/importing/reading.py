"""Reads inputs for the tests of importers, by the importer that recognises them."""

from ssm.findings.importing.importer import How, probe
from ssm.findings.importing.importers import importer_of
from ssm.findings.importing.items import Statement

__all__ = ["read", "told"]


def read(tmp_path, data, name="a.txt", **how):
    """The items of a file with some text or bytes."""
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_path(path, **how)


def read_path(path, **how):
    """The items of a file or a folder."""
    seen = probe(path)
    importer = importer_of(seen)
    assert importer is not None
    return list(importer.read(seen, How(**how)))


def told(items, kind=Statement):
    """The items of one kind."""
    return [item for item in items if isinstance(item, kind)]
