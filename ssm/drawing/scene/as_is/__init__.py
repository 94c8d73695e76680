"""What is done now laid over a model, as a scene."""
