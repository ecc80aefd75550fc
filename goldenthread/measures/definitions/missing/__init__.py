"""Measures of children who go missing."""
