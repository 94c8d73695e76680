"""Study files: YAML in, with a position on every value, and canonical YAML out."""
