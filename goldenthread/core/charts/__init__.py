"""Charts: values in, SVG out."""
