"""The database: tables, units of work, queries, migrations, history. The only room that knows SQLAlchemy."""
