"""Who and what measures count, as the catalogue's conventions define it once for all of them."""
