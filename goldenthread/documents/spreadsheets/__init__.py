"""Spreadsheets of every format: what a sheet holds, and what of it is a table and what is prose."""
