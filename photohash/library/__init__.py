"""Everything photohash knows of a person's photos, in one SQLite file."""
