"""The schema's history: one chain of Alembic revisions, shipped inside the package."""
