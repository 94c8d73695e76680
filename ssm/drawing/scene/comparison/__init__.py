"""A comparison as a scene: voices round a model, and what to ask next."""
