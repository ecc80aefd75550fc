"""What the whole document tells: title, authority, themes, recommendations, and what is left over."""
