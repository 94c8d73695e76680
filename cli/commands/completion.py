"""`ssm completion`: the script that teaches a shell to complete ssm's words."""

import click

__all__ = ["command"]

EPILOG = """\
\b
Examples:
  ssm completion bash > ssm-complete.bash    then: source ssm-complete.bash
  ssm completion zsh                         put it where zsh looks for scripts
  ssm completion fish                        into ~/.config/fish/completions/ssm.fish
"""


@click.command(epilog=EPILOG, short_help="Completion for bash, zsh or fish.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script that completes commands, options and the refs of a study."""
    from click.shell_completion import ShellComplete, get_completion_class

    found = get_completion_class(shell)
    if found is None:
        ctx.fail(f"this version of click knows no completion for {shell}")
    script = found(ctx.find_root().command, {}, "ssm", "_SSM_COMPLETE")
    click.echo(ShellComplete.source(script))
