"""The colours of each theme, as data: from the roles that scenes use to colours."""
