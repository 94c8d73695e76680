"""The words of the method, by what they belong to."""
