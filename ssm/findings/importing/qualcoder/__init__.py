"""QualCoder projects: a folder `.qda` with a database of sources, codings, codes and cases."""

from ssm.findings.importing.qualcoder.importer import QualCoder

__all__ = ["QualCoder"]
