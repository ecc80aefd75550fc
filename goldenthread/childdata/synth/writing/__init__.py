"""The same made-up children in each form: SSD files, Annex A, SSDA903 and the CIN census."""
