"""The site: Django on top of the areas, an app for each."""
