"""Schema versions, run by Alembic from `photohash.library.database`."""
