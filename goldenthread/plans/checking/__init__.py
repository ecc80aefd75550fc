"""Making a reading true: what each table was taken for, and what people decided of its parts."""
