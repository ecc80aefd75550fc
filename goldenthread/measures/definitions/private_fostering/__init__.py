"""Measures of children who live with people who are no close relatives, by private agreement."""
