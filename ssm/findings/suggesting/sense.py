"""A sentence model from a folder of the user's: what texts mean, beside their words.

The folder holds `model.onnx` and `tokenizer.json` of one model. Both are read by the extra
`semantic`; nothing is ever fetched or sent.
"""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ssm.errors import MissingExtraError, UnreadableError

__all__ = ["Sense", "sentence_model"]

Sense = Callable[[Sequence[str]], Sequence[Sequence[float]]]
"""Gives each of some texts a vector of length 1: near ones mean about the same."""

_FILES = ("model.onnx", "tokenizer.json")
_TOKENS, _AT_ONCE = 256, 32


def sentence_model(folder: str | os.PathLike[str]) -> Sense:
    """What a folder's sentence model makes of texts.

    Args:
        folder: with `model.onnx` and `tokenizer.json`.

    Raises:
        UnreadableError: a file is not there, or is none of its kind.
        MissingExtraError: the extra `semantic` is not installed.
    """
    files = [Path(folder) / name for name in _FILES]
    lacking = [file.name for file in files if not file.is_file()]
    if lacking:
        message = (
            f"{os.fspath(folder)!r} holds no {' and no '.join(lacking)};"
            " name a folder with both files of a sentence model"
        )
        raise UnreadableError(message, folder)
    try:
        import onnxruntime
        import tokenizers
    except ImportError as error:
        message = "a sentence model needs more packages; try: pip install 'ssm-workshop[semantic]'"
        raise MissingExtraError(message) from error
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    try:
        session = onnxruntime.InferenceSession(
            files[0].read_bytes(), options, providers=["CPUExecutionProvider"]
        )
        tokenizer = tokenizers.Tokenizer.from_file(os.fspath(files[1]))
    except Exception as error:  # each package has errors of its own
        message = f"the sentence model in {os.fspath(folder)!r} cannot be read: {error}"
        raise UnreadableError(message, folder) from error
    tokenizer.enable_truncation(_TOKENS)
    tokenizer.enable_padding()
    return lambda texts: _vectors(session, tokenizer, texts)


def _vectors(session: Any, tokenizer: Any, texts: Sequence[str]) -> list[list[float]]:
    """The vectors of texts, those of about the same length together."""
    order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
    found: list[list[float]] = [[] for _ in texts]
    for start in range(0, len(order), _AT_ONCE):
        part = order[start : start + _AT_ONCE]
        vectors = _pooled(session, tokenizer.encode_batch([texts[at] for at in part]))
        for at, vector in zip(part, vectors, strict=True):
            found[at] = vector
    return found


def _pooled(session: Any, encoded: Sequence[Any]) -> list[list[float]]:
    """The mean of what the model says of each word of a text, of length 1."""
    import numpy as np

    seen = np.array([each.attention_mask for each in encoded], dtype=np.int64)
    given = {
        "input_ids": np.array([each.ids for each in encoded], dtype=np.int64),
        "attention_mask": seen,
        "token_type_ids": np.zeros_like(seen),
    }
    wanted = {each.name for each in session.get_inputs()}
    said = session.run(None, {name: data for name, data in given.items() if name in wanted})[0]
    if said.ndim == 3:
        mask = seen[:, :, None].astype(said.dtype)
        said = (said * mask).sum(axis=1) / mask.sum(axis=1)
    length = np.linalg.norm(said, axis=1, keepdims=True)
    vectors: list[list[float]] = (said / np.where(length == 0, 1, length)).tolist()
    return vectors
