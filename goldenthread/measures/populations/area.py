"""How many children live in the area."""

from goldenthread.measures.at import At, Expression
from goldenthread.measures.populations.choosing import first_of_each


def population(at: At) -> Expression:
    """One row with `population`, aged 0 to 17: the latest year that is published by the end of the day.

    The row of just those ages; without one, the bands that lie inside them, added up.
    """
    told = at.every_row("ext_population")
    published = told.expo_published_date.isnull() | (told.expo_published_date <= at.day)
    whole = told.expo_area.isnull()
    known = told.filter(published & whole & (told.expo_year <= at.day.year))
    inside = known.filter((known.expo_age_from >= 0) & (known.expo_age_to <= 17))
    exact = (inside.expo_age_from == 0) & (inside.expo_age_to == 17)
    years = inside.group_by("expo_year").aggregate(
        exact=inside.expo_count.sum(where=exact), bands=inside.expo_count.sum(where=~exact)
    )
    years = years.mutate(all=1)
    latest = first_of_each(years, "all", [years.expo_year.desc()])
    return latest.select(population=latest.exact.fill_null(latest.bands))
