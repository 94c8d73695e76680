"""Rules about setting models beside what people said."""
