"""Long work that runs beside the site and says how far it is."""
