"""`ssm schema`: the JSON Schemas of the files that people write, for editors."""

import click

from ..console import put_json, say
from ..writing import file_option, give

__all__ = ["command"]

FILES = ("study", "codes", "map", "politics", "masks", "style")
EPILOG = """\
\b
Examples:
  ssm schema -o study.schema.json             beside study.yaml
  ssm schema codes -o findings/codes.schema.json
  ssm schema masks                            to stdout

\b
Then, as the first line of the file, for editors that complete YAML:
  # yaml-language-server: $schema=study.schema.json
"""


@click.command(epilog=EPILOG, short_help="The JSON Schema of study files, for editors.")
@click.argument("file", type=click.Choice(FILES), default=FILES[0])
@file_option
@click.option("-q", "--quiet", is_flag=True, help="Do not say what was written.")
def command(*, file: str, out: str | None, quiet: bool) -> None:
    """Print the JSON Schema of a file: what may stand where, and what it means.

    FILE is study (study.yaml), codes (findings/codes.yaml), map (a .map.yaml
    beside a table), politics (private/politics.yaml), masks
    (private/masks.yaml) or style (report.yaml).
    Editors complete and check by it, and show what a key means.
    """
    import json
    from pathlib import PurePath

    from ssm.report.schemas import schema

    made = schema(file)
    if out is None:
        put_json(made)
        return
    data = json.dumps(made, indent=1, ensure_ascii=True) + "\n"
    give(data.encode("ascii"), "json", out, quiet=quiet)
    say("for editors, as the first line of the file beside it:", quiet=quiet)
    say(f"  # yaml-language-server: $schema={PurePath(out).name}", quiet=quiet)
