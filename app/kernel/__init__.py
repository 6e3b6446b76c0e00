"""What every room stands on: errors, words, dates, columns, the database, backups and paths."""
