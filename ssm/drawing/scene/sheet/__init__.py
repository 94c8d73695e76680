"""Several scenes on one sheet."""
