"""A check told: as text with lessons, as data, beside the lines of a pull request, as SARIF."""
