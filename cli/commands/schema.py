"""`ssm schema`: the JSON Schema of study files, for editors."""

import click

from ..console import put_json

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  ssm schema > study.schema.json
  # then, as the first line of study.yaml, for editors that complete YAML:
  # yaml-language-server: $schema=study.schema.json
"""


@click.command(epilog=EPILOG, short_help="The JSON Schema of study files, for editors.")
def command() -> None:
    """Print the JSON Schema of a study file: what may stand where."""
    from ssm.files.schema import schema

    put_json(schema())
