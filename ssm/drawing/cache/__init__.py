"""What was drawn before, kept in the study's folder, so that it is not drawn again."""
