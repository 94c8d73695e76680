"""Rules about CATWOE: customers, actors, transformation, worldview, owners, environment."""
