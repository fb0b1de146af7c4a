"""Every write: staging, fsync, commit, lock; Arrow and Parquet files; DuckDB behind one door."""
