"""The drawing of a walk: the way that was gone, beside the activities of a model."""
