"""A rich picture as a scene: who and what is on it, its plan, its marks; or a photograph."""
