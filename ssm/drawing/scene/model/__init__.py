"""An activity model as a scene: operations, monitoring and control, CATWOE beside."""
