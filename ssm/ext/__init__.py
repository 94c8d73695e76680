"""Adapters to the tools in which studies are shown: notebooks, and documents to come."""
