"""Who people are, which roles they hold and what each role may do."""
